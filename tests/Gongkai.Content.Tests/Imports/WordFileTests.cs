using System.Text;
using Gongkai.Content.Imports;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Imports;

/// <summary>Word lists as files: what goes out comes in again, what is wrong is named by its line.</summary>
public class WordFileTests
{
    private static readonly WordLine[] Words =
    [
        new("国土资源局", new WordEntry("国土资源局", WordKind.ObsoleteInstitution, "自然资源局") { Severity = FindingSeverity.Warn, Note = "机构改革", Source = "国办发〔2018〕17号", ChangedOn = new DateOnly(2018, 3, 17), Unless = ["原国土资源局", "国土资源局志"] }),
        new("待定内容", new WordEntry("待定内容", WordKind.Placeholder) { Severity = FindingSeverity.Block }),
        new("=公式", new WordEntry("=公式", WordKind.Typo, "-1") { Note = "'引号" }, "本地写法"),
        new("老地名", null, "沿用"),
    ];

    private static async Task<WordFileReading> ReadAsync(string text, WordFileFormat format, Encoding? encoding = null)
    {
        using var stream = new MemoryStream([.. (encoding ?? Encoding.UTF8).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(text)]);
        return await WordFile.ReadAsync(stream, format);
    }

    private static IEnumerable<string> Plain(IEnumerable<WordLine> lines) => lines.Select(l => l.ToTsv());

    [Fact]
    public async Task What_is_written_is_read_again_the_same()
    {
        var text = string.Join('\n', Words.Select(w => w.ToTsv()).Prepend(WordLine.Heading)) + "\n";
        foreach (var encoding in new[] { new UTF8Encoding(false), Encoding.UTF8, Encoding.Unicode })
        {
            var reading = await ReadAsync(text, WordFileFormat.Tsv, encoding);
            Assert.Empty(reading.Bad);
            Assert.Equal(Plain(Words), Plain(reading.Lines));
        }
        var first = (await ReadAsync(text, WordFileFormat.Tsv)).Lines;
        Assert.Equal(["原国土资源局", "国土资源局志"], first[0].Entry!.Unless);
        Assert.Equal(("=公式", "-1", "'引号"), (first[2].Word, first[2].Entry!.Replacement, first[2].Entry!.Note));
        Assert.DoesNotContain(text.Split('\n').SelectMany(l => l.Split('\t')), c => c.Length > 0 && c[0] is '=' or '-');
    }

    [Fact]
    public async Task Commas_and_json_lines_are_read_as_well()
    {
        var csv = await ReadAsync("词条,类别,替换为\r\n\"甲,乙\",Typo,\"甲\"\"乙\"\"\"\r\n", WordFileFormat.Csv);
        Assert.Equal(("甲,乙", "甲\"乙\""), (csv.Lines.Single().Word, csv.Lines.Single().Entry!.Replacement));
        var json = await ReadAsync("""{"word":"布署","kind":"typo","replacement":"部署","unless":["布署者"]}""", WordFileFormat.JsonLines);
        Assert.Equal("布署者", json.Lines.Single().Entry!.Unless.Single());
    }

    [Fact]
    public async Task Bad_lines_are_named_by_number_and_reason()
    {
        var reading = await ReadAsync("布署\t别字\n布暑\t错别字\t部署\n\n单\tTypo\n布暑\tTypo\n甲乙\tTypo\t甲乙\n丙丁\tTypo\t\t严重\n戊己\tTypo\t\t\t\t\t昨天\n庚辛\n", WordFileFormat.Tsv);
        Assert.Equal([1, 4, 5, 6, 7, 8, 9], reading.Bad.Select(b => b.Number));
        Assert.Contains("与第 2 行重复", reading.Bad[2].Reason);
    }

    [Theory]
    [InlineData(WordFileFormat.Tsv)]
    [InlineData(WordFileFormat.Csv)]
    [InlineData(WordFileFormat.JsonLines)]
    public async Task Hostile_files_are_refused_and_never_fail(WordFileFormat format)
    {
        string[] texts = ["{\"word\":", "[1,2]", "{\"word\":{\"a\":[[[1]]]}}", "\"没有结束", new string('甲', 100_000), "a\0b\tTypo", "{\"word\":\"a\\ud800b\",\"kind\":\"Typo\"}", string.Concat(Enumerable.Repeat("[", 3_000))];
        foreach (var text in texts) Assert.Single((await ReadAsync(text, format)).Bad);
        Assert.Single((await WordFile.ReadAsync(new MemoryStream([0xB2, 0xBC, 0xCA, 0xF0, 0x0A]), format)).Bad);
        var many = await ReadAsync(string.Concat(Enumerable.Repeat("\n", WordFile.MostLines + 10)), format);
        Assert.Equal(WordFile.MostLines + 2, many.Bad.Single().Number);
    }
}
