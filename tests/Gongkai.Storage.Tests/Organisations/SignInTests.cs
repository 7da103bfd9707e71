using Gongkai.Domain.Organisations;
using Gongkai.Storage.Audit;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Organisations;

public sealed class SignInTests
{
    [Theory, DatabaseKinds]
    public async Task A_right_password_gives_a_session_and_an_audit_entry(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        var id = await house.OpenAsync("zhang");
        var answer = await house.SignInAsync("ZHANG ");
        Assert.Empty(answer.Refusals);
        Assert.Equal(id, (await house.Sessions.FindAsync(answer.Token!))!.AccountId);
        await using var db = house.Database.Source.Open();
        var entry = await db.Audit.OrderBy(a => a.Seq).LastAsync();
        Assert.Equal((nameof(RecordSignIn), id, "zhang同志"), (entry.Act, entry.AccountId, entry.ActorName));
        Assert.DoesNotContain(await db.Sessions.Select(s => s.TokenHash).ToListAsync(), h => h == answer.Token);
    }

    [Theory, DatabaseKinds]
    public async Task Unknown_name_wrong_password_and_disabled_account_answer_alike(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        await house.OpenAsync("zhang");
        var gone = await house.OpenAsync("gone");
        Assert.True((await house.DoAsync(new DisableAccount("调离"), gone, "security")).Done);
        for (var i = 0; i < 7; i++)
        {
            // The same words at every try, also when names get locked.
            var wrong = await house.SignInAsync("zhang", "wrong", "10.0.1.1");
            var unknown = await house.SignInAsync("nobody", "wrong", "10.0.2.1");
            var disabled = await house.SignInAsync("gone", AccountHouse.Password, "10.0.3.1");
            Assert.Equal(wrong.Refusals, unknown.Refusals);
            Assert.Equal(wrong.Refusals, disabled.Refusals);
            Assert.Equal(i < 5 ? "SIGN-IN-WRONG" : "SIGN-IN-BLOCKED", wrong.Refusals[0].Code);
        }
    }

    [Theory, DatabaseKinds]
    public async Task A_locked_account_opens_after_its_time_or_by_the_security_administrator(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        var id = await house.OpenAsync("zhang");
        for (var i = 0; i < 5; i++) await house.SignInAsync("zhang", "wrong");
        Assert.Equal("SIGN-IN-BLOCKED", (await house.SignInAsync("zhang", address: "10.9.9.9")).Refusals[0].Code);
        Assert.True((await house.DoAsync(new UnlockAccount(), id, "security")).Done);
        await house.Failures.ForgetAsync("zhang");
        Assert.NotNull((await house.SignInAsync("zhang")).Token);
        for (var i = 0; i < 5; i++) await house.SignInAsync("zhang", "wrong");
        house.Time.Now += TimeSpan.FromMinutes(14.9);
        Assert.Null((await house.SignInAsync("zhang")).Token);
        house.Time.Now += TimeSpan.FromMinutes(0.2);
        Assert.NotNull((await house.SignInAsync("zhang")).Token);
    }

    [Theory, DatabaseKinds]
    public async Task An_address_that_tries_many_names_is_not_answered(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        await house.OpenAsync("zhang");
        for (var i = 0; i < 30; i++) await house.SignInAsync("name" + i, "wrong", "6.6.6.6");
        Assert.Equal("SIGN-IN-BLOCKED", (await house.SignInAsync("zhang", address: "6.6.6.6")).Refusals[0].Code);
        Assert.NotNull((await house.SignInAsync("zhang", address: "10.0.0.2")).Token);
        house.Time.Now += TimeSpan.FromMinutes(15.1);
        Assert.NotNull((await house.SignInAsync("zhang", address: "6.6.6.6")).Token);
    }

    [Theory, DatabaseKinds]
    public async Task Secrets_stay_out_of_the_audit_trail(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        await house.OpenAsync("zhang");
        var entry = (await house.Accounts.FindAsync("zhang"))!;
        await house.Own.EnrolAsync(entry);
        entry = (await house.Accounts.FindAsync("zhang"))!;
        var secret = house.Own.PendingSecret(entry.Account)!;
        var (codes, _) = await house.Own.ConfirmAsync(entry, TimeCode.CodeAt(secret, TimeCode.StepOf(house.Time.Now)));
        Assert.Equal(10, codes.Count);
        await using var db = house.Database.Source.Open();
        var trail = string.Join('\n', await db.Audit.Select(a => a.Detail).ToListAsync());
        Assert.DoesNotContain(entry.Account.PasswordHash, trail);
        Assert.DoesNotContain(entry.Account.SecondFactor!.ProtectedSecret, trail);
        Assert.DoesNotContain("Hash", trail, StringComparison.OrdinalIgnoreCase);
        Assert.True((await AuditVerifier.VerifyAsync(house.Database.Source, AuditDigest.Sha256)).Intact);
    }

    [Theory, DatabaseKinds]
    public async Task Second_factor_codes_and_recovery_codes_work_once(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        await house.OpenAsync("zhang");
        async Task<Storage.Organisations.AccountEntry> Zhang() => (await house.Accounts.FindAsync("zhang"))!;
        await house.Own.EnrolAsync(await Zhang());
        var secret = house.Own.PendingSecret((await Zhang()).Account)!;
        string Code() => TimeCode.CodeAt(secret, TimeCode.StepOf(house.Time.Now));
        Assert.NotEmpty((await house.Own.ConfirmAsync(await Zhang(), "000000x")).Refusals);
        var (codes, _) = await house.Own.ConfirmAsync(await Zhang(), Code());
        Assert.Equal("CODE-USED", (await house.Own.UseAsync(await Zhang(), Code(), "a"))[0].Code);
        house.Time.Now += TimeSpan.FromSeconds(30);
        Assert.Empty(await house.Own.UseAsync(await Zhang(), Code(), "a"));
        Assert.Empty(await house.Own.UseAsync(await Zhang(), codes[3].ToUpperInvariant(), "a"));
        Assert.Equal("CODE-WRONG", (await house.Own.UseAsync(await Zhang(), codes[3], "a"))[0].Code);
        for (var i = 0; i < 4; i++) await house.Own.UseAsync(await Zhang(), "000000x", "a");
        Assert.Equal("SIGN-IN-BLOCKED", (await house.Own.UseAsync(await Zhang(), codes[4], "a"))[0].Code);
    }

    [Theory, DatabaseKinds]
    public async Task A_new_password_keeps_the_policy_and_ends_other_sessions(DatabaseKind kind)
    {
        await using var house = await AccountHouse.CreateAsync(kind);
        await house.OpenAsync("zhang");
        var other = (await house.SignInAsync("zhang")).Token!;
        var mine = (await house.Sessions.FindAsync((await house.SignInAsync("zhang")).Token!))!;
        async Task<string?> Change(string current, string next) =>
            (await house.Own.ChangePasswordAsync((await house.Accounts.FindAsync("zhang"))!, current, next, mine.TokenHash)).FirstOrDefault()?.Code;
        Assert.Equal("PASSWORD-WRONG", await Change("nonsense", "Yt6!pwQ2-mmX"));
        Assert.Equal("PASSWORD-COMMON", await Change(AccountHouse.Password, "Admin@123456"));
        Assert.Equal("PASSWORD-REUSED", await Change(AccountHouse.Password, AccountHouse.Password));
        Assert.NotNull(await house.Sessions.FindAsync(other));
        Assert.Null(await Change(AccountHouse.Password, "Yt6!pwQ2-mmX"));
        Assert.Null(await house.Sessions.FindAsync(other));
        Assert.Single(await house.Sessions.ListAsync(mine.AccountId));
        Assert.Equal("PASSWORD-REUSED", await Change("Yt6!pwQ2-mmX", AccountHouse.Password));
    }
}
