using Gongkai.Domain.Organisations;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Organisations;

public sealed class SessionTests
{
    [Theory, DatabaseKinds]
    public async Task An_idle_session_ends_after_half_an_hour(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        await house.OpenAsync("zhang");
        var token = (await house.SignInAsync("zhang")).Token!;
        house.Time.Now += TimeSpan.FromMinutes(29);
        Assert.NotNull(await house.Sessions.FindAsync(token));
        house.Time.Now += TimeSpan.FromMinutes(29);
        Assert.NotNull(await house.Sessions.FindAsync(token));
        house.Time.Now += TimeSpan.FromMinutes(30);
        Assert.Null(await house.Sessions.FindAsync(token));
    }

    [Theory, DatabaseKinds]
    public async Task A_used_session_ends_after_half_a_day(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        await house.OpenAsync("zhang");
        var token = (await house.SignInAsync("zhang")).Token!;
        for (var i = 0; i < 47; i++)
        {
            house.Time.Now += TimeSpan.FromMinutes(15);
            Assert.NotNull(await house.Sessions.FindAsync(token));
        }
        house.Time.Now += TimeSpan.FromMinutes(15);
        Assert.Null(await house.Sessions.FindAsync(token));
    }

    [Theory, DatabaseKinds]
    public async Task The_limits_are_the_sites(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        var site = (await house.Worlds.CurrentAsync()).Site;
        Assert.True((await house.DoAsync(new ChangeSettings(site with { SignIn = site.SignIn with { IdleMinutes = 5 } }), 1, "admin")).Done);
        await house.OpenAsync("zhang");
        var token = (await house.SignInAsync("zhang")).Token!;
        house.Time.Now += TimeSpan.FromMinutes(5);
        Assert.Null(await house.Sessions.FindAsync(token));
    }

    [Theory, DatabaseKinds]
    public async Task A_rotated_token_is_worth_nothing(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        await house.OpenAsync("zhang");
        var first = (await house.SignInAsync("zhang")).Token!;
        var second = await house.Sessions.RotateAsync((await house.Sessions.FindAsync(first))!, secondFactor: true);
        Assert.Null(await house.Sessions.FindAsync(first));
        Assert.True((await house.Sessions.FindAsync(second))!.SecondFactor);
    }

    [Theory, DatabaseKinds]
    public async Task One_kills_the_own_sessions_but_not_anothers(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        var zhang = await house.OpenAsync("zhang");
        var li = await house.OpenAsync("li");
        var token = (await house.SignInAsync("zhang")).Token!;
        var hash = (await house.Sessions.ListAsync(zhang)).Single().TokenHash;
        Assert.False(await house.Sessions.EndAsync(hash, li));
        Assert.NotNull(await house.Sessions.FindAsync(token));
        Assert.True(await house.Sessions.EndAsync(hash, zhang));
        Assert.Null(await house.Sessions.FindAsync(token));
    }

    [Theory, DatabaseKinds]
    public async Task A_disabled_account_is_nobody_at_once(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        var id = await house.OpenAsync("zhang", Roles.Drafter);
        Assert.NotNull(await house.Actors.FindAsync(id));
        Assert.True((await house.DoAsync(new DisableAccount("调离"), id, "security")).Done);
        Assert.Null(await house.Actors.FindAsync(id));
    }
}
