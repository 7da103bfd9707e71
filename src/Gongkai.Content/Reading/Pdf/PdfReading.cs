namespace Gongkai.Content.Reading.Pdf;

internal static class PdfReading
{
    public static void Read(ReadingDraft draft, Stream content) => throw new UnreadableException(FileFindings.Legacy);
}
