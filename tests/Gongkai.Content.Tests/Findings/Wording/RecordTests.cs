using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Wording;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Findings.Wording;

public sealed class RecordTests
{
    private const string Text = "各县区人民政府：\n现将有关事项通知如下。\n柳州市人民政府办公室\n2018年8月10日\n柳州市人民政府办公室　2018年8月17日印发";

    private static readonly PaperFacts Facts = new()
    {
        Title = "柳州市人民政府办公室关于进一步加强政务公开工作的通知",
        DocNumber = "柳政办〔2018〕142号",
        Issuer = "柳州市人民政府办公室",
        DateWritten = new(2018, 8, 10),
        PublishedOn = new(2018, 8, 20),
        DateEffective = new(2018, 9, 1),
        DateExpires = new(2023, 8, 31),
        Attachments = [],
        IssuerOfSeries = new Dictionary<string, string> { ["柳政办"] = "柳州市人民政府办公室", ["柳政发"] = "柳州市人民政府" },
        Calendar = WorkCalendar.National,
    };

    [Fact]
    public void A_paper_that_agrees_with_its_record_is_left_alone() => Assert.Empty(Wordings.In(Text, Facts));

    [Fact]
    [Requirement("R-WEB-16")]
    public void Dates_of_the_record_are_a_chain()
    {
        var found = Assert.Single(Wordings.In(WordingKinds.DateOrder, Text, Facts with { PublishedOn = new(2018, 8, 9), DateEffective = new(2018, 8, 1), DateExpires = new(2018, 8, 1) }));
        Assert.Contains("成文日期2018年8月10日晚于发布日期2018年8月9日", found.Message);
        Assert.Contains("实施日期2018年8月1日早于发布日期", found.Message);
        Assert.Contains("失效日期2018年8月1日不晚于实施日期", found.Message);
        Assert.Equal(FindingSeverity.Warn, found.Severity);
    }

    [Fact]
    public void The_signed_date_is_the_one_registered()
    {
        var found = Assert.Single(Wordings.In(WordingKinds.SignedDate, Text, Facts with { DateWritten = new(2018, 8, 11) }));
        Assert.Equal("2018年8月10日", found.Excerpt);
        Assert.Single(Wordings.In(WordingKinds.SignedDate, Text.Replace("2018年8月10日", "二〇一八年八月十一日"), Facts));
        Assert.Single(Wordings.In(WordingKinds.SignedDate, Text.Replace("办公室\n2018年8月10日", "办公室 2018年8月11日"), Facts));
    }

    [Fact]
    public void Twenty_working_days_are_counted_by_the_calendar()
    {
        Assert.Empty(Wordings.In(WordingKinds.Late, Text, Facts with { PublishedOn = new(2018, 9, 7), DateEffective = null }));
        Assert.Contains("第21个工作日", Assert.Single(Wordings.In(WordingKinds.Late, Text, Facts with { PublishedOn = new(2018, 9, 10), DateEffective = null })).Message);
        Assert.Empty(Wordings.In(WordingKinds.Late, Text, Facts with { PublishedOn = new(2018, 9, 10), Calendar = null }));
    }

    [Fact]
    public void Number_issuer_and_title_belong_together()
    {
        Assert.Contains("“柳政发”属于柳州市人民政府", Assert.Single(Wordings.In(WordingKinds.Issuer, Text, Facts with { DocNumber = "柳政发〔2018〕142号" })).Message);
        Assert.Contains("登记的发文机关", Assert.Single(Wordings.In(WordingKinds.Issuer, Text, Facts with { Issuer = "柳州市财政局" })).Message);
        Assert.Single(Wordings.In(WordingKinds.Issuer, "落实《柳州市人民政府关于加强管理的意见》（柳政办〔2018〕3号）。", Facts));
        Assert.Single(Wordings.In(WordingKinds.NumberYear, Text, Facts with { DocNumber = "柳政办〔2017〕142号" }));
    }

    [Fact]
    public void What_is_to_come_has_not_happened()
    {
        Assert.Single(Wordings.In(WordingKinds.DateFuture, "工程已于2019年3月完成。", Facts));
        Assert.Empty(Wordings.In("工程已于2018年3月完成，2019年3月前验收。", Facts));
    }

    [Fact]
    public void Papers_of_the_house_are_looked_up()
    {
        var facts = Facts with { Cited = n => n switch { "柳政办〔2016〕1号" => new("关于加强管理的通知", true), "柳政办〔2016〕2号" => new("关于河道清理的通知", false), _ => null } };
        Assert.Single(Wordings.In(WordingKinds.CitationRepealed, "根据柳政办〔2016〕1号文件。", facts));
        Assert.Single(Wordings.In(WordingKinds.CitationMismatch, "根据《学校安全检查方案》（柳政办〔2016〕2号）。", facts));
        Assert.Single(Wordings.In(WordingKinds.CitationUnknown, "根据柳政办〔2016〕9号文件。", facts));
        Assert.Empty(Wordings.In("根据《关于河道清理的通知》（柳政办〔2016〕2号）、黔府办发〔2020〕8号，本文为柳政办〔2018〕142号。", facts));
    }

    [Fact]
    public void A_central_document_was_in_force_when_the_paper_was_written()
    {
        const string text = "依照《信访条例》（国务院令第431号）受理。";
        Assert.Empty(Wordings.In(WordingKinds.CitationRepealed, text, Facts));
        Assert.Single(Wordings.In(WordingKinds.CitationRepealed, text, Facts with { DateWritten = new(2023, 1, 4) }));
    }

    [Fact]
    public void A_title_that_the_county_uses_too_is_its_own()
    {
        var facts = Facts with { Cited = n => new("关于印发2018年政务公开工作要点的通知", false) };
        Assert.Empty(Wordings.In("落实《柳州市人民政府办公室关于印发2018年政务公开工作要点的通知》（柳政办〔2018〕50号）。", facts));
        Assert.Empty(Wordings.In("依照《建设项目环境保护管理条例》（国务院令第682号）办理。"));
        Assert.Single(Wordings.In(WordingKinds.CitationMismatch, "落实《2018年政务公开工作要点》（国办发〔2018〕32号）。"));
    }

    [Fact]
    public void Attachments_of_text_and_record_agree()
    {
        const string list = "现印发给你们。\n附件：1.申请表\n2.备案表";
        Assert.Empty(Wordings.In(list));
        Assert.Empty(Wordings.In(list, new() { Attachments = ["1.申请表.docx", "2.备案表.docx"] }));
        Assert.Equal("2.备案表", Assert.Single(Wordings.In(WordingKinds.Attachment, list, new() { Attachments = ["申请表.docx"] })).Excerpt);
        Assert.Single(Wordings.In(WordingKinds.Attachment, "现印发给你们。", new() { Attachments = ["申请表.docx"] }));
        Assert.Single(Wordings.In(WordingKinds.Attachment, "名单见附件。", new() { Attachments = [] }));
        Assert.Contains("标点", Assert.Single(Wordings.In("附件：1.申请表。\n2.备案表")).Message);
    }
}
