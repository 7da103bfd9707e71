using AngleSharp.Dom;
using Gongkai.Content.Html;

namespace Gongkai.Content.Findings.Links;

/// <summary>Classes and ids that style blocks of the markup itself make invisible. Only rules with a bare name are read: that is how hidden links are written.</summary>
internal sealed class HiddenNames
{
    private const int LongestSheet = 100_000;
    private const int LongestName = 60;

    private readonly HashSet<string> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public static HiddenNames In(IElement body)
    {
        var names = new HiddenNames();
        foreach (var sheet in body.GetElementsByTagName("style"))
            if (sheet.TextContent is { Length: <= LongestSheet } text) names.Read(text);
        return names;
    }

    public bool Covers(IElement element)
    {
        if (_ids.Count > 0 && element.Id is { } id && _ids.Contains(id)) return true;
        if (_classes.Count == 0 || element.ClassName is not { Length: > 0 } names) return false;
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (_classes.Contains(name)) return true;
        return false;
    }

    private void Read(string sheet)
    {
        foreach (var rule in sheet.Split('}'))
        {
            var open = rule.IndexOf('{');
            if (open <= 0 || !InlineStyle.Of(rule.AsSpan(open + 1)).IsHidden) continue;
            foreach (var selector in rule[..open].Split(','))
            {
                var name = selector.Trim();
                if (name.Length is < 2 or > LongestName || name.AsSpan(1).ContainsAny(" .#:>+~[")) continue;
                if (name[0] == '.') _classes.Add(name[1..]);
                else if (name[0] == '#') _ids.Add(name[1..]);
            }
        }
    }
}
