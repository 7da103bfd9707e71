using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;

namespace Gongkai.Web.Commands.Law;

/// <summary><c>law number</c>: 发文字号 in its right form.</summary>
internal static class LawNumber
{
    internal static IReadOnlyList<Refusal> Answer(JsonElement request, Refusal? unreadable, Utf8JsonWriter json)
    {
        var (number, refusals) = unreadable is null ? DocumentNumber.Parse(LawLine.Text(request, "text")) : (null, [unreadable]);
        json.WriteBoolean("ok", number is not null);
        if (number is not null)
        {
            json.WriteString("agency", number.Agency);
            json.WriteNumber("year", number.Year);
            json.WriteNumber("serial", number.Serial);
            json.WriteString("canonical", number.Canonical);
        }
        else LawLine.WriteRefusals(json, refusals);
        return refusals;
    }
}
