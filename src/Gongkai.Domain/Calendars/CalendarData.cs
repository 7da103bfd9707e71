using System.Collections.Frozen;
using System.Text.Json;

namespace Gongkai.Domain.Calendars;

/// <summary>A region with days off of its own (W10).</summary>
/// <param name="Code">For example <c>guangxi</c>.</param>
/// <param name="Name">Full name.</param>
/// <param name="Festival">What its days off are called on ladders.</param>
public sealed record CalendarRegion(string Code, string Name, string Festival);

/// <summary>The calendar tables delivered with the product; years loaded later come on top of them.</summary>
internal static class CalendarData
{
    internal static FrozenDictionary<string, CalendarRegion> Regions { get; }

    internal static IReadOnlyList<CalendarYear> Years { get; }

    static CalendarData()
    {
        var years = new List<CalendarYear>();
        var regions = new Dictionary<string, CalendarRegion>();
        using (var national = Open("holidays.json"))
            Collect(national.RootElement, null, years);
        using (var overlays = Open("regions.json"))
        {
            foreach (var region in overlays.RootElement.EnumerateObject())
            {
                regions.Add(region.Name, new(region.Name, region.Value.GetProperty("name").GetString()!, region.Value.GetProperty("festival").GetString()!));
                Collect(region.Value.GetProperty("years"), region.Name, years);
            }
        }
        Regions = regions.ToFrozenDictionary();
        Years = years;
    }

    private static void Collect(JsonElement table, string? region, List<CalendarYear> years)
    {
        foreach (var entry in table.EnumerateObject())
            years.Add(new(
                int.Parse(entry.Name, System.Globalization.CultureInfo.InvariantCulture),
                entry.Value.GetProperty("paper").GetString()!,
                CalendarYearJson.Read(entry.Value, "off"),
                CalendarYearJson.Read(entry.Value, "work"),
                entry.Value.TryGetProperty("also", out var also) ? also.GetString() : null,
                region));
    }

    private static JsonDocument Open(string name)
    {
        var resource = $"Gongkai.Domain.Calendars.{name}";
        using var stream = typeof(CalendarData).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Resource {resource} is missing.");
        return JsonDocument.Parse(stream);
    }
}
