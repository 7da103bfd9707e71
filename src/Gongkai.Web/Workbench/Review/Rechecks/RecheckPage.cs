using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Documents;

namespace Gongkai.Web.Workbench.Review.Rechecks;

/// <summary>One publication of a report with what was found in it.</summary>
public sealed record RecheckedPublication(long PublicationId, long RecordId, string Title, string? UnitCode, IReadOnlyList<RecheckLine> Lines);

/// <summary>A page about one report.</summary>
public abstract class RecheckPage : ReviewPage
{
    public Opened<ContentRecheck> Opened { get; private set; } = null!;

    public ContentRecheck Recheck => Opened.Record;

    /// <summary>The unit in words; papers taken over from an older site have none.</summary>
    public string UnitOf(string? code) => string.IsNullOrEmpty(code) ? "未登记单位（历史信息）" : NameOf(code);

    protected async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<ContentRecheck>(id, Actor, World, cancellation) is not { } opened) return false;
        Opened = opened;
        return true;
    }

    /// <summary>Publications by unit and in it the heaviest first; with a severity only what has findings of that weight.</summary>
    protected IReadOnlyList<RecheckedPublication> Publications(FindingSeverity? severity) =>
    [
        .. Recheck.Lines.Where(l => severity is null || l.Severity == severity).GroupBy(l => l.PublicationId)
            .Select(g => new RecheckedPublication(g.Key, g.First().RecordId, g.First().Title, g.First().UnitCode, [.. g]))
            .OrderBy(p => string.IsNullOrEmpty(p.UnitCode)).ThenBy(p => p.UnitCode, StringComparer.Ordinal)
            .ThenByDescending(p => p.Lines.Max(l => l.Severity)).ThenBy(p => p.PublicationId),
    ];
}
