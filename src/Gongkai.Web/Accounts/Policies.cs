using Gongkai.Domain.Organisations;
using Gongkai.Storage.Records;
using Microsoft.AspNetCore.Authorization;

namespace Gongkai.Web.Accounts;

/// <summary>Names of the access policies. A page without one falls back to <see cref="Staff"/>: deny unless allowed (F 8).</summary>
public static class Policies
{
    /// <summary>A password was given; only the remaining steps of signing in.</summary>
    public const string Started = "started";

    /// <summary>Signed in completely, with whatever factors the account has: the own account's pages.</summary>
    public const string Person = "person";

    /// <summary>Signed in as the posts demand, second factor included.</summary>
    public const string Staff = "staff";

    /// <summary>系统管理员</summary>
    public const string SystemAdmin = Roles.SystemAdmin;

    /// <summary>安全管理员</summary>
    public const string SecurityAdmin = Roles.SecurityAdmin;

    /// <summary>审计管理员</summary>
    public const string AuditAdmin = Roles.AuditAdmin;

    /// <summary>系统管理员 or 安全管理员: the list of accounts, where each sees the own buttons.</summary>
    public const string AccountAdmin = "account-admin";

    /// <summary>系统管理员 or 政务办负责人: rules, letters and contacts of 依申请公开.</summary>
    public const string RequestRules = "request-rules";

    internal static void AddTo(AuthorizationOptions options)
    {
        Add(options, Started, SignInStep.EnrolSecondFactor, untilAnyStep: true);
        Add(options, Person, SignInStep.EnrolSecondFactor);
        Add(options, Staff, SignInStep.None);
        Add(options, SystemAdmin, SignInStep.None, roles: Roles.SystemAdmin);
        Add(options, SecurityAdmin, SignInStep.None, roles: Roles.SecurityAdmin);
        Add(options, AuditAdmin, SignInStep.None, roles: Roles.AuditAdmin);
        Add(options, AccountAdmin, SignInStep.None, false, Roles.SystemAdmin, Roles.SecurityAdmin);
        Add(options, RequestRules, SignInStep.None, false, Roles.SystemAdmin, Roles.DisclosureHead);
        options.DefaultPolicy = options.FallbackPolicy = options.GetPolicy(Staff)!;
    }

    private static void Add(AuthorizationOptions options, string name, SignInStep mayLack, bool untilAnyStep = false, params string[] roles) =>
        options.AddPolicy(name, p => p.AddAuthenticationSchemes(SessionAuthentication.Scheme).RequireAuthenticatedUser()
            .AddRequirements(new StepRequirement(mayLack, untilAnyStep, roles)));
}

/// <summary>How far signing in must have come, and which role is asked for.</summary>
internal sealed record StepRequirement(SignInStep MayLack, bool AnyStep, IReadOnlyList<string> Roles) : IAuthorizationRequirement;

internal sealed class StepRequirementHandler(ICurrentActor current, WorldSource worlds, TimeProvider time) : AuthorizationHandler<StepRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, StepRequirement requirement)
    {
        if (current.SignedIn is not { } signedIn) return;
        var site = (await worlds.CurrentAsync()).Site;
        var step = SignInSteps.Next(signedIn.Entry.Account, signedIn.Session.SecondFactor, signedIn.Actor.Holdings.Select(h => h.Role), site, time.GetUtcNow());
        if (!requirement.AnyStep && step != SignInStep.None && step != requirement.MayLack) return;
        if (requirement.Roles.Count > 0 && !requirement.Roles.Any(signedIn.Actor.Holds)) return;
        context.Succeed(requirement);
    }
}
