namespace Gongkai.Web.Accounts;

/// <summary>Accounts the sign-in page offers in a demonstration. Registered in demo mode only.</summary>
public interface IDemoAccounts
{
    /// <summary>The password of all of them.</summary>
    string Password { get; }

    IReadOnlyList<DemoAccount> Accounts { get; }
}

/// <summary>One line on the demonstration's sign-in page.</summary>
public sealed record DemoAccount(string SignInName, string PersonName, string Post);
