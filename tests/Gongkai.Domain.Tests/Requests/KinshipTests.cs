using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>拆分与并案: what is counted stays in balance.</summary>
public class KinshipTests
{
    private static readonly SplitRequest Three = new([new("公路资金", "公路资金表"), new("水利资金", "水利资金表"), new("教育资金", "教育资金表")]);

    private static DateOnly D(string day) => RequestHouse.Day(day);

    [Fact]
    public void Each_part_is_an_application_of_its_own_with_the_receipt_date_of_the_whole()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Today = D("2026-03-05");
        Assert.Equal(["SPLIT-COUNT"], house.Codes(id, new SplitRequest([new("一", "一")])));
        Assert.Equal(["SPLIT-TITLE"], house.Codes(id, new SplitRequest([new("一", "一"), new(" ", "二")])));
        Assert.Equal(["REQUEST-TOO-LONG"], house.Codes(id, new SplitRequest([new("一", "一"), new(new string('长', 501), "二")])));
        house.Do(id, Three);
        Assert.Equal(3, house.Cases.Count);
        Assert.All(house.Cases.Values, c => Assert.Equal((D("2026-03-02"), true, RequestState.Examining), (c.ReceivedOn!.Value, c.IsCounted, c.State)));
        Assert.Equal(3, house.Cases.Values.Select(c => c.Receipt).Distinct().Count());
        Assert.Equal(2, house[id].Kinship!.PartCount);
        Assert.All(house.Cases.Values.Skip(1), c => Assert.Equal(house[id].Receipt, c.Kinship!.SplitFrom));
        Assert.All(house.Cases.Keys, c => Assert.Equal(D("2026-03-30"), house.Due(c)));
    }

    [Fact]
    public void A_delayed_date_holds_for_every_part()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Do(id, new AskForReasons(12, "一月12件", 5));
        house.Do(id, new GiveReasons("研究"), house.ApplicantOf(id));
        house.Do(id, new JudgeReasons(true, "研究", 40));
        house.Do(id, Three);
        Assert.All(house.Cases.Keys, c => Assert.Equal(D("2026-04-28"), house.Due(c)));
    }

    [Fact]
    public void What_is_under_way_is_neither_split_nor_merged()
    {
        var house = new RequestHouse();
        var (id, other) = (house.Received(), house.Received());
        house.Drafted(other, Applications.Granted);
        Assert.Equal(["SPLIT-UNDERWAY"], house.Codes(other, Three));
        Assert.Equal(["MERGE-UNDERWAY"], house.Codes(other, Into(house, id)));
        var helped = house.Received();
        house.Do(helped, new AskCoHandling("czj", "核对"));
        Assert.Equal(["MERGE-UNDERWAY"], house.Codes(helped, Into(house, id)));
    }

    [Fact]
    public void A_second_copy_is_merged_into_the_first_and_counted_once()
    {
        var house = new RequestHouse();
        var first = house.Received("2026-03-02");
        var second = house.Open(new SubmitRequest("fgj", Applications.Usual));
        Assert.Equal(["MERGE-SELF", "FIELD-MISSING"], house.Codes(first, Into(house, first) with { Reason = "" }).Order().Reverse());
        Assert.Equal(["MERGE-RECEIPT"], house.Codes(second, Into(house, first) with { IntoReceipt = "x" }));
        house.Do(second, Into(house, first));
        Assert.Equal((RequestState.Merged, false, true), (house[second].State, house[second].IsCounted, house[first].IsCounted));
        Assert.Equal([house[second].Receipt], house[first].Kinship!.Absorbed);
        Assert.Empty(RequestHouse.Procedure.Face(house[second], house.Site).Desks);
        Assert.All(house.Duties(second), d => Assert.NotNull(d.MetOn));
    }

    [Fact]
    public void Merging_never_moves_a_deadline_and_refused_by_the_other_case_leaves_both_as_they_were()
    {
        var house = new RequestHouse();
        var early = house.Received("2026-03-02");
        var late = house.Received("2026-03-04");
        var numbers = house.Numbers.Sum(n => n.Value);
        Assert.Equal(["MERGE-LATER"], house.Codes(early, Into(house, late)));
        var stranger = house.Received(null, Applications.Usual with { Applicant = Applications.Somebody with { Name = "李四", Key = "k2" } });
        Assert.Equal(["MERGE-OTHER"], house.Codes(stranger, Into(house, early)));
        var correction = house.Received(null, Applications.Usual with { Content = Applications.Roads with { Purpose = RequestPurpose.RecordCorrection } });
        Assert.Equal(["MERGE-OTHER"], house.Codes(late, Into(house, correction)));
        var different = house.Received(null, Applications.About("机构编制方案", "请提供县发改局三定方案文本。"));
        Assert.Equal(["MERGE-DIFFERENT"], house.Codes(different, Into(house, early)));
        house.Do(early, new WithdrawRequest("x"), house.ApplicantOf(early));
        Assert.Equal(["WRONG-STATE"], house.Codes(late, Into(house, early)));
        Assert.Equal(RequestState.Examining, house[late].State);
        Assert.Null(house[late].Kinship);
        Assert.True(house.Numbers.Sum(n => n.Value) > numbers);
    }

    [Fact]
    public void Parts_are_put_back_together_whichever_goes_on()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Do(id, Three);
        house.Do(id + 1, Into(house, id + 2));
        Assert.Contains("水利资金：水利资金表", house[id + 2].Content.Description, StringComparison.Ordinal);
        house.Do(id, Into(house, id + 2));
        Assert.Equal(1, house.Cases.Values.Count(c => c.IsCounted));
    }

    [Fact]
    public void The_audit_keeps_no_person_when_cases_are_split_or_merged()
    {
        foreach (var (type, property) in new[] { (typeof(OpenPart), nameof(OpenPart.Whole)), (typeof(AbsorbRequest), nameof(AbsorbRequest.Other)) })
            Assert.True(Attribute.IsDefined(type.GetProperty(property)!, typeof(UnauditedAttribute)), type.Name);
    }

    [Fact]
    public void Titles_are_taken_from_what_there_is()
    {
        var house = new RequestHouse();
        var id = house.Received(null, Applications.About("", new string('述', 80)));
        Assert.Equal(new string('述', 60) + "…", house[id].Content.Title);
    }

    private static MergeRequest Into(RequestHouse house, long id) => new(id, house[id].Receipt, "重复提交");
}
