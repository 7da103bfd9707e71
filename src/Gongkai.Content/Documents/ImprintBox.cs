using DocumentFormat.OpenXml.Wordprocessing;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Documents;

/// <summary>
/// A box of the width of 版心 at its lower edge. Floating tables and frames would do in Word, but LibreOffice and its kin
/// leave them where the text ends.
/// </summary>
internal static class ImprintBox
{
    private const int EmuPerTwip = 635;

    public static Paragraph Anchor(IEnumerable<Paragraph> content, int height)
    {
        var size = $"cx=\"{M.TextWidth * EmuPerTwip}\" cy=\"{height * EmuPerTwip}\"";
        var inside = string.Concat(content.Select(paragraph => paragraph.OuterXml));
        var run = new Run($"""
            <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:drawing>
            <wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">
            <wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>
            <wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/>
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvSpPr txBox="1"/>
            <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
            <wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp>
            </a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>
            """);
        return Ink.Paragraph([run], line: 20);
    }
}
