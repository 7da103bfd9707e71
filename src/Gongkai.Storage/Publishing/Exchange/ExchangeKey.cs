using System.Security.Cryptography;
using System.Text;
using Gongkai.Domain.Acts;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>交换密钥: random bytes that both sides of the border hold in a file of their own, carried over once by hand. It is never printed and never logged.</summary>
public sealed class ExchangeKey
{
    private const int Length = 32, Longest = 4096;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly byte[] _secret;

    private ExchangeKey(byte[] secret) => _secret = secret;

    /// <summary>Makes a new key file that only the present user can read. An existing file is never overwritten.</summary>
    public static Refusal? Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var stream = new FileStream(path, options);
            stream.Write(RandomNumberGenerator.GetBytes(Length));
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new("EXCHANGE-KEY", File.Exists(path) ? $"文件“{path}”已经存在，没有覆盖。更换密钥请另起文件名，并在内外网同时更换。" : $"密钥文件“{path}”写不了，请检查文件夹和权限。");
        }
    }

    /// <summary>Reads a key file.</summary>
    public static (ExchangeKey? Key, Refusal? Refusal) Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length is < Length or > Longest) return (null, new("EXCHANGE-KEY", $"“{path}”不是交换密钥文件：应当不少于 {Length} 字节。用 gongkai exchange key 建立。"));
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
                return (null, new("EXCHANGE-KEY", $"密钥文件“{path}”可以被别的用户读写，请先改为仅运行用户可读写（chmod 600）。"));
            var secret = new byte[stream.Length];
            stream.ReadExactly(secret);
            return (new ExchangeKey(secret), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, new("EXCHANGE-KEY", $"密钥文件“{path}”不存在或者打不开。"));
        }
    }

    /// <summary>A key for one digest, so that a seal made with one tells nothing about the other.</summary>
    internal byte[] For(string digest) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, 32, info: Encoding.ASCII.GetBytes("gongkai/exchange/" + digest));
}
