namespace Gongkai.Content.Findings.Personal;

/// <summary>Numbers of persons: every run of digits is read once and offered to those that know numbers, the surest first.</summary>
internal sealed class NumberDetector : Detector
{
    public override IEnumerable<char> Triggers => "0123456789";

    public override int At(ScanText text, int at, FindingSink sink)
    {
        // Most digits of a paper are years, articles and amounts: a look at the few characters after tells without reading further.
        if (!char.IsAsciiDigit(text[at + 1]) && text[at + 1] is not (' ' or '-')) return at + 1;
        Span<char> digits = stackalloc char[NumberRun.Most];
        Span<int> places = stackalloc int[NumberRun.Most];
        var run = NumberRun.At(text, at, digits, places);
        if (run.Cut && run.Solid == NumberRun.Most) return AfterDigits(text, at + NumberRun.Most);
        if (run.Digits.Length < 11) return run.End(run.Digits.Length);
        var after = at + run.Solid;
        if (InWord(text, at, after) is var end and > 0) return end;
        if (IdentityNumbers.Find(run, sink) is var identity and > 0) return identity;
        if (MobileNumbers.Find(run, sink) is var mobile and > 0) return mobile;
        if (BankNumbers.Find(run, sink) is var bank and > 0) return bank;
        if (PhoneNumbers.Find(run, sink) is var phone and > 0) return phone;
        return after;
    }

    // Digits of a longer code of letters and digits are not a number; 统一社会信用代码 are the most frequent of them.
    private static int InWord(ScanText text, int at, int after)
    {
        var (start, end) = (at, after);
        while (start > 0 && at - start < 20 && char.IsAsciiLetterOrDigit(text.Buffer[start - 1])) start--;
        while (end < text.Length && end - after < 20 && char.IsAsciiLetterOrDigit(text.Buffer[end])) end++;
        if (start == at && end == after) return 0;
        var word = text.Slice(start, end);
        var label = word.IndexOfAnyInRange('0', '9');
        // ID4502…, 学籍号 G4502…, TEL138…, and the X at the end of an identity number.
        var digitsAfter = word[label..];
        return start + label == at && label <= 3 && (end == after || digitsAfter.Length == 18 && digitsAfter[17] is 'x' or 'X') ? 0 : end;
    }

    private static int AfterDigits(ScanText text, int at)
    {
        var rest = text.Slice(at, text.Length).IndexOfAnyExceptInRange('0', '9');
        return rest < 0 ? text.Length : at + rest;
    }
}
