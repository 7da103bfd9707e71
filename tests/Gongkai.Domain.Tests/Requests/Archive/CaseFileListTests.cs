using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Archive;
using Gongkai.Domain.Requests.Disputes;

namespace Gongkai.Domain.Tests.Requests.Archive;

/// <summary>卷内材料: order, numbering, what belongs where.</summary>
public class CaseFileListTests
{
    private static readonly Dispute Suit = new() { Kind = DisputeKind.Reconsideration, RequestId = 1, Receipt = "20260309-000001-3", BodyCode = "zfb", UnitCode = "zfb", Authority = "示范县人民政府", CaseNumber = "示政复〔2026〕3号", ReceivedOn = FinishedCase.Day.AddDays(40) };

    [Fact]
    [Requirement("R-REQ-11")]
    public void Papers_stand_in_the_order_in_which_they_are_bound()
    {
        var file = CaseFileList.Of(FinishedCase.Of(), [Suit]);
        Assert.Equal(Enumerable.Range(1, file.Count), file.Select(m => m.Sequence));
        Assert.Equal(file.Select(m => m.Part).Order(), file.Select(m => m.Part));
        Assert.Equal(
        [
            "政府信息公开申请表", "身份证明（身份证.jpg）", "申请材料（材料.pdf）", "政府信息公开申请接收回执", "政府信息公开申请征求意见书（示范县磐石矿业有限公司）", "政府信息公开申请延期答复告知书",
            "征求意见回复记录（示范县磐石矿业有限公司）", "政府信息检索记录", "政府信息公开答复内部审批单", "政府信息公开答复书", "所附信息（审批表.pdf）", "文书送达登记", "行政复议登记（示政复〔2026〕3号）",
        ], file.Select(m => m.Title));
        Assert.All(file, m => Assert.NotNull(m.On));
        Assert.Equal(new string('e', 64), Assert.Single(file, m => m.Hash is not null).Hash);
        Assert.Equal(["身份证明（身份证.jpg）"], file.Where(m => m.IsScan).Select(m => m.Title));
    }

    [Fact]
    public void A_file_that_went_out_with_the_answer_stands_there_once()
    {
        var record = FinishedCase.Of();
        Assert.Single(CaseFileList.Of(record, []), m => m.Part == FilePart.Information);
        var draft = record with { Letters = [.. record.Letters.Take(3)], Reply = record.Reply! with { LetterSerial = null, IssuedOn = null } };
        Assert.Single(CaseFileList.Of(draft, []), m => m.Part == FilePart.Information);
    }

    [Theory]
    [InlineData(Roles.RequestOfficer, "zfb", RequestState.Answered, true)]
    [InlineData(Roles.RequestHead, "gk", RequestState.Answered, true)]
    [InlineData(Roles.DisclosureOfficer, "jyj", RequestState.Answered, true)]
    [InlineData(Roles.Archivist, "zfb", RequestState.Archived, true)]
    [InlineData(Roles.Archivist, "zfb", RequestState.Answered, false)]
    [InlineData(Roles.RequestOfficer, "jyj", RequestState.Archived, false)]
    [InlineData(Roles.LegalReviewer, "zfb", RequestState.Answered, false)]
    [InlineData(Roles.Drafter, "zfb", RequestState.Archived, false)]
    public void The_whole_file_goes_to_those_who_handle_or_supervise_it_only(string role, string unit, RequestState state, bool allowed)
    {
        var tree = new OrganisationTree([new("zf", "县政府", "县政府", UnitKind.Government), new("zfb", "政府办", "政府办", UnitKind.Office, "zf"), new("gk", "公开股", "公开股", UnitKind.Section, "zfb"), new("jyj", "教育局", "教育局", UnitKind.Department, "zf")]);
        Assert.Equal(allowed, CaseFileAccess.Allows(new Actor(5, "某人", [new Holding(unit, role)]), FinishedCase.Of() with { State = state }, tree));
    }
}
