using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Calendars;

/// <summary>The exchange form of a calendar year. Reading never throws on what a person may have typed.</summary>
internal static class CalendarYearJson
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    internal static string Write(CalendarYear year)
    {
        var json = new JsonObject { ["year"] = year.Year };
        if (year.Region is not null) json["region"] = year.Region;
        json["paper"] = year.Paper;
        if (year.Also is not null) json["also"] = year.Also;
        json["off"] = Dates(year.Off);
        json["work"] = Dates(year.Work);
        return json.ToJsonString(Form);
    }

    private static JsonArray Dates(IEnumerable<DateOnly> days) =>
        new([.. days.Order().Select(d => (JsonNode)d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]);

    internal static (CalendarYear? Year, IReadOnlyList<Refusal> Refusals) Parse(string json)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(json);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return (null, [new("CALENDAR-JSON", "内容不是有效的JSON，请使用导出的格式。")]);
        }
        if (YearOf(ref root) is not { } number)
            return (null, [new("CALENDAR-JSON", "缺少年份（year），请使用导出的格式。", null, "year")]);

        var bad = new List<Refusal>();
        var year = new CalendarYear(number, Text(root, "paper") ?? "", Read(root, "off", bad), Read(root, "work", bad), Text(root, "also"), Text(root, "region"));
        bad.AddRange(year.Check());
        return bad.Count == 0 ? (year, []) : (null, bad);
    }

    // Either the exported form, or one year cut out of a table that is keyed by years.
    private static int? YearOf(ref JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return null;
        if (root.TryGetProperty("year", out var year)) return year.ValueKind == JsonValueKind.Number && year.TryGetInt32(out var number) ? number : null;
        if (root.GetPropertyCount() != 1) return null;
        var only = root.EnumerateObject().First();
        if (only.Value.ValueKind != JsonValueKind.Object || !int.TryParse(only.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var key)) return null;
        root = only.Value;
        return key;
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!.Trim() : null;

    internal static List<DateOnly> Read(JsonElement root, string name, List<Refusal>? bad = null)
    {
        var days = new List<DateOnly>();
        if (!root.TryGetProperty(name, out var list)) return days;
        if (list.ValueKind != JsonValueKind.Array)
        {
            bad?.Add(new("CALENDAR-JSON", $"“{name}”应当是日期列表。", null, name));
            return days;
        }
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String
                && DateOnly.TryParseExact(item.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);
            else
                bad?.Add(new("CALENDAR-DATE", $"“{item}”不是日期，请写成2027-01-01的形式。", null, name));
        }
        return days;
    }
}
