using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>The lawful next steps beside the clock, with their last days.</summary>
public class LawfulStepsTests
{
    private static IReadOnlyList<LawfulStep> Of(RequestHouse house, long id) => LawfulSteps.Of(house[id], house.Site, house.Calendar, house.Today);

    private static LawfulStep Step(RequestHouse house, long id, string act) => Assert.Single(Of(house, id), s => s.Act == act);

    [Fact]
    public void On_the_first_day_correction_extension_and_consultation_stand_with_their_last_days()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        Assert.Equal(RequestHouse.Day("2026-03-11"), Step(house, id, nameof(AskForCorrection)).Until);
        Assert.Equal(house.Due(id), Step(house, id, nameof(ProposeExtension)).Until);
        Assert.Equal(house.Due(id), Step(house, id, nameof(DraftReply)).Until);
        Assert.All(Of(house, id), s => Assert.True(s.IsOpen));
    }

    [Fact]
    public void What_is_no_longer_lawful_is_said_and_closed()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Today = RequestHouse.Day("2026-03-12");
        Assert.False(Step(house, id, nameof(AskForCorrection)).IsOpen);
        house.Today = house.Due(id)!.Value.AddDays(1);
        Assert.False(Step(house, id, nameof(ProposeExtension)).IsOpen);
        Assert.Contains("已经超过", Step(house, id, nameof(DraftReply)).Note);
    }

    [Fact]
    public void An_open_step_is_never_refused_for_its_day_and_a_closed_one_always_is()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        for (var day = 0; day < 45; day++, house.Today = house.Today.AddDays(1))
        {
            Assert.Equal(Step(house, id, nameof(AskForCorrection)).IsOpen, house.Refusals(id, new AskForCorrection("年度", "书面补正")).Count == 0);
            Assert.Equal(Step(house, id, nameof(ProposeExtension)).IsOpen, house.Refusals(id, new ProposeExtension(20, "核对数据")).Count == 0);
        }
    }

    [Fact]
    public void Waiting_for_the_applicant_shows_his_last_day_and_a_finished_case_shows_nothing()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Do(id, new AskForCorrection("年度", "书面补正", 10));
        Assert.Equal(RequestClock.CorrectBy(house[id], house.Calendar), Step(house, id, nameof(RegisterCorrection)).Until);
        house.Do(id, new RegisterCorrection("2025年度各乡镇", house.Today));
        Assert.False(Step(house, id, nameof(AskForCorrection)).IsOpen);
        house.Do(id, new WithdrawRequest("不再需要"));
        Assert.Empty(Of(house, id));
    }
}
