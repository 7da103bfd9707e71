using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>可选内容: which layers are off when the file is opened, by name.</summary>
internal sealed class PdfLayers
{
    private const int MostGroups = 10_000;

    private readonly HashSet<string> _off = new(StringComparer.Ordinal);

    public static PdfLayers None { get; } = new();

    public static PdfLayers Of(DictionaryToken catalog, IPdfTokenScanner scanner)
    {
        var made = new PdfLayers();
        if (!Dictionary(catalog, "OCProperties", scanner, out var properties) || !Dictionary(properties, "D", scanner, out var usual)) return made;
        if (DirectObjectFinder.TryGet<NameToken>(usual.Data.GetValueOrDefault("BaseState"), scanner, out var state) && state.Data == "OFF")
        {
            made._off.UnionWith(Names(properties, "OCGs", scanner));
            made._off.ExceptWith(Names(usual, "ON", scanner));
        }
        made._off.UnionWith(Names(usual, "OFF", scanner));
        return made;
    }

    /// <summary>True for a group, or a membership with a group, that is off.</summary>
    public bool IsOff(DictionaryToken? group, IPdfTokenScanner scanner)
    {
        if (group is null || _off.Count == 0) return false;
        if (NameOf(group, scanner) is { } name && _off.Contains(name)) return true;
        return Dictionary(group, "OCGs", scanner, out var only) ? NameOf(only, scanner) is { } one && _off.Contains(one) : Names(group, "OCGs", scanner).Any(_off.Contains);
    }

    private static IEnumerable<string> Names(DictionaryToken dictionary, string key, IPdfTokenScanner scanner)
    {
        if (!DirectObjectFinder.TryGet<ArrayToken>(dictionary.Data.GetValueOrDefault(key), scanner, out var array)) yield break;
        foreach (var item in array.Data.Take(MostGroups))
            if (DirectObjectFinder.TryGet<DictionaryToken>(item, scanner, out var group) && NameOf(group, scanner) is { } name) yield return name;
    }

    private static string? NameOf(DictionaryToken group, IPdfTokenScanner scanner) => PdfText.Of(group.Data.GetValueOrDefault("Name"), scanner);

    private static bool Dictionary(DictionaryToken from, string key, IPdfTokenScanner scanner, out DictionaryToken found) =>
        DirectObjectFinder.TryGet(from.Data.GetValueOrDefault(key), scanner, out found!);
}
