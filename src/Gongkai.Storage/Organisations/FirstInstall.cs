using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Organisations;

/// <summary>An account made by the installation with its initial password, to be printed once and kept nowhere.</summary>
public sealed record InitialAccount(string SignInName, string PersonName, string Password);

/// <summary>首次安装：site, government, office and the three administrators. There is no password that two installations share (F 4).</summary>
public sealed class FirstInstall(DatabaseSource database, StaffOpening staff)
{
    private const string By = "首次安装";

    /// <summary>Fills an empty database.</summary>
    /// <returns>The initial accounts; empty when the database was filled before.</returns>
    public async Task<IReadOnlyList<InitialAccount>> RunAsync(SiteSettings site, string governmentName, string officeName, CancellationToken cancellation = default)
    {
        await using (var db = database.Open())
            if (await db.Records.AnyAsync(r => r.Kind == "account" || r.Kind == "site", cancellation)) return [];
        var system = Actor.System(By);
        await staff.DoAsync(new SetUpSite(site), ActTarget.New, system);
        await staff.DoAsync(new CreateUnit(new Unit(site.GovernmentCode, governmentName, governmentName, UnitKind.Government)), ActTarget.New, system);
        await staff.DoAsync(new CreateUnit(new Unit(site.OfficeCode, officeName, officeName, UnitKind.Office, site.GovernmentCode)), ActTarget.New, system);
        var accounts = new List<InitialAccount>();
        foreach (var (name, role) in new[] { ("admin", Roles.SystemAdmin), ("security", Roles.SecurityAdmin), ("audit", Roles.AuditAdmin) })
        {
            var account = new InitialAccount(name, site.TitleOf(role), PasswordHashes.OneTime());
            await staff.OpenAsync(By, name, account.PersonName, account.Password, mustChange: true, new PostHolding(site.OfficeCode, account.PersonName, [role]));
            accounts.Add(account);
        }
        return accounts;
    }
}
