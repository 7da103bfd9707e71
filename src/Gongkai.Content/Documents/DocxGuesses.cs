using System.Text.RegularExpressions;

namespace Gongkai.Content.Documents;

/// <summary>Reads the elements of an official document off its lines.</summary>
internal static partial class DocxGuesses
{
    private const int Head = 30;

    public static DocxGuess From(List<DocxLine> lines)
    {
        var number = lines.Take(Head).Select(line => Number().Match(line.Text.Replace(" ", "", StringComparison.Ordinal))).FirstOrDefault(match => match.Success)?.Value;
        var titleAt = TitleStart(lines, out var count);
        var to = lines.Skip(titleAt < 0 ? 0 : titleAt + count).Take(8).FirstOrDefault(line => !line.IsCentred && line.Text.Length <= 400 && line.Text[^1] is '：' or ':' && !line.Text.StartsWith("附件", StringComparison.Ordinal));
        return new DocxGuess
        {
            Title = titleAt < 0 ? null : string.Concat(lines.Skip(titleAt).Take(count).Select(line => line.Text)),
            DocNumber = number,
            Addressees = to?.Text.TrimEnd('：', ':'),
            Date = lines.Select(line => DateOf(line.Text)).FirstOrDefault(date => date is not null),
            Note = lines.Select(line => Note().Match(line.Text)).FirstOrDefault(match => match.Success)?.Value,
            Annexes = AnnexNames(lines),
        };
    }

    /// <summary>The titled lines, else the centred lines around 关于……的通知, else a single such line near the top.</summary>
    private static int TitleStart(List<DocxLine> lines, out int count)
    {
        var head = Math.Min(Head, lines.Count);
        for (var i = 0; i < head; i++)
        {
            count = 1;
            if (lines[i].IsTitle)
                return i;
            if (!lines[i].IsCentred || Number().IsMatch(lines[i].Text.Replace(" ", "", StringComparison.Ordinal)) || lines[i].Text.EndsWith("文件", StringComparison.Ordinal))
                continue;
            while (i + count < head && count < 4 && lines[i + count].IsCentred && !Number().IsMatch(lines[i + count].Text))
                count++;
            var text = string.Concat(lines.Skip(i).Take(count).Select(line => line.Text));
            if (text.Length is >= 4 and <= 150 && (Genre().IsMatch(text) || i == 0))
                return i;
            i += count - 1;
        }
        count = 1;
        return lines.FindIndex(0, Math.Min(10, lines.Count), line => line.Text.Length <= 80 && line.Text.Contains("关于", StringComparison.Ordinal) && Genre().IsMatch(line.Text));
    }

    internal static DateOnly? DateOf(string text)
    {
        var match = Date().Match(text.Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success)
            return null;
        var (year, month, day) = (Value(match.Groups[1].Value), Value(match.Groups[2].Value), Value(match.Groups[3].Value));
        return year is >= 1949 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Reads 2018, 二〇一八, 十一 and 三十一.</summary>
    private static int Value(string text)
    {
        if (int.TryParse(text, out var plain))
            return plain;
        const string digits = "〇一二三四五六七八九";
        text = text.Replace('零', '〇').Replace('○', '〇').Replace('Ｏ', '〇');
        var ten = text.IndexOf('十');
        if (ten >= 0)
            return (ten == 0 ? 1 : digits.IndexOf(text[0])) * 10 + (ten == text.Length - 1 ? 0 : digits.IndexOf(text[^1]));
        return text.Aggregate(0, (value, c) => value * 10 + Math.Max(0, digits.IndexOf(c)));
    }

    private static List<string> AnnexNames(List<DocxLine> lines)
    {
        var names = new List<string>();
        var at = lines.FindIndex(line => line.Text.StartsWith("附件：", StringComparison.Ordinal) || line.Text.StartsWith("附件:", StringComparison.Ordinal));
        for (var i = at; at >= 0 && i < lines.Count && names.Count < 50; i++)
        {
            var text = i == at ? lines[i].Text[3..].Trim() : lines[i].Text;
            var match = Item().Match(text);
            if (i > at && !match.Success)
                break;
            names.Add((match.Success ? match.Groups[1].Value : text).Trim());
        }
        return names.FindAll(name => name.Length is > 0 and <= 200);
    }

    [GeneratedRegex(@"\A[\u4e00-\u9fff]{2,20}[〔［\[【(（](19|20)[0-9]{2}[〕］\]】)）]第?[0-9]{1,6}号")]
    private static partial Regex Number();

    [GeneratedRegex(@"(决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|方案|措施|制度|规划|细则)(（[^）]{1,12}）)?\z")]
    private static partial Regex Genre();

    [GeneratedRegex(@"\A([0-9]{4}|[〇零○Ｏ一二三四五六七八九]{4})年([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日\z")]
    private static partial Regex Date();

    [GeneratedRegex(@"\A[（(]此件.{2,20}[）)]\z|\A公开方式[：:].{2,10}\z")]
    private static partial Regex Note();

    [GeneratedRegex(@"\A[0-9]{1,2}[.．、]\s*(.+)\z")]
    private static partial Regex Item();
}
