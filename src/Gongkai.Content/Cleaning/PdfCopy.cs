using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Content.Cleaning;

/// <summary>Copies what can be reached from a PDF's catalogue, object after object, into a new file with new numbers.</summary>
/// <param name="document">The file.</param>
/// <param name="left">Objects that are written as nothing wherever they are named.</param>
/// <param name="stays">Asked for each entry of each dictionary.</param>
/// <param name="picture">Cleans the bytes of a JPEG.</param>
internal sealed class PdfCopy(PdfDocument document, HashSet<IndirectReference> left, Func<DictionaryToken, string, IToken, bool> stays, Func<byte[], byte[]> picture)
{
    private const int Deepest = 200;

    private readonly MemoryStream _output = new();
    private readonly Dictionary<IndirectReference, int> _numbers = [];
    private readonly Queue<IndirectReference> _waiting = new();
    private readonly List<long> _places = [];

    /// <exception cref="InvalidDataException">Some object cannot be written.</exception>
    public byte[] Write()
    {
        Put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        Put(1, document.Structure.Catalog.CatalogDictionary);
        for (var number = 2; _waiting.TryDequeue(out var reference); number++)
            Put(number, document.Structure.GetObject(reference)?.Data ?? NullToken.Instance);
        var start = _output.Position;
        Put($"xref\n0 {_places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in _places) Put(place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Put($"trailer\n<< /Size {_places.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return _output.ToArray();
    }

    private void Put(int number, IToken token)
    {
        _places.Add(_output.Position);
        Put($"{number} 0 obj\n");
        if (token is StreamToken stream) Put(stream);
        else Put(token, 0);
        Put("\nendobj\n");
    }

    private void Put(StreamToken stream)
    {
        var bytes = stream.Data.ToArray();
        if (Filter(stream.StreamDictionary) == "DCTDecode") bytes = picture(bytes);
        Entries(stream.StreamDictionary, 0, $"/Length {bytes.Length} ");
        Put("\nstream\n");
        _output.Write(bytes);
        Put("\nendstream");
    }

    // Only a picture packed by nothing but JPEG holds a JPEG file as it is.
    private static string? Filter(DictionaryToken dictionary) => !dictionary.Data.TryGetValue("Filter", out var filter) ? null : filter switch
    {
        NameToken name => name.Data,
        ArrayToken { Length: 1 } list => (list[0] as NameToken)?.Data,
        _ => null,
    };

    private void Put(IToken token, int depth)
    {
        if (depth > Deepest) throw new InvalidDataException();
        switch (token)
        {
            case DictionaryToken dictionary:
                Entries(dictionary, depth, "");
                break;
            case ArrayToken array:
                Put("[");
                // What is left out of a list leaves no gap: lists of annotations do not count places.
                foreach (var item in array.Data.Where(i => i is not IndirectReferenceToken reference || !left.Contains(reference.Data)))
                {
                    Put(item, depth + 1);
                    Put(" ");
                }
                Put("]");
                break;
            default:
                Put(Simple(token));
                break;
        }
    }

    private void Entries(DictionaryToken dictionary, int depth, string more)
    {
        Put("<< " + more);
        foreach (var (key, value) in dictionary.Data)
        {
            if ((more.Length > 0 && key == "Length") || (value is IndirectReferenceToken reference && left.Contains(reference.Data)) || !stays(dictionary, key, value)) continue;
            Put(Name(key) + " ");
            Put(value, depth + 1);
            Put(" ");
        }
        Put(">>");
    }

    private string Simple(IToken token) => token switch
    {
        IndirectReferenceToken reference => $"{Number(reference.Data)} 0 R",
        NameToken name => Name(name.Data),
        NumericToken number => number.HasDecimalPlaces ? number.Double.ToString("0.######", CultureInfo.InvariantCulture) : number.Long.ToString(CultureInfo.InvariantCulture),
        StringToken text => $"<{Convert.ToHexString(text.GetBytes())}>",
        HexToken hex => $"<{Convert.ToHexString(hex.Bytes.ToArray())}>",
        BooleanToken truth => truth.Data ? "true" : "false",
        NullToken => "null",
        _ => throw new InvalidDataException(),
    };

    private int Number(IndirectReference reference)
    {
        if (_numbers.TryGetValue(reference, out var number)) return number;
        _waiting.Enqueue(reference);
        return _numbers[reference] = _numbers.Count + 2;
    }

    private static string Name(string name)
    {
        var written = new StringBuilder("/");
        foreach (var b in Encoding.UTF8.GetBytes(name))
            if (b is > 0x20 and < 0x7F && !"#/()<>[]{}%".Contains((char)b)) written.Append((char)b);
            else written.Append('#').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        return written.ToString();
    }

    private void Put(string text) => _output.Write(Encoding.Latin1.GetBytes(text));
}
