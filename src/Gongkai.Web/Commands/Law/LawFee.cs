using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Commands.Law;

/// <summary><c>law fee</c>: 信息处理费 in yuan.</summary>
internal static class LawFee
{
    internal static IReadOnlyList<Refusal> Answer(JsonElement request, Refusal? unreadable, Utf8JsonWriter json)
    {
        var (fee, refusals) = unreadable is null
            ? FeeSchedule.Compute(LawLine.Text(request, "basis"), LawLine.Number(request, "count", wrong: -1))
            : (null, [unreadable]);
        if (fee is not null) json.WriteNumber("fee", fee.Total);
        else
        {
            json.WriteNull("fee");
            LawLine.WriteRefusals(json, refusals);
        }
        return refusals;
    }
}
