using System.Security.Cryptography;
using System.Text;
using Gongkai.Content.Findings;
using Gongkai.Domain.Review.Findings;
using Gongkai.Storage.Organisations;

namespace Gongkai.Storage.Review;

/// <summary>A finding as it may be kept and shown in lists: without the words themselves, which a keyed digest and a masked excerpt stand for.</summary>
/// <param name="Code">Code of its kind.</param>
/// <param name="Title">Name of its kind.</param>
/// <param name="Severity">Whether it bars the way.</param>
/// <param name="Rule">Who may set it aside.</param>
/// <param name="Digest">The same kind and words have the same digest, and nobody finds the words by trying.</param>
/// <param name="Masked">Excerpt with its middle masked.</param>
/// <param name="Where">Part and place, in words.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Suggestion">What to do, or null.</param>
/// <param name="Basis">Article or requirement.</param>
public sealed record SeenFinding(
    string Code, string Title, FindingSeverity Severity, WaiverRule Rule, string Digest, string Masked, string Where, string Message, string? Suggestion, string Basis)
{
    public bool Blocks => Severity == FindingSeverity.Block;
}

/// <summary>Makes findings keepable.</summary>
public sealed class FindingDigests(KeyFile keys)
{
    private readonly byte[] _key = keys.Derive("content-findings");

    /// <param name="found">As the inspection gave it.</param>
    /// <param name="part">What it was found in.</param>
    /// <param name="within">Tells findings without words apart: the hash of their file.</param>
    public SeenFinding Of(ContentFinding found, string part, string within = "")
    {
        var where = found.Where is null ? part : $"{part} {found.Where}";
        var words = found.Length > 0 ? Plain(found.Excerpt) : $"{within}\0{found.Where}";
        var digest = Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{found.Code}\0{words}")))[..32];
        return new(found.Code, found.Kind.Title, found.Severity, found.Kind.Waiver, digest, Mask(found.Excerpt), where, found.Message, found.Suggestion, found.Basis);
    }

    // The same number typed otherwise is the same number.
    private static string Plain(string excerpt) => string.Concat(Folded.Of(excerpt).Where(c => !char.IsWhiteSpace(c) && c != '-'));

    /// <summary>First and last character, the rest masked: enough to know it again, too little to learn it.</summary>
    public static string Mask(string excerpt) => excerpt.Trim() is var text && text.Length <= 2 ? text
        : $"{text[0]}{new string('*', Math.Min(text.Length - 2, 16))}{text[^1]}";
}
