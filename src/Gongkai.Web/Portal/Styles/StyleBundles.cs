using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Web.Portal.Styles;

/// <summary>One sheet made of several, at an address that names its content.</summary>
/// <param name="Version">Digest of the content, 12 hexadecimal digits.</param>
public sealed record StyleBundle(string Name, string Version, byte[] Plain, byte[] Brotli, byte[] Gzip)
{
    /// <summary>For example <c>/css/portal.1f3a….css</c>.</summary>
    public string Address => $"/css/{Name}.{Version}.css";
}

/// <summary>The portal's style sheets, put together once when the program starts: a page asks for one file instead of seven.</summary>
public sealed class StyleBundles(IWebHostEnvironment environment)
{
    /// <summary>Every page of the portal.</summary>
    public const string Portal = "portal";

    /// <summary>Besides, pages with forms and tables.</summary>
    public const string Forms = "forms";

    private static readonly Dictionary<string, string[]> Contents = new()
    {
        [Portal] = ["tokens", "base", "document", "portal", "pages", "touch", "print"],
        [Forms] = ["workbench", "requests", "deadlines"],
    };

    private readonly Lazy<FrozenDictionary<string, StyleBundle>> _bundles = new(() => Contents.ToFrozenDictionary(b => b.Key, b => Make(environment, b.Key, b.Value)));

    /// <summary>Address for the head of a page.</summary>
    public string Address(string name) => _bundles.Value[name].Address;

    public StyleBundle? Find(string name) => _bundles.Value.GetValueOrDefault(name);

    /// <summary>One sheet as it lies in the web root.</summary>
    internal static string Read(IWebHostEnvironment environment, string sheet) => File.ReadAllText(Path.Combine(environment.WebRootPath, "css", sheet + ".css"));

    private static StyleBundle Make(IWebHostEnvironment environment, string name, string[] sheets)
    {
        var css = string.Concat(sheets.Select(s => StyleParts.Pressed(s == "print" ? $"@media print {{{Read(environment, s)}}}" : Read(environment, s)) + "\n"));
        var plain = Encoding.UTF8.GetBytes(css);
        return new StyleBundle(name, Convert.ToHexStringLower(SHA256.HashData(plain))[..12], plain,
            Packed(plain, s => new BrotliStream(s, CompressionLevel.SmallestSize)), Packed(plain, s => new GZipStream(s, CompressionLevel.SmallestSize)));
    }

    private static byte[] Packed(byte[] plain, Func<Stream, Stream> by)
    {
        using var packed = new MemoryStream();
        using (var stream = by(packed)) stream.Write(plain);
        return packed.ToArray();
    }
}
