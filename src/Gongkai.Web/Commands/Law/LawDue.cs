using System.Globalization;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;

namespace Gongkai.Web.Commands.Law;

/// <summary><c>law due</c>: reads a question to the clock and writes its answer.</summary>
internal static class LawDue
{
    internal static IReadOnlyList<Refusal> Answer(JsonElement request, Refusal? unreadable, Utf8JsonWriter json)
    {
        if (unreadable is not null) return Write(json, default, [unreadable], WorkCalendar.National);
        var found = new List<Refusal>();
        var calendar = CalendarOf(request, found);
        var question = Question(request, found);
        var ladder = !request.TryGetProperty("ladder", out var wanted) || wanted.ValueKind != JsonValueKind.False;
        var answer = Clock.Compute(question, calendar ?? WorkCalendar.National, ladder);
        // An unknown region may have days off nobody has loaded: the national date can be shown, but not as firm.
        if (calendar is null && answer.Due is not null) answer = answer with { Provisional = true };
        found.AddRange(answer.Refusals);
        return Write(json, answer, found, calendar ?? WorkCalendar.National);
    }

    private static WorkCalendar? CalendarOf(JsonElement request, List<Refusal> found)
    {
        if (!request.TryGetProperty("region", out var region) || region.ValueKind == JsonValueKind.Null) return WorkCalendar.National;
        var code = region.ValueKind == JsonValueKind.String ? region.GetString()! : region.GetRawText();
        if (WorkCalendar.KnowsRegion(code)) return WorkCalendar.For(code);
        found.Add(new("REGION-UNKNOWN", $"没有代码为“{code}”的地区，已按全国工作日历暂定。", "《全国年节及纪念日放假办法》第四条", "region"));
        return null;
    }

    private static ClockQuestion Question(JsonElement request, List<Refusal> found)
    {
        var start = Date(request, "start", "start", found, out var instant);
        return new(LawLine.Text(request, "rule") ?? "")
        {
            Start = start,
            StartAt = instant,
            Days = LawLine.Number(request, "days", wrong: 0),
            Class = LawLine.Text(request, "class"),
            Received = ReceiptOf(request, found),
            Events = Events(request, found),
        };
    }

    private static Receipt? ReceiptOf(JsonElement request, List<Refusal> found)
    {
        if (!request.TryGetProperty("received", out var received) || received.ValueKind == JsonValueKind.Null) return null;
        return new(
            LawLine.Text(received, "channel") ?? "",
            Date(received, "date", "received.date", found, out _),
            Date(received, "confirmed", "received.confirmed", found, out _));
    }

    private static List<ClockEvent> Events(JsonElement request, List<Refusal> found)
    {
        var events = new List<ClockEvent>();
        if (!request.TryGetProperty("events", out var list) || list.ValueKind == JsonValueKind.Null) return events;
        if (list.ValueKind != JsonValueKind.Array)
        {
            found.Add(new("EVENTS-INVALID", "事件应当是列表。", null, "events"));
            return events;
        }
        foreach (var item in list.EnumerateArray())
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"events[{events.Count}].date");
            // Evidence without a day keeps its place in the list, so that refusals name the right one; the clock refuses the day itself.
            var date = Date(item, "date", field, found, out _) ?? DateOnly.MinValue;
            events.Add(new(LawLine.Text(item, "type") ?? "", date, LawLine.Number(item, "days", wrong: 0)));
        }
        return events;
    }

    private static DateOnly? Date(JsonElement from, string name, string field, List<Refusal> found, out DateTimeOffset? instant)
    {
        instant = null;
        if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        if (text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && HasOffset(text))
        {
            instant = at;
            return DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime);
        }
        found.Add(new("DATE-INVALID", $"“{text}”不是有效日期，请写成2026-02-10的形式。", null, field));
        return null;
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T');

    private static IReadOnlyList<Refusal> Write(Utf8JsonWriter json, ClockAnswer answer, IReadOnlyList<Refusal> refusals, WorkCalendar calendar)
    {
        WriteDate(json, "due", answer.Due);
        json.WriteBoolean("provisional", answer.Provisional);
        json.WriteStartArray("ladder");
        foreach (var day in answer.Ladder ?? [])
        {
            json.WriteStartObject();
            WriteDate(json, "date", day.Date);
            json.WriteBoolean("counted", day.Counted);
            if (day.N is { } n) json.WriteNumber("n", n);
            else json.WriteNull("n");
            json.WriteString("why", day.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        LawLine.WriteRefusals(json, refusals);
        WriteDate(json, "start", answer.Start);
        json.WriteString("state", answer.Due is null ? "not-started" : StateName(answer.State));
        if (answer.DueAt is { } at) json.WriteString("dueAt", at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("notice", answer.Due is { } due ? calendar.PaperOf(due) : null);
        json.WriteString("calendar", calendar.Version);
        return refusals;
    }

    private static string StateName(ClockState state) => state switch
    {
        ClockState.WaitingForCorrection => "waiting-for-correction",
        ClockState.WaitingForFee => "waiting-for-fee",
        ClockState.NotStarted => "not-started",
        _ => "running",
    };

    private static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } day) json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else json.WriteNull(name);
    }
}
