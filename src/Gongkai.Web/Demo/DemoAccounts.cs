using Gongkai.Web.Accounts;

namespace Gongkai.Web.Demo;

/// <summary>The people of the demonstration county as the sign-in page offers them. Registered in demonstrations only.</summary>
internal sealed class DemoAccounts : IDemoAccounts
{
    public string Password => DemoPeople.Password;

    public IReadOnlyList<DemoAccount> Accounts { get; } = [.. DemoPeople.Featured.Select(p => new DemoAccount(p.SignIn, p.Name, p.Task))];
}
