using System.Globalization;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;

namespace Gongkai.Domain.Tests.Clocks;

/// <summary>Cases written on one line: <c>type date [days]</c>, separated by semicolons.</summary>
internal static class ClockCase
{
    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static IReadOnlyList<ClockEvent> Events(string text) =>
        [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split(' ')).Select(p =>
            new ClockEvent(p[0], Day(p[1]), p.Length > 2 ? int.Parse(p[2], CultureInfo.InvariantCulture) : null))];

    internal static ClockAnswer Reply(string receipt, string events = "", WorkCalendar? calendar = null, bool ladder = false) => Clock.Compute(
        new(ClockRules.RequestReply) { Received = new(ReceiptChannels.InPerson, Day(receipt)), Events = Events(events) }, calendar ?? WorkCalendar.National, ladder);

    internal static string Codes(this ClockAnswer answer) => string.Join(' ', answer.Refusals.Select(r => r.Code));
}
