using System.Text.Json;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Organisations;

/// <summary>An account with its record's id and version.</summary>
public sealed record AccountEntry(long Id, int Version, Account Account)
{
    public DelegationParty Party => new(Id, Account.SignInName, Account.PersonName);
}

/// <summary>Finds accounts; reads only.</summary>
public sealed class AccountRegister(DatabaseSource database)
{
    private const string Kind = "account";

    public async Task<AccountEntry?> FindAsync(long id, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var row = await db.Records.SingleOrDefaultAsync(r => r.Id == id && r.Kind == Kind, cancellation);
        return row is null ? null : Entry(row);
    }

    public async Task<AccountEntry?> FindAsync(string signInName, CancellationToken cancellation = default)
    {
        var name = Account.Normal(signInName);
        await using var db = database.Open();
        var row = await db.Records.SingleOrDefaultAsync(r => r.Kind == Kind && r.NaturalKey == name, cancellation);
        return row is null ? null : Entry(row);
    }

    /// <summary>Accounts in the order of their sign-in names, page by page.</summary>
    /// <param name="prefix">Beginning of the sign-in name or of the person's name, or empty.</param>
    /// <param name="after">Last sign-in name of the page before, or null.</param>
    public async Task<IReadOnlyList<AccountEntry>> ListAsync(string? prefix, string? after, int take, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var rows = db.Records.Where(r => r.Kind == Kind);
        if (!string.IsNullOrWhiteSpace(prefix))
        {
            var name = Account.Normal(prefix);
            var person = prefix.Trim();
            rows = rows.Where(r => r.NaturalKey!.StartsWith(name) || r.Title.StartsWith(person));
        }
        if (after is not null) rows = rows.Where(r => string.Compare(r.NaturalKey, after) > 0);
        return [.. (await rows.OrderBy(r => r.NaturalKey).Take(take).ToListAsync(cancellation)).Select(Entry)];
    }

    /// <summary>Everybody with an active account who holds one of the roles, once for each post and role; one question, however many units.</summary>
    public async Task<IReadOnlyList<RoleHolder>> HoldersAsync(IReadOnlySet<string> roles, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var rows = await db.Records.Where(r => r.Kind == Kind && r.State == "active").OrderBy(r => r.Id).ToListAsync(cancellation);
        return [.. from entry in rows.Select(Entry)
                   from post in entry.Account.Posts
                   from role in post.Roles
                   where roles.Contains(role)
                   select new RoleHolder(entry.Id, entry.Account.PersonName, post.UnitCode, role)];
    }

    /// <summary>Delegations an account has given or holds, newest first.</summary>
    public async Task<IReadOnlyList<(long Id, Delegation Delegation)>> DelegationsOfAsync(string signInName, CancellationToken cancellation = default)
    {
        var place = Account.PlaceOf(signInName);
        await using var db = database.Open();
        var rows = await (from reader in db.Readers
                          join record in db.Records on reader.RecordId equals record.Id
                          where reader.UnitCode == place && record.Kind == "delegation"
                          orderby record.Id descending
                          select new { record.Id, record.Body }).Take(100).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.Id, JsonSerializer.Deserialize<Delegation>(r.Body, RecordJson.Body)!))];
    }

    private static AccountEntry Entry(RecordRow row) => new(row.Id, row.Version, JsonSerializer.Deserialize<Account>(row.Body, RecordJson.Body)!);
}
