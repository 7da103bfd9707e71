using System.Collections.Frozen;
using System.Globalization;

namespace Gongkai.Content.Findings.Wording;

/// <summary>A central document that county papers cite.</summary>
/// <param name="Number">文号 in canonical form, or 国务院令第N号.</param>
/// <param name="Title">Title as issued.</param>
/// <param name="Issuer">发文机关.</param>
/// <param name="Date">成文 or 公布 (Asia/Shanghai).</param>
/// <param name="RepealedOn">Day it ceased, or was replaced by a revised text under another number; null while in force.</param>
/// <param name="Successor">What came in its place.</param>
internal sealed record KnownDocument(string Number, string Title, string Issuer, DateOnly Date, DateOnly? RepealedOn, string? Successor)
{
    /// <summary>What is compared of its title.</summary>
    public string Core { get; } = KnownDocuments.CoreOf(Title);
}

/// <summary>Central documents by number and by title, from the table beside this file.</summary>
internal static class KnownDocuments
{
    private static readonly IReadOnlyList<KnownDocument> All = Read(WordListFile.Resource("documents.tsv"));

    private static readonly FrozenDictionary<string, KnownDocument> ByNumber = All.ToFrozenDictionary(d => d.Number);

    private static readonly FrozenDictionary<string, KnownDocument> ByTitle = All.Where(d => d.RepealedOn is null).ToFrozenDictionary(d => d.Core);

    public static IReadOnlyList<KnownDocument> Documents => All;

    /// <summary>机关代字 that occur in the table.</summary>
    public static FrozenSet<string> Agencies { get; } = All.Where(d => d.Number.Contains('〔')).Select(d => d.Number[..d.Number.IndexOf('〔')]).ToFrozenSet();

    public static KnownDocument? Find(string number) => ByNumber.GetValueOrDefault(number);

    public static KnownDocument? Titled(string core) => ByTitle.GetValueOrDefault(core);

    /// <summary>
    /// A title without who issued it and how it was sent: 《国务院办公厅关于印发〈甲〉的通知》 and 《甲》 are the same to those who cite it.
    /// </summary>
    public static string CoreOf(ReadOnlySpan<char> title)
    {
        var core = Han.Core(title);
        const string forwarding = "的通知", country = "中华人民共和国";
        var about = core.IndexOf("关于", StringComparison.Ordinal);
        var issued = core.IndexOf("印发", StringComparison.Ordinal);
        if (about is > 0 and <= 40) core = core[about..];
        if (core.StartsWith("关于印发", StringComparison.Ordinal)) core = Without(core[4..], forwarding);
        else if (issued >= 0 && (about < 0 || issued < about)) core = Without(about < 0 ? core[(issued + 2)..] : core, forwarding);
        return core.StartsWith(country, StringComparison.Ordinal) && core.Length > country.Length ? core[country.Length..] : core;
    }

    /// <summary>How much two titles share, from 0 to 1, by pairs of characters.</summary>
    public static double Likeness(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2) return a == b ? 1 : 0;
        var pairs = new HashSet<int>();
        for (var i = 1; i < a.Length; i++) pairs.Add((a[i - 1] << 16) | a[i]);
        var shared = 0;
        for (var i = 1; i < b.Length; i++)
            if (pairs.Contains((b[i - 1] << 16) | b[i])) shared++;
        return 2.0 * shared / (a.Length + b.Length - 2);
    }

    private static string Without(string text, string end) => text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text;

    private static List<KnownDocument> Read(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).Select(cells =>
            new KnownDocument(cells[0], cells[1], cells[2], Day(cells[3]), cells.Length > 4 ? Day(cells[4]) : null, cells.Length > 5 ? cells[5] : null))];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
