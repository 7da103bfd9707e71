using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.SiteCare;

namespace Gongkai.Domain.Tests.SiteCare;

/// <summary>State × act × role of reports of mistakes, and what a further answer does to telling and to the contact.</summary>
public sealed class ContentReportMatrixTests
{
    private static readonly ContentReportProcedure Procedure = new();
    private static readonly SiteSettings Site = new() { Code = "shifan", Name = "示范县人民政府门户网站" };
    private static readonly OrganisationTree Units = new([new("zfb", "县政府办公室", "县政府办", UnitKind.Office), new("jyj", "示范县教育局", "县教育局", UnitKind.Department), new("jyj-b", "办公室", "办公室", UnitKind.Section, "jyj"), new("msj", "民生局", "民生局", UnitKind.Department)]);
    private static readonly DateOnly Day = new(2026, 3, 9);

    private static readonly AnswerAgain Again = new(FurtherAnswerKind.Correcting, ReportOutcome.Fixed, "原答复核实有误", "经再次核实，页面确有错误，已经更正。");

    private static ContentReport Open(string unit = "jyj") => new()
    {
        Receipt = "JC20260309-0001",
        PublicationId = 101,
        ArticleTitle = "通知",
        Column = "tzgg",
        UnitCode = unit,
        Mistake = "fact",
        Where = "第二段",
        Right = "应为三日",
        SealedContact = "sealed",
        ReceivedOn = Day,
    };

    private static ContentReport Handled(string unit = "jyj") => Open(unit) with { HandledOn = Day, Outcome = ReportOutcome.NoMistake, Answer = "没有错误。", HandledBy = "林佳" };

    private static Dictionary<string, ContentReport> States(string unit) => new()
    {
        ["open"] = Open(unit),
        ["awaiting"] = Handled(unit),
        ["told"] = Handled(unit) with { ToldOn = Day, ToldBy = "林佳" },
        ["unreachable"] = Handled(unit) with { SealedContact = null },
        ["erased"] = Handled(unit) with { SealedContact = null, ToldOn = Day, ContactErasedOn = Day.AddDays(7) },
        ["again"] = Handled(unit) with { ToldOn = Day, Further = [new(Day, "林佳", FurtherAnswerKind.Adding, ReportOutcome.NoMistake, "来电询问", "补充说明。")] },
    };

    private static readonly Dictionary<string, Actor> People = new()
    {
        ["unit"] = new(1, "教育局经办人", [new("jyj", Roles.RequestOfficer)]),
        ["section"] = new(2, "教育局股室经办人", [new("jyj-b", Roles.RequestOfficer)]),
        ["office"] = new(3, "政务公开股", [new("zfb", Roles.DisclosureOfficer)]),
        ["centre"] = new(4, "信息中心", [new("zfb", Roles.InfoCentre)]),
        ["office-requests"] = new(5, "县政府办经办人", [new("zfb", Roles.RequestOfficer)]),
        ["neighbour"] = new(6, "民生局经办人", [new("msj", Roles.RequestOfficer)]),
        ["drafter"] = new(7, "教育局撰稿人", [new("jyj", Roles.Drafter)]),
        ["auditor"] = new(8, "审计", [new("zfb", Roles.AuditAdmin)]),
        ["citizen"] = new(0, "网民（纠错）", [new("~", Roles.Applicant)]),
        ["system"] = Actor.System("测试"),
    };

    private static readonly Dictionary<string, IAct<ContentReport>> Acts = new()
    {
        ["handle"] = new HandleContentReport(ReportOutcome.Fixed, "已改。"),
        ["again"] = Again,
        ["tell"] = new TellReporter(),
        ["see"] = new SeeOutcome(),
        ["erase"] = new EraseContact(),
    };

    private static ActContext Context(Actor actor, DateOnly? today = null) => new()
    {
        Actor = actor,
        Now = new DateTimeOffset((today ?? Day).ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero),
        Today = today ?? Day,
        Site = Site,
        Organisations = Units,
        Calendar = WorkCalendar.National,
        Numbers = new First(),
    };

    // What the executor does: a line of the table first, then the decision.
    private static string Ask(ContentReport record, IAct<ContentReport> act, Actor actor, DateOnly today)
    {
        var face = Procedure.Face(record, Site);
        if (!Procedure.Rights(record, Site).Any(r => r.Allows(actor, act.GetType().Name, face, null, Units))) return "-";
        var decision = Procedure.Decide(record, act, Context(actor, today));
        return decision.Accepted ? "+" : decision.Refusals[0].Code;
    }

    [Fact]
    public void Every_state_act_and_role_is_decided_as_the_table_says()
    {
        string[] handlers = ["unit", "section", "office", "centre"], office = ["office", "centre"];
        foreach (var unit in new[] { "jyj", "zfb" })
            foreach (var (state, record) in States(unit))
                foreach (var (name, act) in Acts)
                    foreach (var (who, actor) in People)
                    {
                        // What the office looks after its disclosure section handles.
                        var mayHandle = (unit == "jyj" ? handlers : office).Contains(who);
                        // By the act of telling the desk is the measure: nothing lies there once it was told or cannot be.
                        var mayTell = office.Contains(who) || (mayHandle && state is "awaiting" or "again");
                        var expected = (name, state) switch
                        {
                            ("handle", "open") => mayHandle ? "+" : "-",
                            ("handle", _) => "-",
                            ("again", "open") => "-",
                            ("again", _) => mayHandle ? "+" : "-",
                            ("tell", "open") => "-",
                            ("tell", "awaiting" or "again") => mayTell ? "+" : "-",
                            ("tell", "unreachable") => mayTell ? "CORRECTION-NO-CONTACT" : "-",
                            ("tell", _) => mayTell ? "CORRECTION-TOLD" : "-",
                            ("see", "open") => "-",
                            ("see", "told" or "erased") => who == "citizen" ? "CORRECTION-TOLD" : "-",
                            ("see", _) => who == "citizen" ? "+" : "-",
                            ("erase", "open") => "-",
                            _ => who == "system" ? "CORRECTION-KEPT" : "-",
                        };
                        Assert.True(expected == Ask(record, act, actor, Day), $"{unit} {state} {name} {who}: {Ask(record, act, actor, Day)} instead of {expected}");
                    }
    }

    [Fact]
    public void A_further_answer_stands_beside_the_first_and_needs_reason_and_text()
    {
        var before = Handled() with { ToldOn = Day, ToldBy = "林佳" };
        var empty = Procedure.Decide(before, Again with { Reason = " ", Answer = "" }, Context(People["unit"]));
        Assert.Equal(["CORRECTION-REASON", "CORRECTION-ANSWER"], empty.Refusals.Select(r => r.Code));
        Assert.Equal(["CORRECTION-REASON", "CORRECTION-ANSWER"], Procedure.Decide(before, Again with { Reason = new('长', 301), Answer = new('长', 1001) }, Context(People["unit"])).Refusals.Select(r => r.Code));
        var after = Procedure.Decide(before, Again, Context(People["unit"], Day.AddDays(2))).Record!;
        Assert.Equal((ReportOutcome.NoMistake, "没有错误。", Day, Day), (after.Outcome, after.Answer, after.HandledOn, after.ToldOn));
        Assert.Equal(new(Day.AddDays(2), "教育局经办人", FurtherAnswerKind.Correcting, ReportOutcome.Fixed, Again.Reason, Again.Answer), Assert.Single(after.Further));
        Assert.Equal((ReportOutcome.Fixed, Day.AddDays(2), null), (after.StandingOutcome, after.AnsweredOn, after.KnownOn));
        // The duty was met by the first answer.
        Assert.Equal(Day, Assert.Single(Procedure.Obligations(after, Site)).MetOn);
        Assert.Equal(("更正答复", "补充答复"), (Again.Title, (Again with { Kind = FurtherAnswerKind.Adding }).Title));
    }

    [Fact]
    public void Who_can_be_reached_is_told_again_and_the_contact_waits_for_that_but_not_for_ever()
    {
        var settings = new CorrectionSettings();
        var after = Procedure.Decide(Handled() with { ToldOn = Day, ToldBy = "林佳" }, Again, Context(People["unit"], Day.AddDays(5))).Record!;
        Assert.True(after.AwaitsTelling);
        Assert.Contains(Procedure.Face(after, Site).Desks, d => d.UnitCode == "jyj");
        Assert.Equal(Day.AddDays(95), after.EraseOn(settings));
        var told = Procedure.Decide(after, new TellReporter(), Context(People["unit"], Day.AddDays(6))).Record!;
        Assert.Equal((Day.AddDays(6), "教育局经办人", Day), (told.Further[0].ToldOn, told.Further[0].ToldBy, told.ToldOn));
        Assert.Equal(("CORRECTION-TOLD", false), (Procedure.Decide(told, new TellReporter(), Context(People["unit"])).Refusals.Single().Code, told.AwaitsTelling));
        Assert.Equal(Day.AddDays(13), told.EraseOn(settings));
        Assert.Equal("CORRECTION-KEPT", Ask(told, new EraseContact(), People["system"], Day.AddDays(12)));
        var erased = Procedure.Decide(told, new EraseContact(), Context(People["system"], Day.AddDays(13))).Record!;
        Assert.Equal((null, Day.AddDays(13)), (erased.SealedContact, erased.ContactErasedOn));
    }

    [Fact]
    public void An_answer_after_the_contact_was_erased_lies_on_no_desk_and_is_seen_by_receipt_alone()
    {
        var after = Procedure.Decide(States("jyj")["erased"], Again, Context(People["office"], Day.AddDays(30))).Record!;
        Assert.Equal((false, "已办结"), (after.AwaitsTelling, Procedure.Face(after, Site).StateTitle));
        Assert.Empty(Procedure.Face(after, Site).Desks);
        Assert.Null(after.EraseOn(new CorrectionSettings()));
        Assert.Equal("CORRECTION-NO-CONTACT", Ask(after, new TellReporter(), People["office"], Day.AddDays(30)));
    }

    private sealed class First : INumbers
    {
        public int Next(string series) => 1;
    }
}
