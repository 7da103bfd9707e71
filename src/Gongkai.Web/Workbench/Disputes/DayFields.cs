using System.Globalization;
using Gongkai.Domain.Acts;

namespace Gongkai.Web.Workbench.Disputes;

/// <summary>Reads the days of a form; what is no day is refused in words, and stays typed.</summary>
internal sealed class DayFields
{
    public List<Refusal> Refusals { get; } = [];

    /// <summary>The day, or null with a refusal (DATE-MISSING, DATE-WRONG).</summary>
    public DateOnly? Read(string? typed, string field, string what, bool optional = false)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (!optional) Refusals.Add(new("DATE-MISSING", $"请填写{what}。", null, field));
            return null;
        }
        if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refusals.Add(new("DATE-WRONG", $"{what}请写成2026-03-09的形式。", null, field));
        return null;
    }
}
