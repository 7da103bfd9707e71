using System.Text.RegularExpressions;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>告知获取途径 must lead to the information: an address that is only a site's home page does not (条例第三十六条第一项).</summary>
internal static partial class HomePage
{
    /// <summary>Whether every address in the text is bare, so that no page of the information is named.</summary>
    public static bool IsAllThereIs(string text)
    {
        var addresses = Address().Matches(text);
        return addresses.Count > 0 && addresses.All(a => Bare(a.Groups["rest"].Value)) && Without(text) < 6;
    }

    /// <summary>Whether the text holds an address of a page.</summary>
    public static bool HasPage(string text) => Address().Matches(text).Any(a => !Bare(a.Groups["rest"].Value));

    private static bool Bare(string rest) => Root().IsMatch(rest);

    /// <summary>Characters that say something beside the address, such as 公报2026年第3期.</summary>
    private static int Without(string text) => Filler().Replace(Address().Replace(text, ""), "").Length;

    [GeneratedRegex(@"(?<![@\w.-])(?:https?://[^\s/?#，。；、（）《》]+|(?:[a-z0-9-]+\.)+(?:cn|com|net|org|gov)(?![a-z0-9-]))(?<rest>[^\s，。；、（）《》]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?::\d+)?/?(?:(?:index|default|home)\.[a-z]+)?#?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex("[\\s\\p{P}\\p{S}]|请|您|可以|登录|访问|打开|通过|本机关|本级|政府|门户|网站|官网|首页|网址|查阅|查询|查看|自行|已|主动|公开|在|上|于|到|的|县|市|区|人民")]
    private static partial Regex Filler();
}
