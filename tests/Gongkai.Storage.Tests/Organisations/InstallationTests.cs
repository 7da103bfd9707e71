using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Organisations;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Organisations;

public sealed class InstallationTests
{
    [Theory, DatabaseKinds]
    public async Task A_first_installation_makes_three_administrators_with_passwords_of_their_own(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        Assert.Equal(["admin", "security", "audit"], house.Initial.Select(a => a.SignInName));
        Assert.Equal(3, house.Initial.Select(a => a.Password).Distinct().Count());
        foreach (var initial in house.Initial)
        {
            Assert.True((await house.Accounts.FindAsync(initial.SignInName))!.Account.MustChangePassword);
            Assert.NotNull((await house.SignInAsync(initial.SignInName, initial.Password)).Token);
            Assert.Empty(new PasswordPolicy().Check(initial.Password, initial.SignInName, initial.PersonName));
        }
    }

    [Theory, DatabaseKinds]
    public async Task A_filled_database_is_left_alone(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        Assert.Empty(await house.Install.RunAsync(new SiteSettings { Code = "x", Name = "x" }, "x", "x"));
        Assert.Equal("t", (await house.Worlds.CurrentAsync()).Site.Code);
    }

    [Theory, DatabaseKinds]
    public async Task A_delegate_acts_in_the_holders_name_within_the_days(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        var zhang = await house.OpenAsync("zhang", Roles.SectionHead);
        var li = await house.OpenAsync("li", Roles.Drafter);
        var holder = (await house.Actors.FindAsync(zhang))!.Value;
        var delegateParty = (await house.Accounts.FindAsync("li"))!.Party;
        var act = new OpenDelegation(holder.Entry.Party, delegateParty, "zfb", [Roles.SectionHead], new(2026, 3, 4), new(2026, 3, 5), "出差");
        Assert.True((await house.Executor.ExecuteAsync(act, ActTarget.New, holder.Actor)).Done);

        // The legal day turns at midnight in Asia/Shanghai.
        var expected = new (DateTimeOffset At, bool Holds)[] { (At(3, 23, 59), false), (At(4, 0, 0), true), (At(5, 23, 59), true), (At(6, 0, 0), false) };
        foreach (var (at, holds) in expected)
        {
            house.Time.Now = at;
            var actor = (await house.Actors.FindAsync(li))!.Value.Actor;
            Assert.Equal(holds, actor.Holdings.Contains(new Domain.Acts.Holding("zfb", Roles.SectionHead, zhang)));
        }

        house.Time.Now = At(4, 9, 0);
        Assert.True((await house.DoAsync(new RevokePost("zfb", "岗位"), zhang, "security")).Done);
        Assert.False((await house.Actors.FindAsync(li))!.Value.Actor.Holds(Roles.SectionHead));

        static DateTimeOffset At(int day, int hour, int minute) => new(2026, 3, day, hour, minute, 0, TimeSpan.FromHours(8));
    }

    [Theory, DatabaseKinds]
    public async Task Names_are_found_by_their_beginning_page_by_page(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        for (var i = 0; i < 5; i++) await house.OpenAsync("wang" + i);
        var first = await house.Accounts.ListAsync("Wang", null, 3);
        Assert.Equal(["wang0", "wang1", "wang2"], first.Select(a => a.Account.SignInName));
        Assert.Equal(["wang3", "wang4"], (await house.Accounts.ListAsync("wang", "wang2", 3)).Select(a => a.Account.SignInName));
    }

    [Theory, DatabaseKinds]
    public async Task The_key_ring_in_the_database_is_sealed(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        var file = Path.Combine(house.Database.Folder, "keys.bin");
        var key = new System.Xml.Linq.XElement("key", "plain-secret");
        var info = new KeyFileEncryptor(new KeyFile(file)).Encrypt(key);
        var keys = new DatabaseKeys(house.Database.Source);
        keys.StoreElement(info.EncryptedElement, "key-1");
        var stored = keys.GetAllElements().Single();
        Assert.DoesNotContain("plain-secret", stored.ToString());
        Assert.Equal("<key>plain-secret</key>", System.Text.Encoding.UTF8.GetString(new KeyFile(file).Decrypt(Convert.FromBase64String(stored.Value))));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => new KeyFile(file + "2").Decrypt(Convert.FromBase64String(stored.Value)));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        await using var db = house.Database.Source.Open();
        Assert.Equal(1, await db.Keys.CountAsync());
    }
}
