using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Tests.Calendars;

public class CalendarNoticeTests
{
    private static readonly SiteSettings Site = new() { Code = "shifan", Name = "示范县人民政府门户网站" };
    private static readonly OrganisationTree Tree = new([new("zf", "示范县人民政府", "县政府", UnitKind.Government), new("zfb", "办公室", "县政府办", UnitKind.Office, "zf"), new("fgj", "发展和改革局", "发改局", UnitKind.Department, "zf")]);
    private static readonly Actor Zhang = Person(1, "张三"), Li = Person(2, "李四");
    private static readonly CalendarNoticeProcedure Procedure = new();

    [Fact]
    public void A_year_becomes_binding_when_a_second_person_confirms_it()
    {
        var proposed = Propose(Zhang);
        var decision = Decide(proposed, new ConfirmCalendarYear(), Li);
        Assert.True(decision.Accepted);
        Assert.Equal(CalendarNoticeStates.Confirmed, decision.Record!.State);
        Assert.Equal("李四", decision.Record.DecidedBy!.Name);
        Assert.Equal("2027年放假安排", Procedure.Face(decision.Record, Site).Title);
        Assert.Empty(Procedure.Face(decision.Record, Site).Desks);
    }

    [Fact]
    public void Nobody_confirms_the_year_they_proposed() =>
        Assert.Equal("OWN-WORK", Assert.Single(Decide(Propose(Zhang), new ConfirmCalendarYear(), Zhang).Refusals).Code);

    [Fact]
    public void A_stand_in_with_nothing_but_the_proposer_s_post_does_not_confirm_either()
    {
        var standIn = new Actor(3, "王五", [new("zfb", Roles.DisclosureOfficer, OnBehalfOf: 1)]);
        Assert.Equal("OWN-WORK", Assert.Single(Decide(Propose(Zhang), new ConfirmCalendarYear(), standIn).Refusals).Code);
        var withOwnPost = standIn with { Holdings = [.. standIn.Holdings, new("zfb", Roles.DisclosureHead)] };
        Assert.True(Decide(Propose(Zhang), new ConfirmCalendarYear(), withOwnPost).Accepted);
    }

    [Fact]
    public void A_rejection_says_why_and_ends_the_matter()
    {
        var proposed = Propose(Zhang);
        Assert.Equal("CALENDAR-REASON", Assert.Single(Decide(proposed, new RejectCalendarYear(" "), Li).Refusals).Code);
        var rejected = Decide(proposed, new RejectCalendarYear("少列了调休日"), Li).Record!;
        Assert.Equal(CalendarNoticeStates.Rejected, rejected.State);
        Assert.Equal("WRONG-STATE", Assert.Single(Decide(rejected, new ConfirmCalendarYear(), Li).Refusals).Code);
    }

    [Fact]
    public void A_year_no_notice_can_mean_is_not_even_proposed() =>
        Assert.Equal("CALENDAR-JSON", Assert.Single(Decide(null, new ProposeCalendarYear("不是JSON", "zfb"), Zhang).Refusals).Code);

    [Fact]
    public void Only_the_office_keeps_the_calendar()
    {
        Assert.Equal("CALENDAR-OFFICE", Assert.Single(Decide(null, new ProposeCalendarYear(CalendarYearTests.Good, "fgj"), Zhang).Refusals).Code);
        var rights = Procedure.Rights(null, Site);
        var outsider = new Actor(9, "赵六", [new("fgj", Roles.DisclosureOfficer)]);
        Assert.DoesNotContain(rights, r => r.Allows(outsider, nameof(ProposeCalendarYear), null, "zfb", Tree));
        Assert.Contains(rights, r => r.Allows(Zhang, nameof(ProposeCalendarYear), null, "zfb", Tree));
        var face = Procedure.Face(Propose(Zhang), Site);
        Assert.Contains(rights, r => r.Allows(Li, nameof(ConfirmCalendarYear), face, null, Tree));
        Assert.DoesNotContain(rights, r => r.Allows(outsider, nameof(ConfirmCalendarYear), face, null, Tree));
    }

    private static Actor Person(long id, string name) => new(id, name, [new("zfb", Roles.DisclosureOfficer)]);

    private static CalendarNotice Propose(Actor actor) => Decide(null, new ProposeCalendarYear(CalendarYearTests.Good, "zfb"), actor).Record!;

    private static Decision<CalendarNotice> Decide(CalendarNotice? record, IAct<CalendarNotice> act, Actor actor) => Procedure.Decide(record, act, new ActContext
    {
        Actor = actor,
        Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8)),
        Today = new(2026, 11, 22),
        Site = Site,
        Organisations = Tree,
        Calendar = WorkCalendar.National,
        Numbers = new NoNumbers(),
    });

    private sealed class NoNumbers : INumbers
    {
        public int Next(string series) => throw new InvalidOperationException("A calendar year takes no number.");
    }
}
