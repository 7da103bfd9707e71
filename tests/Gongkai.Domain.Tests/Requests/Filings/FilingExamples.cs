using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Filings;

namespace Gongkai.Domain.Tests.Requests.Filings;

/// <summary>Cases, people and contexts for tables and disputes.</summary>
internal static class FilingExamples
{
    public static WorkCalendar Calendar => WorkCalendar.National;

    public static OrganisationTree Units { get; } = new(
    [
        new Unit("zf", "示范县人民政府", "县政府", UnitKind.Government), new Unit("zfb", "示范县人民政府办公室", "县政府办", UnitKind.Office, "zf"),
        new Unit("fgj", "示范县发展和改革局", "县发改局", UnitKind.Department, "zf"), new Unit("jyj", "示范县教育局", "县教育局", UnitKind.Department, "zf"),
    ]);

    public static SiteSettings Site(FilingSettings? filing = null, bool singleMouth = false) =>
        new() { Code = "shifan", Name = "示范县人民政府门户网站", Requests = RequestPresets.S3 with { SingleMouth = singleMouth, Filing = filing ?? new() } };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static Actor Person(long id, string unit, params string[] roles) => new(id, $"{id}号", [.. roles.Select(r => new Holding(unit, r))]);

    public static Actor Officer { get; } = Person(11, "fgj", Roles.RequestOfficer);
    public static Actor Head { get; } = Person(12, "fgj", Roles.RequestHead);
    public static Actor Neighbour { get; } = Person(13, "jyj", Roles.RequestOfficer, Roles.RequestHead);
    public static Actor Disclosure { get; } = Person(14, "zfb", Roles.DisclosureOfficer);
    public static Actor Drafter { get; } = Person(15, "fgj", Roles.Drafter, Roles.UnitHead);

    public static ActContext Context(Actor actor, string today, SiteSettings? site = null) => new()
    {
        Actor = actor,
        Now = LegalTime.StartOf(Day(today)).AddHours(9),
        Today = Day(today),
        Site = site ?? Site(),
        Organisations = Units,
        Calendar = Calendar,
        Numbers = new NoNumbers(),
    };

    /// <summary>An application handed in and received on a Monday without a holiday near it: due 2026-03-30.</summary>
    public static RequestCase Case(string receivedOn = "2026-03-02", int serial = 1) => new()
    {
        Receipt = ReceiptNumber.Of(Day(receivedOn), serial).ToString(),
        BodyCode = "fgj",
        UnitCode = "fgj",
        Applicant = new Applicant(ApplicantCategory.Natural, "张三"),
        Content = new RequestContent { Title = "2025年度粮食储备资金安排", Description = "全县粮食储备资金安排及拨付情况" },
        Intake = new Intake(ReceiptChannels.InPerson, Day(receivedOn)),
        State = RequestState.Examining,
        ReceivedOn = Day(receivedOn),
    };

    public static RequestCase Answered(string kind, string on, string receivedOn = "2026-03-02", int serial = 1) => Case(receivedOn, serial) with
    {
        State = RequestState.Answered,
        FinishedOn = Day(on),
        Outcome = Gongkai.Domain.Requests.Replies.ReplyKind.Find(kind)!.Row,
        Reply = new Reply { Kind = kind, DraftedBy = new(11, "11号"), DraftedOn = Day(receivedOn), IssuedOn = Day(on), Approvals = [new("legal", "法务审核", new(20, "沈法制"), Day(on), null, Legal: true)] },
    };

    private sealed class NoNumbers : INumbers
    {
        public int Next(string series) => throw new InvalidOperationException("No number is needed.");
    }
}
