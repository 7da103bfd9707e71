using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Gongkai.Content.Cleaning;

namespace Gongkai.Content.Masking;

/// <summary>Walks through all text of an office file and masks it where it stands. A value spread over runs goes as one; each run keeps its look.</summary>
internal sealed class OfficeMaskingWork(OfficePackage package, Func<string, MaskedText> mask)
{
    private const int ShortestValue = 6;

    // Text of a kind is one text over the runs of its block.
    private static readonly string[] Texts = ["t", "delText", "instrText"];
    private static readonly HashSet<string> Blocks = ["p", "si", "is", "text"];
    private static readonly HashSet<string> Spoken = ["descr", "title", "alt", "tooltip", "display", "promptTitle", "prompt", "error"];
    private static readonly HashSet<string> Single = ["v", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter", "formula1", "formula2", "definedName", "text"];

    private readonly List<MaskedPlace> _places = [];
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);

    public IReadOnlyList<MaskedPlace> Places => _places;

    /// <summary>Values that were masked and are long enough to be looked for.</summary>
    public IReadOnlyCollection<string> Values => _values;

    public void Run()
    {
        foreach (var name in package.Names.Where(n => n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && n != OfficePackage.TypesPart))
        {
            if (package.Xml(name) is not { } root) continue;
            var before = _places.Count;
            foreach (var block in root.DescendantsAndSelf().Where(e => Blocks.Contains(e.Name.LocalName)).ToList())
                foreach (var kind in Texts) Block([.. block.Descendants().Where(e => e.Is(kind) && Owner(e) == block)]);
            foreach (var element in root.Descendants().Where(e => Single.Contains(e.Name.LocalName) && !e.HasElements).ToList()) Alone(element);
            foreach (var attribute in root.Descendants().SelectMany(e => e.Attributes()).Where(a => Spoken.Contains(a.Name.LocalName)))
                if (Masked(attribute.Value) is { } text) attribute.Value = text;
            if (_places.Count > before) package.Changed(name);
        }
        foreach (var relation in package.Relations().Where(r => r.IsExternal).ToList()) Address(relation);
    }

    /// <summary>Whether one of the values still stands in some part, written out or behind an attribute.</summary>
    public bool Holds(IReadOnlyCollection<string> values) =>
        values.Count > 0 && package.Names.Where(n => n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || n.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || n.EndsWith(".vml", StringComparison.OrdinalIgnoreCase))
            .Select(n => Encoding.UTF8.GetString(package.Bytes(n))).Any(text => values.Any(v => text.Contains(v, StringComparison.Ordinal)));

    private static XElement? Owner(XElement text) => text.Ancestors().FirstOrDefault(e => Blocks.Contains(e.Name.LocalName));

    private void Block(List<XElement> runs)
    {
        if (runs.Count == 0 || Find(string.Concat(runs.Select(r => r.Value))) is not { } masked) return;
        // From the last to the first, so that places before it stay where they are.
        foreach (var place in masked.Places.Reverse())
        {
            var (start, left, first) = (0, place.Length, true);
            foreach (var run in runs)
            {
                var value = run.Value;
                var from = Math.Max(place.Start, start);
                var length = Math.Min(place.Start + place.Length, start + value.Length) - from;
                start += value.Length;
                if (length <= 0 || left <= 0) continue;
                // The first run of a value takes the mask, the others lose their part of it.
                run.Value = value[..(from - start + value.Length)] + (first ? place.Shown : "") + value[(from - start + value.Length + length)..];
                run.SetAttributeValue(XNamespace.Xml + "space", "preserve");
                (left, first) = (left - length, false);
            }
        }
    }

    private void Alone(XElement element)
    {
        var text = element.Is("v") ? Plain(element) : element.Value;
        if (text is null || Masked(text) is not { } masked) return;
        if (element.Is("v") && element.Parent is { } cell && cell.Is("c")) Cell(cell, masked);
        else element.Value = masked;
    }

    // What a cell shows: shared texts are masked where they stand, logical values and errors say nothing of people.
    private static string? Plain(XElement value)
    {
        if (value.Parent?.Is("c") != true) return value.Value;
        if (value.Parent.Value("t") is "s" or "b" or "e") return null;
        // A long number may be written with an exponent: 4.50221198503041E+17.
        return value.Value.Contains('E', StringComparison.Ordinal) && decimal.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0", CultureInfo.InvariantCulture) : value.Value;
    }

    /// <summary>A number or the value of a formula becomes text; the formula would bring the value back.</summary>
    private static void Cell(XElement cell, string masked)
    {
        var main = cell.Name.Namespace;
        cell.SetAttributeValue("t", "inlineStr");
        cell.ReplaceNodes(new XElement(main + "is", new XElement(main + "t", masked)));
    }

    private void Address(OfficeRelation relation)
    {
        var target = (string?)relation.Element.Attribute("Target") ?? "";
        if (Masked(Uri.UnescapeDataString(target)) is null) return;
        relation.Element.SetAttributeValue("Target", "about:blank");
        package.Changed(OfficePackage.RelationsOf(relation.Source));
    }

    private string? Masked(string text) => text.Length == 0 ? null : Find(text)?.Text;

    private MaskedText? Find(string text)
    {
        if (text.Length == 0) return null;
        var masked = mask(text);
        if (!masked.IsChanged) return null;
        foreach (var place in masked.Places)
        {
            _places.Add(place);
            if (place.Length >= ShortestValue) _values.Add(text.Substring(place.Start, place.Length));
        }
        return masked;
    }
}
