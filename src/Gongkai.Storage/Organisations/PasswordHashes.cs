using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Gongkai.Storage.Organisations;

/// <summary>Slow password hashes: PBKDF2 with HMAC-SHA-512 and a salt each, in the format of ASP.NET Core Identity.</summary>
public sealed class PasswordHashes
{
    /// <summary>Iterations unless an installation asks for more.</summary>
    public const int DefaultIterations = 210_000;

    // Without the letters and digits that are mistaken for one another when an initial password is read from paper.
    private const string Readable = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private static readonly object Nobody = new();
    private readonly PasswordHasher<object> _hasher;
    private readonly string _decoy;

    public PasswordHashes(int iterations = DefaultIterations)
    {
        _hasher = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        _decoy = Hash(OneTime());
    }

    public string Hash(string password) => _hasher.HashPassword(Nobody, password);

    /// <summary>Whether the password is the one that was hashed. With no hash it works as long and says no, so that nobody learns which accounts exist.</summary>
    public bool Verify(string? hash, string password) =>
        _hasher.VerifyHashedPassword(Nobody, hash ?? _decoy, password) != PasswordVerificationResult.Failed && hash is not null;

    /// <summary>A random initial password that meets every class: four groups of four.</summary>
    public static string OneTime() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Readable, 4)));
}
