using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Gongkai.Content.Documents;

/// <summary>The parts of one .docx, read with bounds and without entities.</summary>
internal sealed class DocxParts(ZipArchive zip)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const int Depth = 250;
    private const int LargestXml = 32 * 1024 * 1024;

    private readonly Dictionary<string, (string Target, bool External)> _relations = [];

    public XElement? Document { get; private set; }

    public XElement? Styles { get; private set; }

    public XElement? Numbering { get; private set; }

    public XElement? Footnotes { get; private set; }

    /// <exception cref="InvalidDataException">The file does not hold what a .docx holds.</exception>
    public void Load()
    {
        Document = Xml("word/document.xml") ?? throw new InvalidDataException();
        Styles = Xml("word/styles.xml");
        Numbering = Xml("word/numbering.xml");
        Footnotes = Xml("word/footnotes.xml");
        foreach (var relation in Xml("word/_rels/document.xml.rels")?.Elements() ?? [])
            if ((string?)relation.Attribute("Id") is { } id && (string?)relation.Attribute("Target") is { } target)
                _relations[id] = (target, (string?)relation.Attribute("TargetMode") == "External");
    }

    public string? Link(string? id) => id is not null && _relations.TryGetValue(id, out var relation) && relation.External ? relation.Target : null;

    /// <summary>Part name and bytes of a picture inside the file.</summary>
    public (string Name, byte[] Bytes)? Picture(string? id, long largest)
    {
        if (id is null || !_relations.TryGetValue(id, out var relation) || relation.External)
            return null;
        var name = relation.Target.StartsWith('/') ? relation.Target[1..] : "word/" + relation.Target;
        return zip.GetEntry(name) is { } entry && Bytes(entry, largest) is { } bytes ? (name, bytes) : null;
    }

    private XElement? Xml(string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        var bytes = Bytes(entry, LargestXml) ?? throw new InvalidDataException();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestXml };
        using (var probe = XmlReader.Create(new MemoryStream(bytes), settings))
            while (probe.Read())
                if (probe.Depth > Depth)
                    throw new InvalidDataException();
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        return XElement.Load(reader);
    }

    private static byte[]? Bytes(ZipArchiveEntry entry, long largest)
    {
        using var stream = entry.Open();
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 15];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (kept.Length + read > largest)
                return null;
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }
}
