using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Organisations;

/// <summary>Makes the actor out of an account: its own posts and those delegated to it today. Read anew for every request, so that what is taken away is gone at once.</summary>
public sealed class ActorSource(DatabaseSource database, AccountRegister accounts, TimeProvider time)
{
    /// <summary>The account and who it acts as now; null when there is none or it is disabled.</summary>
    public async Task<(AccountEntry Entry, Actor Actor)?> FindAsync(long accountId, CancellationToken cancellation = default)
    {
        if (await accounts.FindAsync(accountId, cancellation) is not { Account.Disabled: false } entry) return null;
        var holdings = OwnHoldings(entry.Account);
        if (!entry.Account.RolesHeld.Any(Roles.Administrators.Contains))
            holdings.AddRange(await DelegatedAsync(entry.Account, cancellation));
        return (entry, new Actor(entry.Id, entry.Account.PersonName, holdings));
    }

    /// <summary>The account with nothing but the rights over itself; for seeding and for the steps of signing in.</summary>
    public static Actor PersonOf(AccountEntry entry) =>
        new(entry.Id, entry.Account.PersonName, [new Holding(Account.PlaceOf(entry.Account.SignInName), Roles.Person)]);

    private static List<Holding> OwnHoldings(Account account)
    {
        var holdings = new List<Holding>();
        foreach (var post in account.Posts)
            foreach (var role in post.Roles)
                holdings.Add(new Holding(Roles.Administrators.Contains(role) ? Roles.AdministrationPlace : post.UnitCode, role));
        holdings.Add(new Holding(Account.PlaceOf(account.SignInName), Roles.Person));
        return holdings;
    }

    private async Task<List<Holding>> DelegatedAsync(Account account, CancellationToken cancellation)
    {
        var place = Account.PlaceOf(account.SignInName);
        await using var db = database.Open();
        var bodies = await (from reader in db.Readers
                            join record in db.Records on reader.RecordId equals record.Id
                            where reader.UnitCode == place && record.Kind == "delegation" && record.State == "open"
                            select record.Body).ToListAsync(cancellation);
        var today = LegalTime.DayOf(time.GetUtcNow());
        var holdings = new List<Holding>();
        foreach (var delegation in bodies.Select(b => JsonSerializer.Deserialize<Delegation>(b, RecordJson.Body)!))
        {
            if (delegation.Delegate.SignInName != account.SignInName || !delegation.Covers(today)) continue;
            if (await accounts.FindAsync(delegation.Holder.AccountId, cancellation) is not { Account.Disabled: false } holder) continue;
            // Only what the absent colleague holds now: a post taken away is taken from the delegate too.
            var held = holder.Account.Posts.Where(p => p.UnitCode == delegation.UnitCode).SelectMany(p => p.Roles).ToHashSet();
            holdings.AddRange(delegation.Roles.Where(r => held.Contains(r) && !Roles.Administrators.Contains(r))
                .Select(r => new Holding(delegation.UnitCode, r, delegation.Holder.AccountId)));
        }
        return holdings;
    }
}
