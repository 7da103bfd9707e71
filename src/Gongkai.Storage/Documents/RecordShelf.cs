using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Clocks;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Documents;

/// <summary>A record somebody may read, as it stands.</summary>
/// <typeparam name="TRecord">Type of the record.</typeparam>
public sealed record Opened<TRecord>(long Id, int Version, TRecord Record, RecordFace Face, DateTimeOffset OpenedAt, DateTimeOffset ChangedAt) where TRecord : class;

/// <summary>Somebody who holds a desk.</summary>
public sealed record DeskHolder(string UnitCode, string Role, string PersonName);

/// <summary>Opens records for reading and finds what belongs to one. What a person may not read is not there.</summary>
public sealed class RecordShelf(DatabaseSource database, ProcedureCatalogue procedures)
{
    /// <summary>The record, or null when there is none or the actor may not know of it.</summary>
    public async Task<Opened<TRecord>?> OpenAsync<TRecord>(long id, Actor actor, World world, CancellationToken cancellation = default) where TRecord : class
    {
        var binding = procedures.OfRecord<TRecord>();
        await using var db = database.Open();
        if (await db.Records.SingleOrDefaultAsync(r => r.Id == id && r.Kind == binding.Kind, cancellation) is not { } row) return null;
        var record = (TRecord)binding.Read(row.Body);
        var face = binding.Face(record, world.Site);
        return Readable.By(actor, face, world.Organisations) ? new Opened<TRecord>(row.Id, row.Version, record, face, row.OpenedAt, row.ChangedAt) : null;
    }

    /// <summary>All records of a kind that has few of them, newest first.</summary>
    public async Task<IReadOnlyList<Opened<TRecord>>> LatestAsync<TRecord>(Actor actor, World world, int take, long before = long.MaxValue, string? state = null, CancellationToken cancellation = default) where TRecord : class
    {
        var binding = procedures.OfRecord<TRecord>();
        await using var db = database.Open();
        var rows = db.Records.Where(r => r.Kind == binding.Kind && r.Id < before);
        if (state is not null) rows = rows.Where(r => r.State == state);
        var found = new List<Opened<TRecord>>();
        foreach (var row in await Reach.Of(actor, world.Organisations).Readable(rows, db).OrderByDescending(r => r.Id).Take(take).ToListAsync(cancellation))
        {
            var record = (TRecord)binding.Read(row.Body);
            found.Add(new(row.Id, row.Version, record, binding.Face(record, world.Site), row.OpenedAt, row.ChangedAt));
        }
        return found;
    }

    /// <summary>The record's lines in the ledger, open ones first.</summary>
    public async Task<IReadOnlyList<ObligationRow>> ObligationsAsync(long id, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var rows = await db.Obligations.Where(o => o.RecordId == id).ToListAsync(cancellation);
        return [.. rows.OrderBy(o => o.MetOn is null ? 0 : 1).ThenBy(o => o.Due)];
    }

    /// <summary>Audit entries, newest first.</summary>
    /// <param name="above">Only entries with a version above this one.</param>
    public async Task<IReadOnlyList<AuditRow>> AuditAsync(long id, int take, int above = 0, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await db.Audit.Where(a => a.RecordId == id && a.Version > above).OrderByDescending(a => a.Seq).Take(take).ToListAsync(cancellation);
    }

    /// <summary>What of the record is or was before the public.</summary>
    public async Task<IReadOnlyList<PublicationRow>> PublicationsAsync(long id, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await db.Publications.Where(p => p.RecordId == id).OrderBy(p => p.Id)
            .Select(p => new PublicationRow { Id = p.Id, Key = p.Key, RecordId = p.RecordId, SiteCode = p.SiteCode, ColumnPath = p.ColumnPath, State = p.State, PublishedAt = p.PublishedAt, Title = p.Title, BodyHtml = "", Issuer = p.Issuer })
            .ToListAsync(cancellation);
    }

    /// <summary>Kinds of records by their ids.</summary>
    public async Task<IReadOnlyDictionary<long, string>> KindsAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await db.Records.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Kind }).ToDictionaryAsync(r => r.Id, r => r.Kind, cancellation);
    }

    /// <summary>Names of the people who hold the desks now.</summary>
    public async Task<IReadOnlyList<DeskHolder>> HoldersAsync(IReadOnlyCollection<Desk> desks, OrganisationTree tree, CancellationToken cancellation = default)
    {
        if (desks.Count == 0) return [];
        await using var db = database.Open();
        var bodies = await db.Records.Where(r => r.Kind == "account" && r.State == "active").Select(r => r.Body).ToListAsync(cancellation);
        var people = bodies.Where(b => desks.Any(d => b.Contains($"\"{d.Role}\"", StringComparison.Ordinal))).Select(b => JsonSerializer.Deserialize<Account>(b, RecordJson.Body)!);
        return [.. from person in people
                   from desk in desks
                   where person.Posts.Any(p => p.Roles.Contains(desk.Role) && tree.IsWithin(p.UnitCode, desk.UnitCode))
                   select new DeskHolder(desk.UnitCode, desk.Role, person.PersonName)];
    }
}
