using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using static Gongkai.Domain.Tests.Organisations.AccountExamples;

namespace Gongkai.Domain.Tests.Organisations;

public sealed class SignInRuleTests
{
    private static readonly Actor Door = Actor.System("登录");

    private static Account Fail(Account account, int times, TimeSpan every)
    {
        for (var i = 0; i < times; i++) account = Do(account, new RecordFailedSignIn("1.2.3.4"), Door, at: Now + i * every).Record!;
        return account;
    }

    [Fact]
    public void Five_failures_lock_for_a_quarter_of_an_hour()
    {
        Assert.False(Fail(Zhang, 4, TimeSpan.FromMinutes(1)).IsLocked(Now.AddMinutes(5)));
        var locked = Fail(Zhang, 5, TimeSpan.FromMinutes(1));
        Assert.Equal(Now.AddMinutes(19), locked.LockedUntil);
        Assert.Equal("ACCOUNT-LOCKED", Do(locked, new RecordSignIn("a"), Door, at: Now.AddMinutes(18)).Code());
        Assert.True(Do(locked, new RecordSignIn("a"), Door, at: Now.AddMinutes(19)).Accepted);
    }

    [Fact]
    public void Failures_far_apart_do_not_add_up() => Assert.Null(Fail(Zhang, 20, TimeSpan.FromMinutes(4)).LockedUntil);

    [Fact]
    public void A_success_forgets_the_failures()
    {
        var account = Do(Fail(Zhang, 4, TimeSpan.Zero), new RecordSignIn("a"), Door).Record!;
        Assert.Empty(account.FailedAt);
        Assert.Null(Fail(account, 4, TimeSpan.Zero).LockedUntil);
    }

    [Fact]
    public void The_security_administrator_unlocks()
    {
        var open = Do(Fail(Zhang, 5, TimeSpan.Zero), new UnlockAccount(), SecurityAdmin).Record!;
        Assert.False(open.IsLocked(Now));
        Assert.Equal("NOT-PERMITTED", Do(Fail(Zhang, 5, TimeSpan.Zero), new UnlockAccount(), SystemAdmin).Code());
    }

    [Fact]
    public void A_disabled_account_does_nothing()
    {
        var gone = Do(Zhang, new DisableAccount("调离"), SecurityAdmin).Record!;
        Assert.Equal("NOT-PERMITTED", Do(gone, new RecordSignIn("a"), Door).Code());
        Assert.Equal("NOT-PERMITTED", Do(gone, new ChangeOwnPassword("x"), Person("zhang", 9)).Code());
        Assert.True(Do(gone, new EnableAccount(), SecurityAdmin).Accepted);
    }

    [Fact]
    public void A_time_code_is_taken_once()
    {
        var me = Person("zhang", 9);
        var account = Do(Do(Zhang, new EnrolSecondFactor("s"), me).Record!, new ConfirmSecondFactor(100, ["r1", "r2"]), me).Record!;
        Assert.Equal("CODE-USED", Do(account, new UseSecondFactor(100), me).Code());
        account = Do(account, new UseSecondFactor(101), me).Record!;
        Assert.Equal("CODE-USED", Do(account, new UseSecondFactor(101), me).Code());
        Assert.Equal("CODE-USED", Do(account, new UseSecondFactor(99), me).Code());
    }

    [Fact]
    public void A_recovery_code_is_taken_once()
    {
        var me = Person("zhang", 9);
        var account = Do(Do(Zhang, new EnrolSecondFactor("s"), me).Record!, new ConfirmSecondFactor(100, ["r1", "r2"]), me).Record!;
        account = Do(account, new UseRecoveryCode("r1"), me).Record!;
        Assert.Equal("CODE-WRONG", Do(account, new UseRecoveryCode("r1"), me).Code());
        Assert.Equal(["r2"], account.SecondFactor!.RecoveryHashes);
    }

    [Fact]
    public void A_confirmed_factor_is_not_replaced_by_its_owner()
    {
        var me = Person("zhang", 9);
        var account = Do(Do(Zhang, new EnrolSecondFactor("s"), me).Record!, new ConfirmSecondFactor(100, []), me).Record!;
        Assert.Equal("SECOND-FACTOR-PRESENT", Do(account, new EnrolSecondFactor("t"), me).Code());
        Assert.True(Do(Do(account, new ResetSecondFactor(), SecurityAdmin).Record!, new EnrolSecondFactor("t"), me).Accepted);
    }

    [Fact]
    public void Former_passwords_are_remembered_as_long_as_the_policy_says()
    {
        var account = Zhang;
        for (var i = 1; i <= 8; i++) account = Do(account, new ChangeOwnPassword("h" + i), Person("zhang", 9)).Record!;
        Assert.Equal(["h7", "h6", "h5", "h4", "h3"], account.FormerPasswordHashes);
    }

    [Fact]
    public void A_reset_password_must_be_changed()
    {
        Assert.True(Do(Zhang, new ResetPassword("h"), SystemAdmin).Record!.MustChangePassword);
        Assert.True(Do(null, new OpenAccount("Li.Si", "李四", "h"), SystemAdmin).Record!.MustChangePassword);
        Assert.Equal("li.si", Do(null, new OpenAccount("Li.Si", "李四", "h"), SystemAdmin).Record!.SignInName);
    }
}
