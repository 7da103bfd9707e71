using System.Text;
using Gongkai.Content.Html;
using Gongkai.Content.Imports;

namespace Gongkai.Content.Tests.Imports;

public sealed class LineReaderTests
{
    private const string Good = """{"id":"1","title":"通知","docNumber":"柳政办〔2018〕142号","issuer":"市政府办","date":"2018-08-10","column":"zwgk/zfwj","body":"正文","attachments":[{"name":"表.docx","path":"a/表.docx"},{"name":"图","url":"https://a.example/x"}]}""";

    private static ImportReading Read(string json) => LineReader.Read(Encoding.UTF8.GetBytes(json), new DateOnly(2026, 1, 1));

    [Fact]
    public void All_five_seed_papers_are_read()
    {
        foreach (var line in SeedPapers.ToJsonLines().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var reading = Read(line);
            Assert.Empty(reading.Refusals);
            Assert.Empty(reading.Warnings);
            var html = reading.Line!.ToHtml();
            Assert.Equal(html.Value.Replace("\t", " "), SafeHtml.Clean(html.Value).Value, ignoreWhiteSpaceDifferences: true);
        }
    }

    [Fact]
    public void A_good_line_gives_its_fields_and_a_stable_hash()
    {
        var line = Read(Good).Line!;
        Assert.Equal(("1", "通知", new DateOnly(2018, 8, 10), 2), (line.Id, line.Title, line.Date, line.Attachments.Count));
        Assert.Equal(line.ContentHash, Read(Good.Replace("\"id\":\"1\",", "").Replace("{\"title\"", "{ \"id\" : \"1\" , \"title\"")).Line!.ContentHash);
        Assert.NotEqual(line.ContentHash, Read(Good.Replace("正文", "正文。")).Line!.ContentHash);
        Assert.NotEqual(line.ContentHash, Read(Good.Replace("a/表", "b/表")).Line!.ContentHash);
    }

    [Theory]
    [InlineData("", "IMPORT-BROKEN-JSON")]
    [InlineData("[]", "IMPORT-NOT-OBJECT")]
    [InlineData("{\"id\":\"1\"", "IMPORT-BROKEN-JSON")]
    [InlineData("{\"id\":\"1\"} x", "IMPORT-BROKEN-JSON")]
    [InlineData("{\"id\":\"\\ud800\"}", "IMPORT-BROKEN-JSON")]
    [InlineData("{\"a\":[[[[[[[[[[1]]]]]]]]]]}", "IMPORT-BROKEN-JSON")]
    [InlineData("{\"编号\":\"1\",\"标题\":\"x\"}", "IMPORT-MISSING-FIELD")]
    public void A_line_that_is_no_document_is_refused(string line, string code) => Refused(code, Read(line));

    [Theory]
    [InlineData("2018-08-10", "2018-02-30", "IMPORT-DATE")]
    [InlineData("2018-08-10", "2018年8月10日", "IMPORT-DATE")]
    [InlineData("2018-08-10", "0001-01-01", "IMPORT-DATE")]
    [InlineData("zwgk/zfwj", "../etc", "IMPORT-COLUMN")]
    [InlineData("\"title\":\"通知\"", "\"title\":[1]", "IMPORT-WRONG-TYPE")]
    [InlineData("\"title\":\"通知\"", "\"title\":\" \"", "IMPORT-MISSING-FIELD")]
    [InlineData("\"title\":\"通知\"", "\"title\":\"通知\",\"title\":\"又\"", "IMPORT-DUPLICATE-FIELD")]
    [InlineData("\"name\":\"表.docx\",", "", "IMPORT-ATTACHMENT")]
    [InlineData("\"正文\"", "null", "IMPORT-MISSING-FIELD")]
    public void A_wrong_field_is_refused_with_a_reason(string from, string to, string code) => Refused(code, Read(Good.Replace(from, to)));

    [Fact]
    public void Too_long_fields_are_refused() => Refused("IMPORT-TOO-LONG", Read(Good.Replace("通知", new string('长', 301))));

    [Fact]
    public void An_odd_number_a_future_date_and_an_unknown_field_are_kept_with_a_warning()
    {
        var reading = Read(Good.Replace("柳政办〔2018〕142号", "二〇一八年第一百号").Replace("2018-08-10", "2027-01-01").Replace("{\"id\"", "{\"tilte\":1,\"id\""));
        Assert.Equal("二〇一八年第一百号", reading.Line!.DocNumber);
        Assert.Equal(["IMPORT-DATE-FUTURE", "IMPORT-DOC-NUMBER", "IMPORT-UNKNOWN-FIELD"], reading.Warnings.Select(warning => warning.Code).Order());
    }

    [Fact]
    public void A_number_in_any_bracket_form_becomes_canonical() =>
        Assert.Equal("柳政办〔2018〕142号", Read(Good.Replace("柳政办〔2018〕142号", "柳政办[2018]第142号")).Line!.DocNumber);

    [Fact]
    public void Markup_in_the_body_is_cleaned_and_text_is_not_taken_for_markup()
    {
        Assert.Equal("<p>文</p>", Read(Good.Replace("正文", "<p onclick=x>文</p><script>a</script>")).Line!.ToHtml().Value);
        Assert.Equal("<p>印发&lt;2018年要点&gt;</p>", Read(Good.Replace("正文", "印发<2018年要点>")).Line!.ToHtml().Value);
    }

    private static void Refused(string code, ImportReading reading)
    {
        Assert.Null(reading.Line);
        Assert.Contains(reading.Refusals, refusal => refusal.Code == code);
        Assert.All(reading.Refusals, refusal => Assert.Matches(@"[\u4e00-\u9fff].*。$", refusal.Sentence));
    }
}
