using System.Text.Json;
using Gongkai.Domain.Clocks;
using Gongkai.Storage.Clocks;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>One duty of a record with its day-by-day explanation.</summary>
public sealed record DutyView(ObligationRow Row, ClockRule? Rule, ClockAnswer Answer, DueMark? Mark)
{
    public static DutyView Of(ObligationRow row, DateOnly today, World world)
    {
        var claim = JsonSerializer.Deserialize<ObligationClaim>(row.Claim, RecordJson.Body)!;
        var answer = Clock.Compute(Obligations.Question(claim, world.Site.ClockLengths), world.Calendar, ladder: true);
        var mark = row is { MetOn: null, Due: { } due } ? DueMark.Of(row.Rule, due, today, world) : null;
        return new DutyView(row, ClockRules.Find(row.Rule), answer, mark);
    }
}
