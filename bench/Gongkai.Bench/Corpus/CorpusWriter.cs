using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Content.Findings;

namespace Gongkai.Bench.Corpus;

/// <summary>
/// Documents as lines for <c>gongkai import documents</c>: the same seed gives the same lines, a longer file begins with the shorter one. About 800 characters
/// each, fifteen sentences of a hundred taken from real papers, nothing in them that the gate would stop.
/// </summary>
internal sealed class CorpusWriter(ulong seed)
{
    private const int BodyLength = 720, SeedSentences = 15;

    private static readonly (string Path, int Weight)[] Columns =
    [
        ("zwgk/zfwj", 18), ("zwgk/gfxwj", 5), ("tzgg", 16), ("yw", 14), ("zwgk/xxgk", 12), ("zwgk/zcjd", 3), ("zwgk/tjxx", 3), ("zwgk/xzxk", 5), ("zwgk/xzcf", 5), ("zwgk/czxx", 4),
        ("zwgk/zfcg", 3), ("zwgk/zdxm", 3), ("zwgk/msxx", 4), ("zwgk/yjgl", 1), ("zwgk/jdjc", 2), ("zwgk/rsxx", 2),
    ];

    private static readonly string[] Endings = ["的通知", "的通知", "的通知", "的意见", "的公告", "的公示", "的实施方案", "情况的报告", "的批复", "的决定", "的通告"];
    private static readonly string[] Verbs = ["印发", "加强", "推进", "做好", "开展", "规范", "下达", "公布", "调整", "进一步完善"];
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Vocabulary _words = Vocabulary.Load();
    private readonly Offices _offices = new(seed);
    private readonly string[] _columns = [.. Columns.SelectMany(c => Enumerable.Repeat(c.Path, c.Weight))];

    /// <summary>Command <c>corpus COUNT FILE [--seed N]</c>.</summary>
    public static void Run(long count, string file, ulong seed)
    {
        var clock = Stopwatch.StartNew();
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        var writer = new CorpusWriter(seed);
        var made = clock.Elapsed;
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        var text = new StringBuilder(2048);
        using (var json = new Utf8JsonWriter(buffer, Plain))
            for (var number = 0L; number < count; number++)
            {
                writer.Write(number, json, text);
                json.Flush();
                json.Reset();
                buffer.Write("\n"u8);
                if (buffer.WrittenCount < 1 << 15) continue;
                stream.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }
        stream.Write(buffer.WrittenSpan);
        stream.Flush();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} lines, {stream.Length / 1e6:F0} MB, seed {seed}: words made in {made.TotalSeconds:F1} s, then {count / (clock.Elapsed - made).TotalSeconds:F0} lines/s"));
    }

    private void Write(long number, Utf8JsonWriter json, StringBuilder text)
    {
        var document = Make(number, text);
        json.WriteStartObject();
        json.WriteString("id"u8, document.Id);
        json.WriteString("title"u8, document.Title);
        if (document.DocNumber is { } docNumber) json.WriteString("docNumber"u8, docNumber);
        json.WriteString("issuer"u8, document.Issuer);
        json.WriteString("date"u8, document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("column"u8, document.Column);
        json.WriteString("body"u8, document.Body);
        json.WriteString("indexNumber"u8, document.IndexNumber);
        json.WriteEndObject();
    }

    /// <summary>The document with this number.</summary>
    /// <param name="text">Room to write in.</param>
    public CorpusDocument Make(long number, StringBuilder text)
    {
        var (issuer, year, serial) = _offices.Of(number);
        var (name, code) = Offices.Issuers[issuer];
        for (var attempt = 0; ; attempt++)
        {
            var dice = Dice.For(seed + (ulong)attempt * 7919, number);
            var date = Date(ref dice, year);
            var column = _columns[dice.Below(_columns.Length)];
            var title = Title(ref dice, text, name);
            var body = Body(ref dice, text, name, date);
            if (Inspector.BuiltIn.Inspect(title + "\n" + body).Any(f => f.Blocks)) continue;
            return new(string.Create(CultureInfo.InvariantCulture, $"c{seed}-{number}"), title,
                dice.Percent(70) ? string.Create(CultureInfo.InvariantCulture, $"{code}发〔{year}〕{serial}号") : null, name, date, column, body,
                string.Create(CultureInfo.InvariantCulture, $"11999999{issuer:D3}/{year}-{serial:D5}"));
        }
    }

    /// <summary>Its date at the first throw, without making its text.</summary>
    public DateOnly DateOf(long number)
    {
        var dice = Dice.For(seed, number);
        return Date(ref dice, _offices.Of(number).Year);
    }

    // Never later than the middle of the last year: a line must not lie in the future of whoever imports it.
    private static DateOnly Date(ref Dice dice, int year) => new DateOnly(year, 1, 1).AddDays(dice.Below(year == Offices.FirstYear + Offices.Years - 1 ? 181 : 365));

    private string Title(ref Dice dice, StringBuilder text, string issuer)
    {
        text.Clear().Append(issuer).Append("关于").Append(Verbs[dice.Below(Verbs.Length)]);
        for (var words = 3 + dice.Below(4); words > 0; words--) text.Append(_words.Draw(ref dice));
        return text.Append(Endings[dice.Below(Endings.Length)]).ToString();
    }

    private string Body(ref Dice dice, StringBuilder text, string issuer, DateOnly date)
    {
        text.Clear().Append("各乡镇人民政府，县直各有关单位：\n");
        var length = BodyLength * (60 + dice.Below(81)) / 100;
        for (var part = 0; text.Length < length; part++)
        {
            if (part > 0 && part <= Numerals.Length)
                text.Append(Numerals[part - 1]).Append('、').Append(_words.Draw(ref dice)).Append(_words.Draw(ref dice)).Append('\n');
            for (var sentences = 2 + dice.Below(3); sentences > 0; sentences--)
                if (dice.Percent(SeedSentences)) text.Append(_words.Sentences[dice.Below(_words.Sentences.Length)]).Append('。');
                else Sentence(ref dice, text);
            text.Append('\n');
        }
        text.Append(issuer).Append('\n');
        return text.Append(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日").ToString();
    }

    private void Sentence(ref Dice dice, StringBuilder text)
    {
        for (var clauses = 2 + dice.Below(3); clauses > 0; clauses--)
        {
            for (var words = 3 + dice.Below(6); words > 0; words--) text.Append(_words.Draw(ref dice));
            text.Append(clauses == 1 ? '。' : '，');
        }
    }
}

/// <summary>A document of the corpus.</summary>
internal sealed record CorpusDocument(string Id, string Title, string? DocNumber, string Issuer, DateOnly Date, string Column, string Body, string IndexNumber);
