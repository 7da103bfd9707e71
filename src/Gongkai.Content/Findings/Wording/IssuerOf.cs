using Gongkai.Domain.Documents;

namespace Gongkai.Content.Findings.Wording;

/// <summary>Issuer as number, field and title tell it: they must be one (portal rule: the issuer comes from the number, never from the login).</summary>
internal sealed class IssuerOf : FormDetector
{
    private const string Ends = "府室局委会院厅部处办厂所站社团党";

    private const int LongestIssuer = 40;

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        if (facts.DocNumber is null || DocumentNumber.Parse(facts.DocNumber).Number is not { } number || !facts.IssuerOfSeries.TryGetValue(number.Agency, out var issuer)) return;
        var wrong = new List<string>();
        if (facts.Issuer is { Length: > 0 } field && !Same(field, issuer)) wrong.Add($"登记的发文机关是“{field}”");
        if (facts.Title is { } title && Title(title) is { } named && !Same(named, issuer)) wrong.Add($"标题以“{named}”开头");
        if (wrong.Count > 0)
            notes.AddOfPaper(WordingKinds.Issuer, $"文号代字“{number.Agency}”属于{issuer}，{string.Join("，", wrong)}。", "请核对文号、发文机关和标题。");
    }

    /// <summary>The issuer a title begins with, or null when it begins otherwise.</summary>
    public static string? Title(string title)
    {
        var end = title.IndexOf("关于", StringComparison.Ordinal) is var about and > 0 ? about : title.IndexOf("印发", StringComparison.Ordinal);
        if (end is <= 1 or > LongestIssuer) return null;
        var named = title[..end].Trim();
        return named.EndsWith("印发", StringComparison.Ordinal) || named.Length < 2 || !Ends.Contains(named[^1]) ? null : named;
    }

    /// <summary>One may leave out where it belongs: 县人民政府办公室 and 罗甸县人民政府办公室.</summary>
    public static bool Same(string a, string b)
    {
        var (one, other) = (Han.Core(a), Han.Core(b));
        return one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal) || one.Contains(other, StringComparison.Ordinal) && a.AsSpan().IndexOfAny(" 、　") >= 0;
    }
}
