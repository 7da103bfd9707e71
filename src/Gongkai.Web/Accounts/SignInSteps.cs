using Gongkai.Domain.Organisations;

namespace Gongkai.Web.Accounts;

/// <summary>What is still to be done before an account may work (F 2, 4).</summary>
internal enum SignInStep
{
    None,
    GiveSecondFactor,
    ChangePassword,
    EnrolSecondFactor,
}

internal static class SignInSteps
{
    /// <summary>The next step, in the order in which each proves what the next one needs.</summary>
    public static SignInStep Next(Account account, bool secondFactorGiven, IEnumerable<string> roles, SiteSettings site, DateTimeOffset now)
    {
        var enrolled = account.SecondFactor is { Confirmed: true };
        if (enrolled && !secondFactorGiven) return SignInStep.GiveSecondFactor;
        if (account.MustChangePassword || site.Passwords.TooOld(account.PasswordSetAt, now)) return SignInStep.ChangePassword;
        return !enrolled && roles.Any(site.SignIn.SecondFactorRoles.Contains) ? SignInStep.EnrolSecondFactor : SignInStep.None;
    }

    public static string? PathOf(SignInStep step) => step switch
    {
        SignInStep.GiveSecondFactor => "/sign-in/second-factor",
        SignInStep.ChangePassword => "/sign-in/change-password",
        SignInStep.EnrolSecondFactor => "/account/second-factor",
        _ => null,
    };
}
