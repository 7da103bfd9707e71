namespace Gongkai.Content.Reading.Pdf;

/// <summary>What the bytes tell before anything is parsed: earlier versions, and things glued to the end.</summary>
internal static class PdfOutside
{
    private const int Padding = 1_024;
    private const int ZipTail = 65_557;
    private const int LeastVersion = 200;

    public static void Look(ReadingDraft draft, ReadOnlySpan<byte> bytes)
    {
        var (ends, last) = (0, 0);
        for (var at = bytes.IndexOf("%%EOF"u8); at >= 0;)
        {
            if (at - last > LeastVersion || ends == 0) ends++;
            last = at + 5;
            var next = bytes[last..].IndexOf("%%EOF"u8);
            at = next < 0 ? -1 : last + next;
        }
        // A file made for showing on the web has an end near its beginning without having been changed.
        if (bytes[..Math.Min(Padding, bytes.Length)].IndexOf("/Linearized"u8) >= 0) ends--;
        draft.Meet(FileFindings.EarlierVersion, null, ends - 1);
        var tail = bytes[last..];
        var zip = bytes[Math.Max(0, bytes.Length - ZipTail)..].LastIndexOf("PK\x05\x06"u8) >= 0;
        if (ends > 0 && (zip || (tail.Length > Padding && tail.ContainsAnyExcept((byte)0, (byte)' ', (byte)'\n')))) draft.Meet(FileFindings.Polyglot);
    }
}
