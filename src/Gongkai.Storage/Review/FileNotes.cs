using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Gongkai.Content.Reading;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Review;

/// <summary>What was seen in a file of the store.</summary>
/// <param name="Version">Name of the rules it was looked at by, see <see cref="ContentRules.Version"/>.</param>
/// <param name="Findings">In the order of the file; without the words.</param>
public sealed record FileLook(string Version, IReadOnlyList<SeenFinding> Findings);

/// <summary>
/// Looks at each stored file once for each set of rules and remembers what it saw beside the store. A file never changes under its hash,
/// so the note can be trusted, and made again when it is lost; it is no record and no backup needs it.
/// </summary>
public sealed class FileNotes(FileStore files, FindingDigests digests, string folder)
{
    /// <summary>UTF-16 units of a file's words that are kept for the search.</summary>
    public const int LongestText = 200_000;

    private const int MostInMemory = 5_000;

    private readonly ConcurrentDictionary<string, FileLook> _recent = new();

    /// <summary>What was seen under these rules, or null when the file has not been looked at by them.</summary>
    public FileLook? Known(PublicationFile file, ContentRules rules)
    {
        var key = KeyOf(file);
        if (_recent.TryGetValue(key, out var look) && look.Version == rules.Version) return look;
        var path = PathOf(key);
        if (!File.Exists(path)) return null;
        try
        {
            look = JsonSerializer.Deserialize<FileLook>(File.ReadAllBytes(path), RecordJson.Body);
        }
        catch (JsonException)
        {
            return null; // Half written when the power failed: looked at again.
        }
        return look?.Version == rules.Version ? Remember(key, look) : null;
    }

    /// <summary>Looks at the file unless that was done. A file that is not there or cannot be read is a finding that blocks.</summary>
    public async Task<FileLook> EnsureAsync(PublicationFile file, ContentRules rules, CancellationToken cancellation = default)
    {
        if (Known(file, rules) is { } known) return known;
        var (findings, text) = await Task.Run(() => Look(file, rules), cancellation);
        var look = new FileLook(rules.Version, findings);
        var path = PathOf(KeyOf(file));
        // Only of a file that may go out are the words kept, for the search.
        if (findings.Any(f => f.Blocks) && File.Exists(TextPathOf(file))) File.Delete(TextPathOf(file));
        if (!findings.Any(f => f.Blocks)) await KeepAsync(TextPathOf(file), Encoding.UTF8.GetBytes(text), cancellation);
        await KeepAsync(path, JsonSerializer.SerializeToUtf8Bytes(look, RecordJson.Body), cancellation);
        return Remember(KeyOf(file), look);
    }

    /// <summary>Words of a file that passed, for the search: what everybody sees who opens it, bounded; null when they were not kept.</summary>
    public string? TextOf(PublicationFile file)
    {
        var path = TextPathOf(file);
        return File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;
    }

    /// <summary>Reads the words of a file that is public already; empty when it holds none or cannot be read.</summary>
    public string ReadText(PublicationFile file)
    {
        using var content = files.Open(file.Hash);
        return content is null ? "" : VisibleWords(FileReader.Read(content, file.Name));
    }

    private static async Task KeepAsync(string path, byte[] content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var incoming = path + "." + Path.GetRandomFileName();
        await File.WriteAllBytesAsync(incoming, content, cancellation);
        File.Move(incoming, path, overwrite: true);
    }

    private static string VisibleWords(FileReading reading)
    {
        var text = new StringBuilder();
        foreach (var part in reading.Parts)
        {
            if (part.Kind != TextPartKind.Visible) continue;
            text.Append(reading.Text, part.Start, Math.Min(part.Length, LongestText - text.Length));
            if (text.Length >= LongestText) break;
        }
        return text.Replace('\0', ' ').ToString();
    }

    private (List<SeenFinding> Findings, string Text) Look(PublicationFile file, ContentRules rules)
    {
        using var content = files.Open(file.Hash);
        // A name in a record without its file: the nightly file check reports it; until then it does not go out.
        var reading = content is null ? FileReading.Missing : FileReader.Read(content, file.Name);
        return ([.. rules.Inspector.InspectFile(reading).Select(f => digests.Of(f, $"“{file.Name}”", file.Hash))], VisibleWords(reading));
    }

    private FileLook Remember(string key, FileLook look)
    {
        if (_recent.Count >= MostInMemory) _recent.Clear();
        return _recent[key] = look;
    }

    // The extension belongs to it: the same bytes under another name may be read otherwise.
    private static string KeyOf(PublicationFile file) => file.Hash + Path.GetExtension(file.Name).ToLowerInvariant();

    private string TextPathOf(PublicationFile file) => Path.ChangeExtension(PathOf(KeyOf(file)), ".txt");

    private string PathOf(string key)
    {
        var extension = string.Concat(key.AsSpan(64).ToString().Where(char.IsAsciiLetterOrDigit).Take(8));
        return Path.Combine(folder, key[..2], $"{key[..64]}.{extension}.json");
    }
}
