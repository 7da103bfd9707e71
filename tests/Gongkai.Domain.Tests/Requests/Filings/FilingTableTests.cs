using Gongkai.Domain.Clocks;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Filings;
using Gongkai.Domain.Review;
using static Gongkai.Domain.Tests.Requests.Filings.FilingExamples;

namespace Gongkai.Domain.Tests.Requests.Filings;

/// <summary>The rows of the 《依申请办理情况报备表》.</summary>
public class FilingTableTests
{
    private static FilingLine Line(RequestCase record, string on = "2026-04-01", FilingSettings? filing = null) =>
        FilingLine.Of(7, record, Day(on), Calendar, Site(filing).Requests)!;

    [Fact]
    [Requirement("R-STA-03")]
    public void The_columns_and_the_foot_are_those_of_the_paper()
    {
        var paper = SeedPapers.Raw(3).Replace("\r", "").Replace("\n", "").Replace("\t", "").Replace(" ", "");
        Assert.Equal(11, FilingForm.Columns.Count);
        foreach (var column in FilingForm.Columns) Assert.Contains(column, paper);
        Assert.Contains("截止填表日，新增行政复议数量：（件）；行政诉讼数量:（件）", paper);
        Assert.Equal("截止填表日，新增行政复议数量：2（件）；行政诉讼数量：1（件）", FilingForm.Foot(2, 1));
    }

    [Theory]
    [InlineData("S01", "同意公开", "")]
    [InlineData("S02", "已属主动公开范围", "")]
    [InlineData("S04", "不予公开", "依法确定为国家秘密（条例第十四条）")]
    [InlineData("S11", "不予公开", "属于行政查询事项（告知依照有关规定办理）（条例第三十六条第七项）")]
    [Requirement("R-STA-03")]
    public void An_answer_is_put_into_one_of_the_three_results(string kind, string result, string reason)
    {
        var line = Line(Answered(kind, "2026-03-20"));
        Assert.Equal((result, "按时办结", Day("2026-03-20")), (line.Result, line.Completion, line.RepliedOn));
        Assert.Equal(reason, line.Reason);
        Assert.Equal(("张三", "当面", "否", ""), (line.Applicant, line.Channel, line.Dispute, line.Remark));
    }

    [Fact]
    public void What_is_none_of_the_three_goes_into_the_remarks_or_where_the_site_has_none_into_the_result()
    {
        var line = Line(Answered("S12", "2026-03-20"));
        Assert.Equal(("", "无法提供（政府信息不存在）"), (line.Result, line.Remark));
        var without = Line(Answered("S12", "2026-03-20"), filing: new FilingSettings { HasRemarks = false });
        Assert.Equal(("无法提供（政府信息不存在）", ""), (without.Result, without.Remark));
    }

    [Fact]
    public void A_partial_answer_names_what_was_withheld()
    {
        var record = Answered("S03", "2026-03-20");
        var line = Line(record with { Reply = record.Reply! with { Withheld = [new("姓名", StatutoryGround.ThirdParty, "个人隐私"), new("住址", StatutoryGround.ThirdParty, "个人隐私"), new("内部意见", StatutoryGround.Internal, "内部事务")] } });
        Assert.Equal(("同意公开", "部分公开"), (line.Result, line.Remark));
        Assert.Equal(2, line.Reason.Split('；').Length);
    }

    [Theory]
    [InlineData("2026-03-30", "按时办结", "")]
    [InlineData("2026-03-31", "延期办结", "逾期办结（应于2026-03-30前答复）")]
    public void In_time_is_what_the_clock_says(string on, string completion, string remark)
    {
        var line = Line(Answered("S01", on));
        Assert.Equal((completion, remark), (line.Completion, line.Remark));
    }

    [Fact]
    public void An_extension_an_open_case_and_a_withdrawal_are_said_as_they_are()
    {
        var extended = Answered("S01", "2026-04-10") with { Extension = new Extension(20, "量大", new(11, "11号"), Day("2026-03-25")) { NoticedOn = Day("2026-03-26") } };
        Assert.Equal(("延期办结", ""), (Line(extended, "2026-05-01").Completion, Line(extended, "2026-05-01").Remark));
        Assert.Equal("未办结", Line(Case()).Completion);
        Assert.Equal("已逾期（应于2026-03-30前答复）", Line(Case()).Remark);
        Assert.Equal("", Line(Case(), "2026-03-30").Remark);
        var withdrawn = Line(Case() with { State = RequestState.Closed, FinishedOn = Day("2026-03-10"), Outcome = Table3Row.OtherHandling, CloseReason = "申请人撤回申请" });
        Assert.Equal(("按时办结", null, "", "未作答复结案：申请人撤回申请"), (withdrawn.Completion, withdrawn.RepliedOn, withdrawn.Result, withdrawn.Remark));
    }

    [Fact]
    public void What_was_done_after_the_day_of_filling_in_has_not_happened_yet()
    {
        var line = Line(Answered("S01", "2026-03-20"), "2026-03-10");
        Assert.Equal(("未办结", null, ""), (line.Completion, line.RepliedOn, line.Result));
        Assert.Null(FilingLine.Of(7, Case("2026-03-12"), Day("2026-03-10"), Calendar, Site().Requests));
    }

    [Fact]
    public void What_does_not_count_is_no_row()
    {
        Assert.Null(FilingLine.Of(7, Case() with { State = RequestState.Merged }, Day("2026-04-01"), Calendar, Site().Requests));
        Assert.Null(FilingLine.Of(7, Case() with { ReceivedOn = null, State = RequestState.Submitted }, Day("2026-04-01"), Calendar, Site().Requests));
        Assert.Null(FilingLine.Of(7, Case() with { Content = new RequestContent { Title = "更正", Purpose = RequestPurpose.RecordCorrection } }, Day("2026-04-01"), Calendar, Site().Requests));
    }

    [Fact]
    public void Mail_is_信函_and_a_dispute_is_named_by_its_kind()
    {
        var line = Line(Answered("S04", "2026-03-20") with { Intake = new Intake(ReceiptChannels.MailSigned, Day("2026-02-27")) { SignedOn = Day("2026-03-02") }, Disputes = ["行政复议 〔2026〕1号", "行政诉讼（复议后起诉） 2号"] });
        Assert.Equal(("信函", Day("2026-02-27"), Day("2026-03-02"), "是（行政复议、行政诉讼）"), (line.Channel, line.SubmittedOn, line.ReceivedOn, line.Dispute));
    }

    [Fact]
    public void The_sum_of_tables_is_the_sum_of_their_rows()
    {
        FilingTable Table(params RequestCase[] cases) => new(Day("2026-04-01"), [.. cases.Select(c => Line(c))]) { Reconsiderations = 1 };
        var (a, b) = (Table(Answered("S01", "2026-03-20"), Answered("S04", "2026-03-31"), Case()), Table(Answered("S02", "2026-03-20"), Answered("S12", "2026-03-20")));
        Assert.Equal(new FilingTotals(5, 3, 1, 1, 1, 1, 1, 1, 2, 0), a.Totals + b.Totals);
    }

    [Fact]
    public void Late_changes_are_told_row_by_row_and_later_work_is_none()
    {
        FilingTable Table(params RequestCase[] cases) => new(Day("2026-04-01"), [.. cases.Select(c => Line(c))]);
        var filed = Table(Case(), Case(serial: 2), Case(serial: 3));
        Assert.Empty(filed.Against(Table(Case() with { State = RequestState.Answered, FinishedOn = Day("2026-04-02"), Reply = Answered("S01", "2026-04-02").Reply }, Case(serial: 2), Case(serial: 3))));
        var now = Table(Case() with { Applicant = new Applicant(ApplicantCategory.Natural, "张三丰") }, Case(serial: 3), Case(serial: 4));
        var found = filed.Against(now with { Suits = 1 });
        Assert.Contains(found, d => d.Sentences.Any(s => s == "申请人：报送时“张三”，现为“张三丰”"));
        Assert.Contains(found, d => d.Receipt == Case(serial: 2).Receipt && d.Sentences[0].Contains("不再列入"));
        Assert.Contains(found, d => d.Receipt == Case(serial: 4).Receipt && d.Sentences[0].Contains("补登记"));
        Assert.Contains(found, d => d.Receipt.Length == 0);
        Assert.Equal(4, found.Count);
    }
}
