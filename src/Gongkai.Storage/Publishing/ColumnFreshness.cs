using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Publishing;

/// <summary>How a column stands to its own update rule.</summary>
public enum Freshness
{
    /// <summary>Kept up, or a column without a rule.</summary>
    Kept,

    /// <summary>到期: the rule runs out within a week.</summary>
    Near,

    /// <summary>超期未更新</summary>
    Stale,

    /// <summary>空白栏目: takes items and has none.</summary>
    Empty,
}

/// <summary>A column with its last update.</summary>
/// <param name="LastOn">Legal day of the newest item, or null.</param>
/// <param name="DueOn">Day through which it counts as kept up; null without a rule.</param>
public sealed record ColumnStanding(Column Column, DateOnly? LastOn, DateOnly? DueOn, Freshness Freshness);

/// <summary>Last update of every column against its rule (国办秘函〔2019〕19号; R-WEB-11).</summary>
public sealed class ColumnFreshness(DatabaseSource database)
{
    private const int WarnDays = 7;

    /// <summary>Every column in the order of the tree; one index seek for each.</summary>
    public async Task<IReadOnlyList<ColumnStanding>> OfAsync(PortalSettings portal, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var today = LegalTime.DayOf(now);
        var standings = new List<ColumnStanding>();
        var shelf = db.Publications.Where(Visible.At(now)).Where(p => p.SiteCode == portal.SiteCode);
        foreach (var column in portal.Columns.All)
            standings.Add(Of(column, await LastDayAsync(shelf, column.Path, cancellation), portal.Columns.Under(column.Path).Any(), today));
        return standings;
    }

    /// <summary>Legal day of the newest item of a column, or null; one index seek.</summary>
    /// <param name="shelf">What is to be seen of a site.</param>
    public static async Task<DateOnly?> LastDayAsync(IQueryable<PublicationRow> shelf, string path, CancellationToken cancellation = default) =>
        await shelf.Where(p => p.ColumnPath == path).OrderByDescending(p => p.PublishedAt).Select(p => (DateTimeOffset?)p.PublishedAt).FirstOrDefaultAsync(cancellation) is { } at ? LegalTime.DayOf(at) : null;

    /// <summary>A column that only holds others, or is closed, has no rule to keep.</summary>
    public static ColumnStanding Of(Column column, DateOnly? last, bool holdsOthers, DateOnly today)
    {
        if (column.ClosedOn is not null || (holdsOthers && last is null)) return new(column, last, null, Freshness.Kept);
        if (last is not { } on) return new(column, null, null, Freshness.Empty);
        if (column.FreshWithinDays is not { } days) return new(column, last, null, Freshness.Kept);
        var due = on.AddDays(days);
        return new(column, last, due, today > due ? Freshness.Stale : today.AddDays(WarnDays) > due ? Freshness.Near : Freshness.Kept);
    }
}
