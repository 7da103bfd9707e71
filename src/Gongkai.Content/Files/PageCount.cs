using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Content.Files;

/// <summary>页数 of a file for the list of a case file, where it shows in the open.</summary>
public static partial class PageCount
{
    private const int Largest = 64 << 20;

    /// <summary>Pages of a PDF, 1 for a picture; null where the file does not say.</summary>
    /// <param name="content">Read from its start.</param>
    /// <param name="mediaType">Content type by content.</param>
    public static int? Of(Stream content, string mediaType)
    {
        if (mediaType.StartsWith("image/", StringComparison.Ordinal)) return 1;
        if (mediaType != "application/pdf" || content.Length > Largest) return null;
        // The end of a window comes round again, so that no mark is cut in two; a mark is counted where it begins.
        var pages = 0;
        var buffer = new byte[1 << 16];
        content.Position = 0;
        for (var kept = 0; ;)
        {
            var read = content.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var length = kept + read;
            var last = length < buffer.Length;
            var counted = last ? length : length - Tail;
            pages += Page().Matches(Encoding.Latin1.GetString(buffer, 0, length)).Count(m => m.Index < counted);
            if (last) return pages > 0 ? pages : null;
            buffer.AsSpan(counted, Tail).CopyTo(buffer);
            kept = Tail;
        }
    }

    private const int Tail = 24;

    [GeneratedRegex(@"/Type\s{0,4}/Page(?![A-Za-z])")]
    private static partial Regex Page();
}
