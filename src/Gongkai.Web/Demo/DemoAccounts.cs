using Gongkai.Web.Accounts;

namespace Gongkai.Web.Demo;

/// <summary>The people of the demonstration county as the sign-in page offers them. Registered in demonstrations only.</summary>
internal sealed class DemoAccounts;
