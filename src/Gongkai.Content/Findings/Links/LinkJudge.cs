using System.Text.RegularExpressions;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Links;

/// <summary>Holds one link against what the site knows of itself.</summary>
internal sealed partial class LinkJudge(PaperFacts facts, Func<string, bool>? isPublished)
{
    private const int LongestExcerpt = 80;
    private const int LongestAddress = 120;

    private readonly LinkHosts _hosts = new(facts.OwnHosts);

    public IEnumerable<ContentFinding> Of(HtmlLink link, string text)
    {
        var target = LinkTarget.Of(link.Address);
        if (target.IsFragment && link.Address.Length > 0) yield break;
        var foreign = target.HasHost && !_hosts.IsOwn(target.Host) && !_hosts.IsGovernment(target.Host);
        if (HiddenBy(link, foreign) is { } reason)
            yield return Finding(LinkKinds.Hidden, link, text, $"藏有读者看不见的链接：{reason}，指向 {Short(link.Address)}。", foreign ? "这是暗链的写法，请查明来历并删除。" : "请删除，或让读者看得见。", foreign ? FindingSeverity.Block : FindingSeverity.Warn);
        if (foreign && LinkSpam.In(link.Text, link.Address) is { } spam)
            yield return Finding(LinkKinds.Spam, link, text, $"链接带有{spam.Trade}类词语“{spam.Word}”，指向 {Short(link.Address)}。", "请查明来历并删除。");
        if (LinkFault.Of(link.Address, target) is { } fault)
        {
            yield return Finding(LinkKinds.Broken, link, text, fault.Message + (link.Address.Length > 0 ? $"（{Short(link.Address)}）" : ""), null, fault.Severity);
            yield break;
        }
        if (ShownHost(link.Text) is { } shown && IsElsewhere(shown, target))
            yield return Finding(LinkKinds.Mismatch, link, text, $"文字写的是 {Short(shown)}，链接却指向 {(target.HasHost ? Short(target.Host) : "本站")}。", "请改成一致。");
        if (foreign && (_hosts.Resembled(target.Host) is { } near ? near : LinkHosts.IsCoded(target.Host) ? "" : null) is { } known)
            yield return Finding(LinkKinds.NearHost, link, text, known.Length > 0 ? $"域名 {Short(target.Host)} 与 {known} 只差一点，可能是仿冒网站。" : $"域名 {Short(target.Host)} 用了拉丁字母以外的字符，请核对不是仿冒网站。");
        else if (foreign)
            yield return Finding(LinkKinds.Foreign, link, text, $"链接指向政府网站以外的 {Short(target.Host)}。", "请确认需要，并由专人定期检查；常用的可加入本站允许的域名。");
        if (isPublished is not null && OwnAddress(target) is { } own && !isPublished(own))
            yield return Finding(LinkKinds.Dead, link, text, $"本站没有公开的页面或文件 {Short(own)}，读者点开是死链。", "请改为已公开的地址，或先公开所指的文件。");
    }

    private static string? HiddenBy(HtmlLink link, bool foreign)
    {
        if (link.IsEmbedded) return foreign ? "嵌入了外部页面" : null;
        if (link.Hidden is not null) return link.Hidden;
        if (!foreign || link.HasPicture) return null;
        return link.Text.Length == 0 ? "没有可见文字" : link.Text.Any(char.IsLetterOrDigit) ? null : "文字只有标点或符号";
    }

    /// <summary>The address as this site would be asked for it; null when it leads elsewhere or is no page.</summary>
    private string? OwnAddress(in LinkTarget target)
    {
        var own = target.HasHost ? target.IsWeb && _hosts.IsThisSite(target.Host) : target.Scheme.Length == 0 && target.Rest.Length > 0;
        if (!own) return null;
        var rest = target.Rest.IndexOf('#') is >= 0 and var end ? target.Rest[..end] : target.Rest;
        return rest.StartsWith('/') ? rest : "/" + rest;
    }

    private bool IsElsewhere(string shown, in LinkTarget target)
    {
        if (!target.HasHost) return target.Scheme.Length == 0 && _hosts.KnowsOwn && !_hosts.IsOwn(shown);
        var (a, b) = (LinkHosts.Bare(shown), LinkHosts.Bare(target.Host));
        return !LinkHosts.IsUnder(a, b) && !LinkHosts.IsUnder(b, a);
    }

    /// <summary>The host that a link's text shows, when the text is an address.</summary>
    private static string? ShownHost(string text) => Address().Match(text) is { Success: true } shown ? shown.Groups["host"].Value.ToLowerInvariant() : null;

    private static ContentFinding Finding(FindingKind kind, HtmlLink link, string text, string message, string? suggestion = null, FindingSeverity? severity = null)
    {
        var excerpt = link.Length > 0 ? text.Substring(link.Start, Math.Min(link.Length, LongestExcerpt)) : link.Address.Length <= LongestExcerpt ? link.Address : link.Address[..LongestExcerpt];
        return new ContentFinding(kind, link.Start, link.Length, excerpt, message, suggestion) { Severity = severity ?? kind.Severity, Where = "链接 " + Short(link.Address) };
    }

    private static string Short(string address) => address.Length <= LongestAddress ? address : address[..LongestAddress] + "…";

    [GeneratedRegex(@"\A(https?://)?(?<host>[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){0,8}\.(cn|com|net|org|gov|edu|cc|top|xyz|vip|info|io|me|tv))(:[0-9]{1,5})?([/?#][!-~]*)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
