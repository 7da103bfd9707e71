using System.Collections.Concurrent;
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
        var look = new FileLook(rules.Version, await Task.Run(() => Look(file, rules), cancellation));
        var path = PathOf(KeyOf(file));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var incoming = path + "." + Path.GetRandomFileName();
        await File.WriteAllBytesAsync(incoming, JsonSerializer.SerializeToUtf8Bytes(look, RecordJson.Body), cancellation);
        File.Move(incoming, path, overwrite: true);
        return Remember(KeyOf(file), look);
    }

    private List<SeenFinding> Look(PublicationFile file, ContentRules rules)
    {
        using var content = files.Open(file.Hash);
        // A name in a record without its file: the nightly file check reports it; until then it does not go out.
        var reading = content is null ? FileReading.Missing : FileReader.Read(content, file.Name);
        return [.. rules.Inspector.InspectFile(reading).Select(f => digests.Of(f, $"“{file.Name}”", file.Hash))];
    }

    private FileLook Remember(string key, FileLook look)
    {
        if (_recent.Count >= MostInMemory) _recent.Clear();
        return _recent[key] = look;
    }

    // The extension belongs to it: the same bytes under another name may be read otherwise.
    private static string KeyOf(PublicationFile file) => file.Hash + Path.GetExtension(file.Name).ToLowerInvariant();

    private string PathOf(string key)
    {
        var extension = string.Concat(key.AsSpan(64).ToString().Where(char.IsAsciiLetterOrDigit).Take(8));
        return Path.Combine(folder, key[..2], $"{key[..64]}.{extension}.json");
    }
}
