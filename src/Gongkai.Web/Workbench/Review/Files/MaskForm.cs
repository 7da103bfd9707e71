using Gongkai.Content.Files;
using Gongkai.Content.Masking;
using Gongkai.Content.Reading;
using Gongkai.Domain.Review.Files;
using Gongkai.Domain.Review.Findings;
using Gongkai.Storage.Review;

namespace Gongkai.Web.Workbench.Review.Files;

/// <summary>A value that can be masked; shown on this page and kept nowhere.</summary>
/// <param name="Digest">Stands for it in the form.</param>
/// <param name="Finding">As the inspection found it.</param>
/// <param name="Value">As it stands in the file.</param>
/// <param name="Rule">What it is masked by.</param>
public sealed record MaskLine(string Digest, ContentFinding Finding, string Value, MaskRule Rule)
{
    public string Shown => Rule.Of(Value);
}

/// <summary>遮盖: values found in an Office file, those chosen are masked wherever they stand.</summary>
public sealed class MaskForm
{
    private const int ShortestValue = 2;

    private readonly Dictionary<string, MaskLine> _lines = [];

    public IReadOnlyCollection<MaskLine> Lines => _lines.Values;

    public IReadOnlySet<string> Chosen { get; private init; } = new HashSet<string>();

    /// <summary>Null for kinds that cannot be masked in place.</summary>
    public static MaskForm? Of(FileKind kind, IFormCollection? typed, Stream content, string name, ContentRules rules, FindingDigests digests)
    {
        if (!kind.IsOpenXml()) return null;
        var form = new MaskForm { Chosen = new HashSet<string>(typed?["Mask"].OfType<string>() ?? []) };
        // The whole file knows labels and heads of columns; single cells are asked as well, since of a column only the first is named.
        var reading = FileReader.Read(content, name);
        form.Add(rules.Inspector.InspectFile(reading), reading.Text, digests);
        content.Position = 0;
        OfficeMasking.Of(content, name, text =>
        {
            form.Add(rules.Inspector.Inspect(text), text, digests);
            return new(text, []);
        });
        return typed is null ? new MaskForm(form) : form;
    }

    private MaskForm() { }

    // Nothing was chosen yet: all is proposed.
    private MaskForm(MaskForm found) => (_lines, Chosen) = (found._lines, found._lines.Keys.ToHashSet());

    /// <summary>Masks what was chosen in one paragraph or cell.</summary>
    public MaskedText Apply(string text)
    {
        var places = new List<ContentFinding>();
        foreach (var line in Lines.Where(l => Chosen.Contains(l.Digest)))
            for (var at = 0; (at = text.IndexOf(line.Value, at, StringComparison.Ordinal)) >= 0; at += line.Value.Length)
                places.Add(line.Finding with { Start = at, Length = line.Value.Length });
        return TextMasking.Apply(text, places);
    }

    /// <summary>What was masked, by kind and ground.</summary>
    public static IReadOnlyList<TreatedPart> Parts(IEnumerable<MaskedPlace> places) =>
        [.. places.GroupBy(p => (p.Rule.Title, p.Mark)).Select(g => new TreatedPart(g.Key.Title, g.Count(), g.Key.Mark))];

    private void Add(IReadOnlyList<ContentFinding> findings, string text, FindingDigests digests)
    {
        foreach (var finding in findings)
        {
            if (finding.Length < ShortestValue || finding.Start + finding.Length > text.Length || MaskingConventions.Default.For(finding.Code) is not { } rule) continue;
            var value = text.Substring(finding.Start, finding.Length);
            if (value.Contains('\n') || rule.Of(value) == value) continue;
            var digest = digests.Of(finding with { Excerpt = value }, "").Digest;
            _lines.TryAdd(digest, new(digest, finding, value, rule));
        }
    }
}
