using System.Globalization;
using System.Text;
using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Documents;

/// <summary>发文字号: 机关代字、年份、序号, written <c>柳政办〔2018〕142号</c> (GB/T 9704-2012: six-cornered brackets, full year, no 第, no leading zeros).</summary>
/// <param name="Agency">机关代字.</param>
/// <param name="Year">Year.</param>
/// <param name="Serial">Serial within agency and year, from 1.</param>
public sealed record DocumentNumber(string Agency, int Year, int Serial)
{
    private const string Basis = "GB/T 9704-2012";

    /// <summary>Earliest and latest year a number can carry.</summary>
    public const int FirstYear = 1949, LastYear = 2100;

    private static readonly string[] Opening = ["〔﹝", "[［", "【", "(（"], Closing = ["〕﹞", "]］", "】", ")）"];

    /// <summary>The one right way to write it.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture, $"{Agency}〔{Year}〕{Serial}号");

    public override string ToString() => Canonical;

    /// <summary>Reads a number as people write it: any brackets, spaces, full-width digits, 第, leading zeros.</summary>
    /// <returns>The number, or all refusals: NUMBER-EMPTY, NUMBER-BRACKETS, NUMBER-AGENCY, NUMBER-YEAR, NUMBER-SERIAL, NUMBER-SUFFIX.</returns>
    public static (DocumentNumber? Number, IReadOnlyList<Refusal> Refusals) Parse(string? text)
    {
        var value = Plain(text ?? "");
        if (value.Length == 0) return Refuse([No("NUMBER-EMPTY", "没有填写文号。")]);
        var (open, close) = Brackets(value);
        if (open < 0) return Refuse([No("NUMBER-BRACKETS", "文号的年份应当用一对六角括号〔〕括起来，括号应当成对。")]);

        var refusals = new List<Refusal>();
        var agency = value[..open];
        if (agency.Length is 0 or > 20 || !agency.EnumerateRunes().All(IsHan))
            refusals.Add(No("NUMBER-AGENCY", "文号开头应当是机关代字（汉字），例如“柳政办”。"));
        var inside = value[(open + 1)..close];
        if (inside.Length != 4 || !TryDigits(inside, out var year) || year is < FirstYear or > LastYear)
        {
            refusals.Add(No("NUMBER-YEAR", $"文号的年份应当是四位数字，在{FirstYear}年至{LastYear}年之间。"));
            year = 0;
        }
        var rest = value[(close + 1)..];
        if (rest.StartsWith('第')) rest = rest[1..];
        if (rest.Length > 0 && rest[^1] is '号' or '號') rest = rest[..^1];
        else refusals.Add(No("NUMBER-SUFFIX", "文号应当以“号”字结尾，“号”字后面不能再有内容。"));
        var digits = rest.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? rest : rest[..end];
        if (digits.Length == 0 || digits.Length > 9 || !TryDigits(digits, out var serial) || serial is < 1 or > 99999)
        {
            refusals.Add(No("NUMBER-SERIAL", "文号缺少序号，或者序号不在1至99999之间。"));
            serial = 0;
        }
        else if (digits.Length < rest.Length && refusals.All(r => r.Code != "NUMBER-SUFFIX"))
            refusals.Add(No("NUMBER-SERIAL", "文号的序号只能是数字。"));
        return refusals.Count > 0 ? Refuse(refusals) : (new(agency, year, serial), []);
    }

    /// <summary>Without spaces, with half-width digits.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is >= '０' and <= '９') plain.Append((char)(c - '０' + '0'));
            else if (!char.IsWhiteSpace(c) && c is not ('\u200b' or '\ufeff')) plain.Append(c);
        return plain.ToString();
    }

    /// <summary>Places of the only pair of brackets, or -1 when they are missing, mixed or more than one pair.</summary>
    private static (int Open, int Close) Brackets(string value)
    {
        var (open, close, kind) = (-1, -1, -1);
        for (var i = 0; i < value.Length; i++)
        {
            var opens = Array.FindIndex(Opening, s => s.Contains(value[i]));
            var closes = Array.FindIndex(Closing, s => s.Contains(value[i]));
            if (opens >= 0 && open < 0) (open, kind) = (i, opens);
            else if (closes >= 0 && closes == kind && close < 0) close = i;
            else if (opens >= 0 || closes >= 0) return (-1, -1);
        }
        return close < 0 ? (-1, -1) : (open, close);
    }

    private static bool IsHan(Rune rune) => rune.Value is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x20000 and <= 0x3FFFF or 0x3007;

    private static bool TryDigits(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static Refusal No(string code, string sentence) => new(code, sentence, Basis, "text");

    private static (DocumentNumber?, IReadOnlyList<Refusal>) Refuse(IReadOnlyList<Refusal> refusals) => (null, refusals);
}
