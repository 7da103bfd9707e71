using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Storage.Organisations;

/// <summary>The one secret outside the database: 32 random bytes in <c>keys.bin</c>, readable by the service's user only. A stolen database alone opens nothing.</summary>
public sealed class KeyFile
{
    private readonly byte[] _key;

    /// <summary>Reads the key; makes one where there is none yet.</summary>
    public KeyFile(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(path, options);
            stream.Write(RandomNumberGenerator.GetBytes(32));
        }
        _key = File.ReadAllBytes(path);
        if (_key.Length != 32) throw new InvalidDataException($"密钥文件 {Path.GetFileName(path)} 已损坏，请从备份恢复。");
    }

    /// <summary>A key of 32 bytes for one purpose (HKDF-SHA256): whoever learns it learns neither the secret nor the key of another purpose.</summary>
    /// <param name="purpose">A constant, never taken from input; changing it makes everything under it unreadable.</param>
    /// <param name="item">The one thing the key is for, where each has its own.</param>
    public byte[] Derive(string purpose, string item = "") =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, 32, info: Encoding.UTF8.GetBytes($"gongkai/{purpose}\0{item}"));

    public byte[] Encrypt(byte[] plain) => SealedBytes.Seal(_key, plain);

    public byte[] Decrypt(byte[] sealedText) => SealedBytes.Open(_key, sealedText);
}

/// <summary>Encrypts the ring's keys before they reach the database.</summary>
public sealed class KeyFileEncryptor(KeyFile file) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(file.Encrypt(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))),
        typeof(KeyFileDecryptor));
}

/// <summary>Made by the data-protection system by type name.</summary>
public sealed class KeyFileDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<KeyFile>().Decrypt(Convert.FromBase64String(encryptedElement.Value))));
}
