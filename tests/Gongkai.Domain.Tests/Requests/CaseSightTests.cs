using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>How much of a case each person of the house is shown.</summary>
public class CaseSightTests
{
    private static CaseSight Of(RequestHouse house, long id, Actor actor) => CaseSights.Of(actor, house[id], house.Site, RequestHouse.Tree);

    [Fact]
    public void The_handling_unit_and_the_supervisors_see_all_a_reviewer_the_reply_an_asked_unit_its_question()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Do(id, new AskCoHandling("czj", "请提供资金安排表"));
        house.Do(id, new DraftReply(Applications.Granted));
        foreach (var actor in new[] { house.Officer, house.Colleague, house.Head, house.Disclosure, house.DisclosureHead }) Assert.Equal(CaseSight.Full, Of(house, id, actor));
        Assert.Equal(CaseSight.Question, Of(house, id, house.Neighbour));
        Assert.Equal("请提供资金安排表", Assert.Single(CaseSights.Questions(house.Neighbour, house[id], RequestHouse.Tree)).Question);
        Assert.Empty(CaseSights.Questions(house.Officer, house[id], RequestHouse.Tree));
        Assert.Equal(CaseSight.Review, Of(house, id, house.Archivist));
    }

    [Fact]
    public void A_reviewer_sees_the_reply_while_it_lies_before_him_and_after_he_has_passed_it()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Do(id, new DraftReply(Applications.Granted));
        Assert.Equal(CaseSight.Question, Of(house, id, house.Legal));
        house.Do(id, new SubmitReply());
        Assert.Equal(CaseSight.Review, Of(house, id, house.Legal));
        house.Do(id, new PassReply("同意"), house.Legal);
        Assert.Equal(CaseSight.Review, Of(house, id, house.Legal));
    }

    [Fact]
    public void Whoever_is_shown_everything_reads_by_his_own_post_and_nobody_else()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Do(id, new AskCoHandling("czj", "请提供资金安排表"));
        foreach (var actor in house.People.Where(p => Of(house, id, p) == CaseSight.Full))
            Assert.Contains(actor.Holdings, h => Roles.CaseSupervisors.Contains(h.Role) || Roles.CaseReaders.Contains(h.Role) && RequestHouse.Tree.BodyOf(h.UnitCode) == house.Unit);
    }
}
