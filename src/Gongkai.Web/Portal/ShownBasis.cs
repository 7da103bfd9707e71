using System.Text.RegularExpressions;

namespace Gongkai.Web.Portal;

/// <summary>The basis of a refusal, a step or a duty as people read it: laws and papers by name; what only the list of requirements numbers, by its subject.</summary>
public static partial class ShownBasis
{
    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["DOC"] = "本站公文办理规定",
        ["INT"] = "本站政策解读规定",
        ["MTG"] = "本站会议公开规定",
        ["SEC"] = "政府信息公开保密审查规定",
        ["PART"] = "本站公众参与规定",
        ["DEC"] = "重大行政决策程序规定",
        ["PUB"] = "本站主动公开规定",
        ["REQ"] = "本站依申请公开规定",
        ["WEB"] = "政府网站管理规定",
    };

    /// <summary>null stays null.</summary>
    public static string? Of(string? basis)
    {
        if (basis is null) return null;
        var named = basis.Split('；').Select(part => string.Join('、', part.Split('、').Select(p => p.Trim()).Where(p => p.Length > 0 && !Numbered().IsMatch(p))))
            .Where(p => p.Length > 0).Distinct().ToList();
        if (named.Count > 0) return string.Join('；', named);
        var subjects = Numbered().Matches(basis).Select(m => m.Groups["subject"]).Where(s => s.Success).Select(s => Subjects.GetValueOrDefault(s.Value, "本站规定"));
        return string.Join('；', subjects.Distinct().DefaultIfEmpty("本站规定"));
    }

    // R-DOC-13（一核） and the numbered sections of the county papers the presets were made from.
    [GeneratedRegex("R-(?<subject>[A-Z]+)-[0-9]+|^S[0-4] ")]
    private static partial Regex Numbered();
}
