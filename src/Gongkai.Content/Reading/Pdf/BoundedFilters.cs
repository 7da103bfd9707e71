using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>The library's own filters behind a bound on what they may inflate to.</summary>
internal sealed class BoundedFilters(int most) : IFilterProvider
{
    private const int LongestChain = 6;

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;

    /// <summary>True once a stream was refused; the library may have swallowed that.</summary>
    public bool Exceeded { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => [.. _inner.GetAllFilters().Select(f => new Filter(this, f))];

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) =>
        filters.Count > LongestChain ? throw Refusal() : [.. filters.Select(f => new Filter(this, f))];

    private UnreadableException Refusal()
    {
        Exceeded = true;
        return new UnreadableException(FileFindings.Bomb);
    }

    private sealed class Filter(BoundedFilters owner, IFilter inner) : IFilter
    {
        // Deflate makes of one byte 1032 at most.
        private const int DeflateRatio = 1032;
        private const int WidestRow = 1_000_000;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            if (Inflated(input) > owner.Most || Widths(dictionary).Any(w => w > WidestRow)) throw owner.Refusal();
            return inner.Decode(input, dictionary, provider, index);
        }

        private long Inflated(Memory<byte> input) => inner switch
        {
            FlateFilter => input.Length < owner.Most / DeflateRatio ? 0 : Deflated(input),
            LzwFilter => LzwLength.Of(input.Span, owner.Most),
            RunLengthFilter => input.Length * 64L,
            _ => input.Length,
        };

        private long Deflated(Memory<byte> input)
        {
            if (input.Length < 2) return 0;
            var (total, buffer) = (0L, new byte[1 << 16]);
            using var inflate = new DeflateStream(new MemoryStream(input[2..].ToArray(), writable: false), CompressionMode.Decompress);
            try
            {
                for (int read; total <= owner.Most && (read = inflate.Read(buffer)) > 0;) total += read;
            }
            catch (InvalidDataException)
            {
                // Damaged data inflates to what came before the damage.
            }
            return total;
        }

        /// <summary>Rows the predictor would make room for.</summary>
        private static IEnumerable<double> Widths(DictionaryToken dictionary)
        {
            foreach (var name in new[] { "DecodeParms", "DP" })
            {
                if (!dictionary.TryGet(NameToken.Create(name), out IToken token)) continue;
                foreach (var parameters in token is ArrayToken array ? array.Data.OfType<DictionaryToken>() : new[] { token }.OfType<DictionaryToken>())
                    foreach (var size in new[] { "Columns", "Colors", "BitsPerComponent" })
                        if (parameters.TryGet(NameToken.Create(size), out NumericToken number)) yield return number.Double;
            }
        }
    }

    private int Most => most;
}
