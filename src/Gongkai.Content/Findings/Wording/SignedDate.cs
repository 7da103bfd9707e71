namespace Gongkai.Content.Findings.Wording;

/// <summary>落款日期: the first line after the text that is only a date, or an issuer and a date.</summary>
internal readonly record struct SignedDate(int Start, int End, DateOnly Date)
{
    private const int LongestSignature = 60;

    private const string IssuerEnds = "府室局委会院厅部处办";

    public static SignedDate? Of(string text)
    {
        var told = false;
        foreach (var (start, end) in Lines.Of(text))
        {
            var line = text[start..end];
            // A date above the text is that of the page or of a decision; the signature comes after something has been told.
            if (told && end - start <= LongestSignature && Dates.Of(line).FirstOrDefault() is { Date: { } date } written && written.End == line.Length && IsSignature(line[..written.Start].TrimEnd()))
                return new(start + written.Start, end, date);
            told |= line.Contains('。') || end - start > LongestSignature;
        }
        return null;
    }

    private static bool IsSignature(string before) => before.Length == 0 || (IssuerEnds.Contains(before[^1]) && before.AsSpan().IndexOfAny("：:。，；") < 0);
}
