using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>One encoding of a page, with its own strong tag.</summary>
public sealed record PreparedBytes(byte[] Bytes, string Tag, string Length);

/// <summary>A page as it goes over the wire. Only the compressed forms are kept; a reader without compression is rare and gets it unpacked.</summary>
public sealed class PreparedPage
{
    // Level 9 is within some per cent of the best and takes milliseconds, not tens of them.
    private const int Quality = 9, Window = 22;

    private PreparedPage(string mediaType, string digest, PreparedBytes brotli, PreparedBytes gzip, DateTimeOffset at) =>
        (MediaType, Digest, Brotli, Gzip, At) = (mediaType, digest, brotli, gzip, at);

    public string MediaType { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; }

    public PreparedBytes Brotli { get; }
    public PreparedBytes Gzip { get; }

    /// <summary>Memory it takes, about.</summary>
    public int Size => Brotli.Bytes.Length + Gzip.Bytes.Length + 600;

    private string Digest { get; }

    public static PreparedPage Of(string mediaType, ReadOnlySpan<byte> content, DateTimeOffset at)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content)[..12]);
        var brotli = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        if (!BrotliEncoder.TryCompress(content, brotli, out var written, Quality, Window)) throw new InvalidOperationException("The page could not be compressed.");
        return new PreparedPage(mediaType, digest, Form(brotli[..written], $"\"{digest}-b\""), Form(Pack(content), $"\"{digest}-g\""), at);
    }

    /// <summary>The page without compression.</summary>
    public PreparedBytes Plain() => Form(Unpack(), $"\"{Digest}\"");

    /// <summary>The page with a mark that says how old it is, for the time in which the database does not answer.</summary>
    public PreparedBytes Marked()
    {
        var text = Encoding.UTF8.GetString(Unpack());
        var body = text.IndexOf("<body", StringComparison.Ordinal);
        if (body < 0) return Form(Unpack(), $"\"{Digest}-k\"");
        var at = text.IndexOf('>', body) + 1;
        var notice = $"<p class=\"kept-copy\" role=\"status\">系统正在维护，本页是 {ChinaTime.Minute(At)} 保存的内容，可能不是最新。</p>";
        return Form(Encoding.UTF8.GetBytes(text.Insert(at, notice)), $"\"{Digest}-k\"");
    }

    private byte[] Unpack()
    {
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(Gzip.Bytes), CompressionMode.Decompress)) gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(content);
        return packed.ToArray();
    }

    private static PreparedBytes Form(byte[] bytes, string tag) => new(bytes, tag, bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
