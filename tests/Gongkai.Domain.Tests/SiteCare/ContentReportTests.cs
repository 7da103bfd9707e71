using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.SiteCare;

namespace Gongkai.Domain.Tests.SiteCare;

public sealed class ContentReportTests
{
    private static readonly ContentReportProcedure Procedure = new();
    private static readonly SiteSettings Site = new() { Code = "shifan", Name = "示范县人民政府门户网站" };
    private static readonly OrganisationTree Units = new([new("zfb", "县政府办公室", "县政府办", UnitKind.Office), new("jyj", "示范县教育局", "县教育局", UnitKind.Department)]);

    private static ActContext Context(Actor? actor = null) => new()
    {
        Actor = actor ?? new Actor(0, "网民（纠错）", [new Holding("~", Roles.Applicant)]),
        Now = new DateTimeOffset(2026, 3, 9, 1, 0, 0, TimeSpan.Zero),
        Today = new DateOnly(2026, 3, 9),
        Site = Site,
        Organisations = Units,
        Calendar = WorkCalendar.National,
        Numbers = new First(),
    };

    private static SubmitContentReport Report(string mistake = "fact", string where = "第二段", string right = "应为三日", string? unit = "示范县教育局") =>
        new(101, "关于入学的通知", "zwgk/msxx", unit, mistake, where, right, "sealed");

    [Theory]
    [InlineData("示范县教育局", "jyj")]
    [InlineData("jyj", "jyj")]
    [InlineData("没有的单位", "zfb")]
    [InlineData(null, "zfb")]
    public void The_unit_that_looks_after_the_column_gets_it_or_else_the_office(string? responsible, string unit)
    {
        var record = Procedure.Decide(null, Report(unit: responsible), Context()).Record!;
        Assert.Equal(unit, record.UnitCode);
        Assert.Equal("JC20260309-0001", record.Receipt);
        Assert.Contains(Procedure.Face(record, Site).Desks, d => d.UnitCode == unit);
    }

    [Fact]
    public void Everything_that_is_missing_is_told_at_once() =>
        Assert.Equal(["CORRECTION-KIND", "CORRECTION-WHERE", "CORRECTION-RIGHT"], Procedure.Decide(null, Report("nothing", " ", new string('长', 1001)), Context()).Refusals.Select(r => r.Code));

    [Fact]
    public void It_is_owed_within_three_working_days_of_the_responsible_unit()
    {
        var claim = Assert.Single(Procedure.Obligations(Procedure.Decide(null, Report(), Context()).Record!, Site));
        Assert.Equal(("jyj", (DateOnly?)null), (claim.UnitCode, claim.MetOn));
        var rule = ClockRules.Find(claim.Rule)!;
        Assert.Equal((ClockUnit.WorkingDays, 3, true), (rule.Unit, rule.Length, rule.Configurable));
    }

    [Fact]
    public void Handling_it_needs_an_answer_and_the_contact_stays_until_the_reporter_was_told()
    {
        var record = Procedure.Decide(null, Report(), Context()).Record!;
        Assert.Equal("CORRECTION-ANSWER", Procedure.Decide(record, new HandleContentReport(ReportOutcome.Fixed, " "), Context()).Refusals.Single().Code);
        var handled = Procedure.Decide(record, new HandleContentReport(ReportOutcome.Fixed, "已改为三日。"), Context(new(7, "林佳", []))).Record!;
        Assert.Equal("sealed", handled.SealedContact);
        Assert.Equal(new DateOnly(2026, 3, 9), handled.HandledOn);
        Assert.Equal(("closed", "已办结，待告知提交人"), (Procedure.Face(handled, Site).State, Procedure.Face(handled, Site).StateTitle));
        Assert.NotEmpty(Procedure.Face(handled, Site).Desks);
        var told = Procedure.Decide(handled, new TellReporter(), Context(new(7, "林佳", []))).Record!;
        Assert.Equal((new DateOnly(2026, 3, 9), "林佳"), (told.ToldOn, told.ToldBy));
        Assert.Empty(Procedure.Face(told, Site).Desks);
        Assert.Equal("CORRECTION-TOLD", Procedure.Decide(told, new SeeOutcome(), Context()).Refusals.Single().Code);
    }

    [Fact]
    public void The_contact_goes_a_week_after_the_telling_or_ninety_days_after_the_answer_and_never_before()
    {
        var (handled, settings) = (Procedure.Decide(null, Report(), Context()).Record! with { HandledOn = new DateOnly(2026, 3, 9) }, new CorrectionSettings());
        Assert.Equal(new DateOnly(2026, 6, 7), handled.EraseOn(settings));
        Assert.Equal(new DateOnly(2026, 3, 19), (handled with { ToldOn = new DateOnly(2026, 3, 12) }).EraseOn(settings));
        Assert.Equal(new DateOnly(2026, 6, 7), (handled with { ToldOn = new DateOnly(2026, 6, 5) }).EraseOn(settings));
        Assert.Null((handled with { HandledOn = null }).EraseOn(settings));
        Assert.Equal("CORRECTION-KEPT", Procedure.Decide(handled, new EraseContact(), Context()).Refusals.Single().Code);
        Assert.Null(Procedure.Decide(handled with { ToldOn = new DateOnly(2026, 3, 2) }, new EraseContact(), Context()).Record!.SealedContact);
    }

    [Fact]
    public void Who_left_nothing_to_be_reached_by_needs_not_be_told()
    {
        var handled = Procedure.Decide(null, Report(), Context()).Record! with { SealedContact = null, HandledOn = new DateOnly(2026, 3, 9), Outcome = ReportOutcome.Fixed };
        Assert.Equal("已办结", Procedure.Face(handled, Site).StateTitle);
        Assert.Equal("CORRECTION-NO-CONTACT", Procedure.Decide(handled, new TellReporter(), Context()).Refusals.Single().Code);
    }

    [Theory]
    [InlineData("jyj", Roles.RequestOfficer, true)]
    [InlineData("zfb", Roles.DisclosureOfficer, true)]
    [InlineData("xxzx", Roles.InfoCentre, true)]
    [InlineData("msj", Roles.RequestOfficer, false)]
    [InlineData("jyj", Roles.Drafter, false)]
    public void Only_the_responsible_unit_and_the_office_may_close_it(string unit, string role, bool may)
    {
        var face = Procedure.Face(Procedure.Decide(null, Report(), Context()).Record!, Site);
        var actor = new Actor(7, "某人", [new Holding(unit, role)]);
        Assert.Equal(may, Procedure.Rights(null, Site).Any(r => r.Allows(actor, nameof(HandleContentReport), face, null, Units)));
    }

    private sealed class First : INumbers
    {
        public int Next(string series) => 1;
    }
}
