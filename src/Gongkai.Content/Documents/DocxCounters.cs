using System.Text;

namespace Gongkai.Content.Documents;

/// <summary>Automatic numbers become text, because 一、 and （一） are part of what an official document says.</summary>
internal sealed class DocxCounters
{
    private const string Digits = "零一二三四五六七八九";

    private readonly Dictionary<string, (int Value, string Format)[]> _lists = [];

    public int Advance(string list, int level, int start, string format = "decimal")
    {
        if (!_lists.TryGetValue(list, out var values))
            _lists[list] = values = new (int, string)[9];
        values[level] = (values[level].Value == 0 ? start : values[level].Value + 1, format);
        for (var deeper = level + 1; deeper < values.Length; deeper++)
            values[deeper] = default;
        return values[level].Value;
    }

    public string Next(string list, int level, string format, string text, int start)
    {
        Advance(list, level, start, format);
        var values = _lists[list];
        var number = new StringBuilder(text);
        for (var i = 0; i <= level; i++)
            number.Replace("%" + (i + 1), Write(Math.Max(1, values[i].Value), values[i].Format ?? format));
        return number.ToString();
    }

    private static string Write(int value, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "ideographDigital" or "taiwaneseCountingThousand" or "japaneseDigitalTenThousand" => Chinese(value),
        "lowerLetter" => ((char)('a' + (value - 1) % 26)).ToString(),
        "upperLetter" => ((char)('A' + (value - 1) % 26)).ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when value <= 20 => ((char)('①' + value - 1)).ToString(),
        _ => value.ToString(),
    };

    private static string Chinese(int value) => value switch
    {
        < 10 => Digits[value].ToString(),
        < 20 => "十" + (value == 10 ? "" : Digits[value % 10]),
        < 100 => Digits[value / 10] + "十" + (value % 10 == 0 ? "" : Digits[value % 10]),
        _ => value.ToString(),
    };
}
