using System.Xml;

namespace Gongkai.Content.Reading.Office;

/// <summary>One pass over one part of an Office file: no entities, no tree, bounded in depth, length and time.</summary>
internal sealed class XmlWalk : IDisposable
{
    private const int Deepest = 256;

    private readonly XmlReader _reader;
    private readonly ReadingDraft _draft;
    private int _nodes;

    public XmlWalk(Stream part, ReadingDraft draft)
    {
        _draft = draft;
        _reader = XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = draft.Limits.Files.MaxPart,
            CloseInput = true,
            IgnoreProcessingInstructions = true,
        });
    }

    public string Name => _reader.LocalName;

    public int Depth => _reader.Depth;

    public bool IsStart => _reader.NodeType == XmlNodeType.Element;

    public bool IsEnd => _reader.NodeType == XmlNodeType.EndElement;

    public bool IsEmpty => _reader.IsEmptyElement;

    public bool IsText => _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    public string Text => _reader.Value;

    public bool Next()
    {
        if (!_reader.Read()) return false;
        if ((++_nodes & 255) == 0) _draft.Pulse();
        if (_reader.Depth > Deepest) throw new UnreadableException(FileFindings.TooHard);
        return true;
    }

    /// <summary>The attribute of that local name, whatever its namespace: strict and transitional files differ in it.</summary>
    public string? Attribute(string name)
    {
        if (_reader.GetAttribute(name) is { } plain) return plain;
        string? found = null;
        for (var more = _reader.MoveToFirstAttribute(); more && found is null; more = _reader.MoveToNextAttribute())
            if (_reader.LocalName == name) found = _reader.Value;
        _reader.MoveToElement();
        return found;
    }

    /// <summary>Attribute of a switch such as w:vanish: on when it stands there without a value.</summary>
    public bool IsOn => Attribute("val") is not ("0" or "false" or "off" or "none");

    /// <summary>All attributes that are no namespace declarations.</summary>
    public IEnumerable<(string Name, string Value)> Attributes()
    {
        for (var more = _reader.MoveToFirstAttribute(); more; more = _reader.MoveToNextAttribute())
            if (_reader.Prefix != "xmlns" && _reader.Name != "xmlns") yield return (_reader.LocalName, _reader.Value);
        _reader.MoveToElement();
    }

    public void Dispose() => _reader.Dispose();
}
