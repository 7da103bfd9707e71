namespace Gongkai.Content.Findings.Wording;

/// <summary>An attachment by number and name; number 0 when it stands alone.</summary>
internal readonly record struct AttachmentNamed(int Number, string Name, int Start, int End);

/// <summary>What a text says of its attachments: those listed under 附件：, those that follow under a heading 附件1.</summary>
internal sealed record AttachmentsRead(List<AttachmentNamed> Announced, List<AttachmentNamed> Present)
{
    private const string Word = "附件";

    private const int LongestName = 80;

    public static AttachmentsRead Of(string text, int most)
    {
        var read = new AttachmentsRead([], []);
        var (listing, waiting) = (false, -1);
        foreach (var (start, end) in Lines.Of(text))
        {
            if (waiting >= 0)
            {
                read.Present[waiting] = read.Present[waiting] with { Name = end - start <= LongestName ? text[start..end] : "" };
                waiting = -1;
            }
            if (read.Announced.Count >= most || read.Present.Count >= most) break;
            if (string.CompareOrdinal(text, start, Word, 0, Word.Length) == 0) (listing, waiting) = read.Headed(text, start, end);
            else if (listing && Item(text, start, end) is { } item) read.Announced.Add(item);
            else listing = false;
        }
        return read;
    }

    /// <summary>The number after 附件, in either figures; the place after it.</summary>
    public static (int Number, int End) NumberAt(string text, int at)
    {
        var (value, end) = (0, Han.SkipSpaces(text, at) is var first && first - at <= 1 ? first : at);
        var start = end;
        while (end - start < 3 && Han.Digit(Han.At(text, end)) is var digit and >= 0) (value, end) = (value * 10 + digit, end + 1);
        if (end > start) return (value, end);
        while (end - start < 3 && (Han.Digits.Contains(Han.At(text, end)) || Han.At(text, end) == '十')) end++;
        return (Han.Number(text.AsSpan(start, end - start)), end);
    }

    /// <returns>Whether a list goes on in the next lines, and which heading still waits for its title.</returns>
    private (bool Listing, int Waiting) Headed(string text, int start, int end)
    {
        var (number, after) = NumberAt(text, start + Word.Length);
        if (Han.At(text, after) is '：' or ':' && after < end)
        {
            var from = Math.Min(Han.SkipSpaces(text, after + 1), end);
            // 附件1：名称 over the attachment itself reads like a list of one; with a number of its own it is a heading.
            if (number > 0) return (false, Add(number, text, start, from, end));
            if (Item(text, from, end) is { } item) Announced.Add(item);
            else if (end > from && end - from <= LongestName) Announced.Add(new(0, text[from..end], from, end));
            return (true, -1);
        }
        if (after < end && !char.IsWhiteSpace(text[after])) return (false, -1);
        return (false, Add(number, text, start, Math.Min(Han.SkipSpaces(text, after), end), end));
    }

    private int Add(int number, string text, int start, int from, int end)
    {
        Present.Add(new(number, end - from <= LongestName ? text[from..end] : "", start, end));
        return from >= end ? Present.Count - 1 : -1;
    }

    private static AttachmentNamed? Item(string text, int start, int end)
    {
        if (start >= end || Headings.At(text, start, end) is not { Form: HeadingForm.Third } heading) return null;
        var from = Math.Min(Han.SkipSpaces(text, heading.End), end);
        return end - from <= LongestName ? new(heading.Number, text[from..end], start, end) : null;
    }
}
