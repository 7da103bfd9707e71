using System.Globalization;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Documents;

/// <summary>The lists of the workbench. Each page is a fixed number of indexed queries, however many lines it has.</summary>
public sealed class InboxQueries(DatabaseSource database)
{
    public const int PageSize = 25;

    private const string Document = "document";

    // What people work on from day to day; accounts, settings and calendars have registers of their own.
    private static readonly string[] Work = [Document, "article", "request", "dispute"];
    private static readonly string[] Opening = [nameof(OpenDraft), nameof(SubmitFromOutside), nameof(OpenArticle), nameof(RegisterRequest)];
    private static readonly string[] Urging = [nameof(UrgeDocument), nameof(UrgeRequest)];

    /// <summary>How many records lie on each of the person's desks.</summary>
    public async Task<IReadOnlyList<PostCount>> PostsAsync(Reach reach, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var counts = await db.Desks.Where(reach.OnDesk()).GroupBy(d => new { d.UnitCode, d.Role })
            .Select(g => new { g.Key.UnitCode, g.Key.Role, Count = g.Count() }).ToListAsync(cancellation);
        return [.. counts.OrderBy(c => c.UnitCode, StringComparer.Ordinal).ThenBy(c => c.Role, StringComparer.Ordinal).Select(c => new PostCount(c.UnitCode, c.Role, c.Count))];
    }

    /// <summary>One page of a list.</summary>
    /// <param name="through">Last due day shown under <see cref="InboxTab.Due"/>.</param>
    /// <param name="after">Cursor of the page before, or null.</param>
    public async Task<InboxPage> ListAsync(InboxTab tab, Reach reach, InboxFilter filter, DateOnly through, string? after, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var cursor = (after ?? "").Split('|');
        var lines = tab switch
        {
            InboxTab.Todo => Todo(db, reach, filter, cursor),
            InboxTab.Drafted => Drafted(db, reach, filter, cursor),
            InboxTab.Handled => Handled(db, reach, filter, cursor),
            InboxTab.Due => Due(db, reach, filter, through, cursor),
            _ => All(db, reach, filter, cursor),
        };
        var found = await lines.Take(PageSize + 1).ToListAsync(cancellation);
        var page = found.Take(PageSize).Select(r => r.Line()).ToList();
        var ids = page.Select(l => l.RecordId).Distinct().ToList();
        var dues = (await db.Obligations.Where(o => ids.Contains(o.RecordId) && o.MetOn == null && o.Due != null)
            .Select(o => new DueLine(o.RecordId, o.Rule, o.Key, o.UnitCode, o.Subject, o.Due!.Value, o.Provisional)).ToListAsync(cancellation)).ToLookup(d => d.RecordId);
        var urged = (await db.Audit.Where(a => ids.Contains(a.RecordId) && Urging.Contains(a.Act)).OrderBy(a => a.Seq)
            .Select(a => new { a.RecordId, a.ActorName, a.At }).ToListAsync(cancellation)).ToLookup(a => a.RecordId);
        return new InboxPage(
            [.. page.Select(l => l with
            {
                Due = dues[l.RecordId].MinBy(d => d.Due),
                Urged = urged[l.RecordId].LastOrDefault(u => tab != InboxTab.Todo || u.At >= l.Since) is { } u ? (u.ActorName, u.At) : null,
            })],
            found.Count > PageSize ? page[^1].Cursor : null);
    }

    private static IQueryable<Found> Todo(GongkaiDb db, Reach reach, InboxFilter filter, string[] cursor)
    {
        var desks = db.Desks.Where(reach.OnDesk());
        if (filter.Post?.Split(':') is [var unit, var role]) desks = desks.Where(d => d.UnitCode == unit && d.Role == role);
        if (cursor is [var u, var r, var ms, var id] && long.TryParse(ms, out var at) && long.TryParse(id, out var last))
        {
            var since = DateTimeOffset.FromUnixTimeMilliseconds(at);
            desks = desks.Where(d => string.Compare(d.UnitCode, u) > 0 || (d.UnitCode == u && (string.Compare(d.Role, r) > 0
                || (d.Role == r && (d.Since > since || (d.Since == since && d.RecordId > last))))));
        }
        return from d in desks
               join x in InboxFilters.Of(db.Records, filter) on d.RecordId equals x.Id
               orderby d.UnitCode, d.Role, d.Since, d.RecordId
               select new Found(x.Id, x.Kind, x.Title, x.Reference, x.UnitCode, x.State, x.Kind == Document ? null : x.Body, d.Since, d.UnitCode, d.Role, 0, null, null, null);
    }

    private static IQueryable<Found> Drafted(GongkaiDb db, Reach reach, InboxFilter filter, string[] cursor)
    {
        var me = reach.Actor.AccountId;
        var before = Number(cursor);
        return from a in db.Audit
               where a.AccountId == me && a.Seq < before && Opening.Contains(a.Act)
               join x in InboxFilters.Of(reach.Readable(db.Records, db), filter) on a.RecordId equals x.Id
               orderby a.Seq descending
               select new Found(x.Id, x.Kind, x.Title, x.Reference, x.UnitCode, x.State, x.Kind == Document ? null : x.Body, x.ChangedAt, null, null, a.Seq, null, null, null);
    }

    private static IQueryable<Found> Handled(GongkaiDb db, Reach reach, InboxFilter filter, string[] cursor)
    {
        var me = reach.Actor.AccountId;
        var before = Number(cursor);
        var last = db.Audit.Where(a => a.AccountId == me && Work.Contains(a.Kind)).GroupBy(a => a.RecordId).Select(g => new { Id = g.Key, Seq = g.Max(a => a.Seq) });
        return from a in last
               where a.Seq < before
               join x in InboxFilters.Of(reach.Readable(db.Records, db), filter) on a.Id equals x.Id
               orderby a.Seq descending
               select new Found(x.Id, x.Kind, x.Title, x.Reference, x.UnitCode, x.State, x.Kind == Document ? null : x.Body, x.ChangedAt, null, null, a.Seq, null, null, null);
    }

    private static IQueryable<Found> Due(GongkaiDb db, Reach reach, InboxFilter filter, DateOnly through, string[] cursor)
    {
        var units = reach.Units.ToArray();
        var duties = db.Obligations.Where(o => o.MetOn == null && o.Due != null && o.Due <= through && units.Contains(o.UnitCode));
        if (cursor is [var day, var id, var rule, var key] && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var due) && long.TryParse(id, out var last))
            duties = duties.Where(o => o.Due > due || (o.Due == due && (o.RecordId > last || (o.RecordId == last
                && (string.Compare(o.Rule, rule) > 0 || (o.Rule == rule && string.Compare(o.Key, key) > 0))))));
        return from o in duties
               join x in InboxFilters.Of(reach.Readable(db.Records, db), filter) on o.RecordId equals x.Id
               orderby o.Due, o.RecordId, o.Rule, o.Key
               select new Found(x.Id, x.Kind, x.Title, x.Reference, x.UnitCode, x.State, x.Kind == Document ? null : x.Body, x.ChangedAt, null, null, 0, o.Due, o.Rule, o.Key);
    }

    private static IQueryable<Found> All(GongkaiDb db, Reach reach, InboxFilter filter, string[] cursor)
    {
        var before = Number(cursor);
        var kind = filter.Kind ?? Document;
        return from x in InboxFilters.Of(reach.Readable(db.Records.Where(r => r.Kind == kind), db), filter)
               where x.Id < before
               orderby x.Id descending
               select new Found(x.Id, x.Kind, x.Title, x.Reference, x.UnitCode, x.State, x.Kind == Document ? null : x.Body, x.ChangedAt, null, null, x.Id, null, null, null);
    }

    private static long Number(string[] cursor) =>
        long.TryParse(cursor[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;

    private sealed record Found(
        long Id, string Kind, string Title, string? Reference, string UnitCode, string State, string? Body, DateTimeOffset Since,
        string? DeskUnit, string? DeskRole, long Seq, DateOnly? Due, string? Rule, string? Key)
    {
        public InboxLine Line() => new()
        {
            RecordId = Id,
            Kind = Kind,
            Title = Title,
            Reference = Reference,
            UnitCode = UnitCode,
            State = State,
            Body = Body,
            Since = Since,
            DeskUnit = DeskUnit,
            DeskRole = DeskRole,
            Cursor = DeskUnit is not null ? $"{DeskUnit}|{DeskRole}|{Since.ToUnixTimeMilliseconds()}|{Id}"
                : Due is { } due ? $"{due:yyyy-MM-dd}|{Id}|{Rule}|{Key}" : Seq.ToString(CultureInfo.InvariantCulture),
        };
    }
}
