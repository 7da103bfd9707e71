using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Gongkai.Content.Files;

namespace Gongkai.Content.Cleaning;

/// <summary>Parts of one office file, with the relations between them. Parts that nobody changed go out byte for byte as they came in.</summary>
internal sealed class OfficePackage
{
    public const string TypesPart = "[Content_Types].xml";

    private const int Depth = 250;

    // Largest part that is read as a tree; a tree takes many times the room of its text.
    private const int LargestXml = 64 * 1024 * 1024;

    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<string> _names = [];
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> _trees = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _changed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of all parts, relations included, in the order of the file.</summary>
    public IReadOnlyList<string> Names => [.. _names];

    /// <param name="office">A file that <see cref="FileInspection"/> has accepted, so that its sizes are known to be bounded.</param>
    /// <exception cref="InvalidDataException">It is broken, or larger than it was found to be.</exception>
    public static OfficePackage Read(Stream office, FileLimits limits)
    {
        var package = new OfficePackage();
        office.Position = 0;
        using var zip = new ZipArchive(office, ZipArchiveMode.Read, leaveOpen: true);
        var left = limits.MaxInflated;
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            using var stream = entry.Open();
            using var kept = new MemoryStream();
            var buffer = new byte[1 << 15];
            for (int read; (read = stream.Read(buffer)) > 0; left -= read)
            {
                if (read > left) throw new InvalidDataException();
                kept.Write(buffer, 0, read);
            }
            package._names.Add(entry.FullName);
            package._parts.Add(entry.FullName, kept.ToArray());
        }
        return package;
    }

    public bool Has(string name) => _parts.ContainsKey(name);

    public byte[] Bytes(string name) => _parts[name];

    public void Replace(string name, byte[] bytes) => _parts[name] = bytes;

    /// <summary>A part as a tree; null when there is none. Say <see cref="Changed"/> after changing it.</summary>
    /// <exception cref="InvalidDataException">It is no XML within the bounds.</exception>
    public XElement? Xml(string name)
    {
        if (_trees.TryGetValue(name, out var known)) return known;
        if (!_parts.TryGetValue(name, out var bytes)) return null;
        if (bytes.Length > LargestXml) throw new InvalidDataException();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestXml };
        try
        {
            using (var probe = XmlReader.Create(new MemoryStream(bytes), settings))
                while (probe.Read())
                    if (probe.Depth > Depth) throw new InvalidDataException();
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            return _trees[name] = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            throw new InvalidDataException();
        }
    }

    public void Changed(string name) => _changed.Add(name);

    /// <summary>Takes a part out, with its own relations, all relations that lead to it, and its content type.</summary>
    public void Remove(string name)
    {
        if (!_parts.Remove(name)) return;
        _names.RemoveAll(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        _trees.Remove(name);
        _changed.Remove(name);
        Remove(RelationsOf(name));
        foreach (var relation in Relations().Where(r => name.Equals(r.Target, StringComparison.OrdinalIgnoreCase)).ToList()) Unlink(relation);
        foreach (var type in Xml(TypesPart)?.Elements().Where(e => ((string?)e.Attribute("PartName"))?.TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase) == true).ToList() ?? [])
        {
            type.Remove();
            Changed(TypesPart);
        }
    }

    public void Unlink(OfficeRelation relation)
    {
        relation.Element.Remove();
        Changed(RelationsOf(relation.Source));
    }

    /// <summary>Every relation of the file.</summary>
    public IEnumerable<OfficeRelation> Relations()
    {
        foreach (var name in Names.Where(n => n.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            var source = SourceOf(name);
            foreach (var element in Xml(name)?.Elements().ToList() ?? []) yield return new(source, element);
        }
    }

    /// <summary>Relations of one part.</summary>
    public IEnumerable<OfficeRelation> Relations(string source) => (Xml(RelationsOf(source))?.Elements().ToList() ?? []).Select(e => new OfficeRelation(source, e));

    /// <summary>The file, the same bytes for the same parts.</summary>
    public byte[] ToBytes()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in _names.OrderBy(n => n != TypesPart))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Always;
                using var stream = entry.Open();
                stream.Write(_changed.Contains(name) && _trees.TryGetValue(name, out var tree) ? Written(tree) : _parts[name]);
            }
        return output.ToArray();
    }

    // In one piece: packed bytes depend on how the bytes arrive.
    private static byte[] Written(XElement tree)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
        {
            xml.WriteStartDocument(standalone: true);
            tree.WriteTo(xml);
        }
        return output.ToArray();
    }

    /// <summary>Name of the part that holds the relations of another.</summary>
    public static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    private static string SourceOf(string relations)
    {
        var at = relations.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : relations[..at] + relations[(at + 6)..^5];
    }
}

/// <summary>A relation from one part to another or to the outside.</summary>
/// <param name="Source">Part it belongs to; empty for the file as a whole.</param>
/// <param name="Element">As written.</param>
internal sealed record OfficeRelation(string Source, XElement Element)
{
    public string Id => (string?)Element.Attribute("Id") ?? "";

    /// <summary>Last word of its type.</summary>
    public string Type => ((string?)Element.Attribute("Type") ?? "").Split('/')[^1];

    public bool IsExternal => (string?)Element.Attribute("TargetMode") == "External";

    /// <summary>Name of the part it leads to; null when it leads outside.</summary>
    public string? Target
    {
        get
        {
            if (IsExternal || (string?)Element.Attribute("Target") is not { Length: > 0 } target) return null;
            if (target.StartsWith('/')) return target[1..];
            var folders = Source.Split('/')[..^1].ToList();
            foreach (var step in target.Split('/'))
                if (step == ".." && folders.Count > 0) folders.RemoveAt(folders.Count - 1);
                else if (step is not ("." or "..")) folders.Add(step);
            return string.Join('/', folders);
        }
    }
}
