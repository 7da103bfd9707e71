using System.Text;
using System.Xml;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Reading.Images;

/// <summary>XMP: metadata as XML, in pictures and in PDF files alike.</summary>
internal static class Xmp
{
    // Drawing programs list every colour of a file here, thousands of them.
    private static readonly string[] Colours = ["swatchName", "type", "mode", "cyan", "magenta", "yellow", "black", "red", "green", "blue", "gray", "tint"];

    public static void Read(ReadingDraft draft, string text, string where, FindingKind finding)
    {
        var start = text.IndexOf('<');
        if (start < 0) return;
        var names = new Stack<string>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment };
        using var reader = XmlReader.Create(new StringReader(text[start..].TrimEnd('\0')), settings);
        try
        {
            while (reader.Read() && reader.Depth < 100)
            {
                draft.Pulse();
                if (reader.NodeType == XmlNodeType.Element)
                {
                    if (!reader.IsEmptyElement) names.Push(reader.LocalName);
                    for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                        if (reader.Prefix is not ("xmlns" or "rdf" or "xml") && reader.Name != "xmlns") Tell(reader.LocalName, reader.Value);
                    reader.MoveToElement();
                }
                else if (reader.NodeType == XmlNodeType.EndElement) names.TryPop(out _);
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) Tell(names.FirstOrDefault(n => n is not ("li" or "Seq" or "Alt" or "Bag")) ?? "", reader.Value);
            }
        }
        catch (XmlException)
        {
            // Damaged metadata harms nobody's reading; what of it can be read as text is looked at.
            draft.Add(Plain.Of(Encoding.UTF8.GetBytes(text)), TextPartKind.Property, where + "元数据");
        }

        void Tell(string name, string value)
        {
            if (name.StartsWith("GPS", StringComparison.Ordinal)) draft.Meet(FileFindings.Gps, where);
            if (Colours.Contains(name)) return;
            if (draft.Add(value, TextPartKind.Property, $"{where}元数据“{name}”")) draft.Meet(finding, where);
        }
    }
}
