using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Storage.Records;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>期限计算器：everybody can ask the clock the office is bound by, and sees every day it counted. The question stands in the address, so that it can be kept and sent.</summary>
public sealed class DeadlinesPage(WorldSource worlds) : PortalPage
{
    private const int MostEvents = 20;

    private readonly List<Refusal> _refusals = [];

    public override bool HasForms => true;

    [BindProperty(SupportsGet = true, Name = "rule")]
    public string? RuleId { get; set; }

    [BindProperty(SupportsGet = true, Name = "start")]
    public string? Start { get; set; }

    [BindProperty(SupportsGet = true, Name = "days")]
    public string? Days { get; set; }

    [BindProperty(SupportsGet = true, Name = "class")]
    public string? Class { get; set; }

    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true, Name = "channel")]
    public string? Channel { get; set; }

    [BindProperty(SupportsGet = true, Name = "received")]
    public string? Received { get; set; }

    [BindProperty(SupportsGet = true, Name = "confirmed")]
    public string? Confirmed { get; set; }

    [BindProperty(SupportsGet = true, Name = "event")]
    public List<string> EventTypes { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "on")]
    public List<string> EventDates { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "extend")]
    public List<string> EventDays { get; set; } = [];

    /// <summary>The button: answer, or one more line of evidence.</summary>
    [BindProperty(SupportsGet = true, Name = "go")]
    public string? Go { get; set; }

    public ClockRule Rule { get; private set; } = null!;

    public bool IsReply => Rule.Id == ClockRules.RequestReply;

    /// <summary>Null before anything was asked.</summary>
    public ClockAnswer? Answer { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public WorkCalendar Calendar { get; private set; } = WorkCalendar.National;

    public int EventRows { get; private set; }

    public static IReadOnlyList<(string Code, string Title)> Channels { get; } =
    [
        (ReceiptChannels.InPerson, "当面提交"), (ReceiptChannels.MailSigned, "邮寄，机关签收"), (ReceiptChannels.MailOrdinary, "平常信函"), (ReceiptChannels.Online, "互联网渠道"), (ReceiptChannels.Fax, "传真"),
    ];

    public static string TitleOf(string type) => type switch
    {
        ClockEvents.CorrectionNoticed => "告知补正",
        ClockEvents.CorrectionReceived => "收到补正",
        ClockEvents.ThirdPartyConsulted => "书面征求第三方意见",
        ClockEvents.ThirdPartyReplied => "收到第三方意见",
        ClockEvents.AgencyConsulted => "征求其他机关意见",
        ClockEvents.AgencyReplied => "收到其他机关意见",
        ClockEvents.Extended => "告知延长答复期限",
        ClockEvents.FeeNoticed => "收到收费通知",
        ClockEvents.FeePaid => "完成缴费",
        ClockEvents.Changed => "信息再次变更",
        _ => type,
    };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Describe("期限计算", "按照法定工作日历计算答复、公开等期限，逐日说明。");
        var world = await worlds.CurrentAsync(cancellation);
        Rule = ClockRules.Find(RuleId ?? "") ?? ClockRules.Find(ClockRules.RequestReply)!;
        // A bare address takes the site's own region; an empty answer means none.
        Region ??= Request.Query.Count == 0 ? world.Site.Region ?? "" : "";
        Calendar = WorkCalendar.KnowsRegion(Region.Length == 0 ? null : Region) ? world.Calendar.InRegion(Region.Length == 0 ? null : Region) : world.Calendar;
        EventRows = Math.Clamp(EventTypes.Count + (Go == "add" ? 1 : 0), 0, MostEvents);
        if (Go is null or "rule" && string.IsNullOrEmpty(Start) && string.IsNullOrEmpty(Received)) return;
        var question = Question(world);
        Answer = Clock.Compute(question, Calendar, ladder: true);
        Refusals = [.. _refusals, .. Answer.Value.Refusals];
    }

    public string? ErrorOf(string field) => Refusals.FirstOrDefault(r => r.Field == field)?.Sentence;

    public string? At(List<string> list, int i) => i < list.Count ? list[i] : null;

    private ClockQuestion Question(World world)
    {
        int? days = int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Rule.Configurable && world.Site.ClockLengths.TryGetValue(Rule.Id, out var own) ? own : null;
        return new ClockQuestion(Rule.Id)
        {
            Start = IsReply ? null : Day(Start, "start"),
            Days = days,
            Class = string.IsNullOrEmpty(Class) ? null : Class,
            Received = IsReply && (!string.IsNullOrEmpty(Received) || !string.IsNullOrEmpty(Confirmed)) ? new Receipt(Channel ?? ReceiptChannels.InPerson, Day(Received, "received"), Day(Confirmed, "confirmed")) : null,
            Events = [.. Enumerable.Range(0, Math.Min(EventTypes.Count, MostEvents)).Select(Event).OfType<ClockEvent>()],
        };
    }

    private ClockEvent? Event(int i) =>
        string.IsNullOrEmpty(EventTypes[i]) || Day(At(EventDates, i), $"events[{i}]") is not { } day ? null
        : new ClockEvent(EventTypes[i], day, int.TryParse(At(EventDays, i), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null);

    private DateOnly? Day(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (DateOnly.TryParseExact(typed.Trim(), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        _refusals.Add(new("FORM-DATE", $"“{typed.Trim()}”不是日期，请写成 2026-01-31 的形式。", null, field));
        return null;
    }
}
