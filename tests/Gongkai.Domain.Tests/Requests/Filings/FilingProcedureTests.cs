using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests.Filings;
using static Gongkai.Domain.Tests.Requests.Filings.FilingExamples;

namespace Gongkai.Domain.Tests.Requests.Filings;

/// <summary>From the officer's desk to the competent department (R-REQ-17, R-STA-07).</summary>
public class FilingProcedureTests
{
    private static readonly FilingProcedure Procedure = new();
    private static readonly OpenFiling Opening = new("fgj", Day("2026-02-01"), Day("2026-03-31"));

    private static Filing Do(Filing? filing, IAct<Filing> act, Actor actor, string today = "2026-04-03", SiteSettings? site = null)
    {
        var decision = Procedure.Decide(filing, act, Context(actor, today, site));
        Assert.True(decision.Accepted, string.Join(" ", decision.Refusals.Select(r => r.Sentence)));
        return decision.Record!;
    }

    private static string Refused(Filing? filing, IAct<Filing> act, Actor actor, string today = "2026-04-03", SiteSettings? site = null) =>
        Assert.Single(Procedure.Decide(filing, act, Context(actor, today, site)).Refusals).Code;

    private static FilingTable Table(string on = "2026-04-03") => new(Day(on), [FilingLine.Of(7, Case(), Day(on), Calendar, Site().Requests)!]);

    private static Filing Opened => Do(null, Opening, Officer);

    private static Filing Submitted => Do(Opened, new SubmitFiling(Table()), Officer);

    [Fact]
    [Requirement("R-STA-07")]
    public void A_table_is_submitted_here_accepted_and_its_duty_is_met_on_that_day()
    {
        Assert.Null(Procedure.Obligations(Opened, Site()).Single().MetOn);
        var submitted = Submitted;
        Assert.Equal((FilingState.Submitted, Day("2026-04-03")), (submitted.State, submitted.SubmittedOn));
        Assert.Equal(Day("2026-04-03"), Procedure.Obligations(submitted, Site()).Single().MetOn);
        Assert.Equal([new Desk("zfb", Roles.DisclosureOfficer)], Procedure.Face(submitted, Site()).Desks);
        Assert.Empty(Procedure.Face(Do(submitted, new AcceptFiling(), Disclosure), Site()).Desks);
    }

    [Fact]
    public void A_table_that_came_back_is_owed_again_and_filed_anew()
    {
        Assert.Equal("REASON-MISSING", Refused(Submitted, new ReturnFiling(" "), Disclosure));
        var returned = Do(Submitted, new ReturnFiling("第1行结果有误"), Disclosure);
        Assert.Null(Procedure.Obligations(returned, Site()).Single().MetOn);
        Assert.Equal([new Desk("fgj", Roles.RequestOfficer)], Procedure.Face(returned, Site()).Desks);
        var again = Do(returned, new SubmitFiling(Table("2026-04-07")), Officer, "2026-04-07");
        Assert.Equal(Day("2026-04-07"), again.SubmittedOn);
        Assert.Equal(["建立报备表", "报送", "退回修改", "报送"], again.Steps.Select(s => s.Title));
    }

    [Fact]
    public void Remarks_go_into_the_frozen_table_and_an_empty_one_is_taken_away()
    {
        var receipt = Case().Receipt;
        var noted = Do(Opened, new RemarkFiling(receipt, "涉及三个股室"), Officer);
        Assert.EndsWith("涉及三个股室", Do(noted, new SubmitFiling(Table()), Officer).Table!.Lines[0].Remark);
        Assert.Empty(Do(noted, new RemarkFiling(receipt, " "), Officer).Remarks);
        Assert.Equal("REMARK-LONG", Refused(Opened, new RemarkFiling(receipt, new string('字', 201)), Officer));
    }

    [Fact]
    public void Nothing_is_submitted_before_the_period_is_over_or_from_yesterdays_page()
    {
        Assert.Equal("FILING-NOT-OVER", Refused(Opened, new SubmitFiling(Table("2026-03-31")), Officer, "2026-03-31"));
        Assert.Equal("FILING-STALE", Refused(Opened, new SubmitFiling(Table("2026-04-02")), Officer));
    }

    [Fact]
    public void Only_whole_months_and_units_that_handle_applications_are_opened()
    {
        Assert.Equal("FILING-PERIOD", Refused(null, Opening with { From = Day("2026-02-02") }, Officer));
        Assert.Equal("FILING-FUTURE", Refused(null, Opening with { From = Day("2026-06-01"), To = Day("2026-07-31") }, Officer));
        Assert.Equal("FILING-UNIT", Refused(null, Opening, Disclosure, site: Site(singleMouth: true)));
        Assert.Equal("FILING-UNIT", Refused(null, Opening, Officer, site: Site(new FilingSettings { Except = ["fgj"] })));
        Assert.Equal(["zfb"], Gongkai.Domain.Requests.Filings.Filings.Units(Units, Site(singleMouth: true)));
    }

    [Fact]
    public void Where_the_site_asks_for_it_the_head_signs_and_nobody_passes_the_own_work()
    {
        var site = Site(new FilingSettings { SignedByHead = true });
        var both = Person(11, "fgj", Roles.RequestOfficer, Roles.RequestHead);
        var signing = Do(Opened, new SubmitFiling(Table()), Officer, site: site);
        Assert.Equal((FilingState.Signing, null), (signing.State, signing.SubmittedOn));
        Assert.Equal("OWN-WORK", Refused(signing, new SignFiling(), both, site: site));
        Assert.Equal(Day("2026-04-05"), Do(signing, new SignFiling(), Head, "2026-04-05", site).SubmittedOn);
        Assert.Equal("OWN-WORK", Refused(Submitted, new AcceptFiling(), Person(11, "zfb", Roles.DisclosureOfficer)));
    }

    [Fact]
    public void Rights_and_readers_follow_the_table()
    {
        var acts = new[] { nameof(OpenFiling), nameof(RemarkFiling), nameof(SubmitFiling), nameof(SignFiling), nameof(AcceptFiling), nameof(ReturnFiling) };
        string[] Allowed(Actor actor, Filing? filing) =>
            [.. acts.Where(a => Procedure.Rights(filing, Site()).Any(r => r.Allows(actor, a, filing is null ? null : Procedure.Face(filing, Site()), "fgj", Units)))];
        var signing = Submitted with { State = FilingState.Signing };
        var accepted = Submitted with { State = FilingState.Accepted };
        (Actor Actor, string[][] By)[] matrix =
        [
            (Officer, [["OpenFiling"], ["RemarkFiling", "SubmitFiling"], [], [], []]),
            (Head, [[], [], ["SignFiling", "ReturnFiling"], [], []]),
            (Disclosure, [["OpenFiling"], [], [], ["AcceptFiling", "ReturnFiling"], ["ReturnFiling"]]),
            (Neighbour, [[], [], [], [], []]),
            (Drafter, [[], [], [], [], []]),
        ];
        foreach (var (actor, by) in matrix)
        {
            Filing?[] at = [null, Opened, signing, Submitted, accepted];
            for (var i = 0; i < at.Length; i++) Assert.Equal(by[i], Allowed(actor, at[i]));
        }
        foreach (var (actor, reads) in new[] { (Officer, true), (Head, true), (Disclosure, true), (Neighbour, false), (Drafter, false) })
            Assert.Equal(reads, Readable.By(actor, Procedure.Face(Submitted, Site()), Units));
    }
}
