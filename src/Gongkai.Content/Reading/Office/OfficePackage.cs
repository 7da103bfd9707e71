using System.IO.Compression;

namespace Gongkai.Content.Reading.Office;

/// <summary>Where a relation of a part leads.</summary>
/// <param name="Id">As the part calls it.</param>
/// <param name="Type">Last piece of its type.</param>
/// <param name="Target">Name of a part, or an address when it is external.</param>
/// <param name="IsExternal">Leads out of the file.</param>
internal readonly record struct PartRelation(string Id, string Type, string Target, bool IsExternal);

/// <summary>The parts of one Office file, and which of them were already read.</summary>
internal sealed class OfficePackage(ZipArchive zip, ReadingDraft draft)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => zip.Entries.Select(e => e.FullName);

    /// <summary>Parts nobody has read yet.</summary>
    public IEnumerable<string> Left => [.. Names.Where(n => !_taken.Contains(n) && !n.EndsWith('/'))];

    /// <summary>Begins to read an XML part; null when there is none of that name.</summary>
    public XmlWalk? Open(string name)
    {
        if (Entry(name) is not { } entry) return null;
        _taken.Add(entry.FullName);
        return new XmlWalk(entry.Open(), draft);
    }

    /// <summary>The bytes of a part, or null when there is none or it has more.</summary>
    public MemoryStream? Bytes(string name, long most)
    {
        if (Entry(name) is not { } entry) return null;
        _taken.Add(entry.FullName);
        var kept = new MemoryStream();
        using var stream = entry.Open();
        var buffer = new byte[1 << 15];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (kept.Length + read > most) return null;
            kept.Write(buffer, 0, read);
        }
        kept.Position = 0;
        return kept;
    }

    public void Take(string name) => _taken.Add(name);

    /// <summary>Names of the parts of a folder that begin so, in their order by number.</summary>
    public IEnumerable<string> Like(string start) =>
        Names.Where(n => n.StartsWith(start, StringComparison.OrdinalIgnoreCase) && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && !n.AsSpan(start.Length).Contains('/')).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).ToList();

    /// <summary>Relations of a part; of the package itself for an empty name.</summary>
    public IReadOnlyList<PartRelation> Relations(string part)
    {
        var (folder, file) = Split(part);
        var found = new List<PartRelation>();
        using var walk = Open($"{folder}_rels/{file}.rels");
        while (walk?.Next() == true)
            if (walk.IsStart && walk.Name == "Relationship" && walk.Attribute("Target") is { } target)
            {
                var external = walk.Attribute("TargetMode") == "External";
                found.Add(new(walk.Attribute("Id") ?? "", (walk.Attribute("Type") ?? "").Split('/')[^1], external ? target : Resolve(folder, target), external));
            }
        return found;
    }

    private ZipArchiveEntry? Entry(string name) =>
        zip.GetEntry(name) ?? zip.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static (string Folder, string File) Split(string part)
    {
        var slash = part.LastIndexOf('/');
        return (part[..(slash + 1)], part[(slash + 1)..]);
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var path = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
            if (step == "..") { if (path.Count > 0) path.RemoveAt(path.Count - 1); }
            else if (step != ".") path.Add(step);
        return string.Join('/', path);
    }
}
