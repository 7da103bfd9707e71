using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Organisations;

/// <summary>Which posts can come together in one account (等保 三员分立; F 12).</summary>
public static class PostRules
{
    private const string Separation = "等保 三员分立";

    /// <summary>Why these roles cannot be one person's, or null when they can.</summary>
    public static Refusal? Conflict(IReadOnlyCollection<string> roles)
    {
        var administrators = roles.Where(Roles.Administrators.Contains).Distinct().Count();
        if (administrators > 1)
            return new("ADMINISTRATORS-SEPARATE", "系统管理员、安全管理员、审计管理员必须由三个人分别担任，一个账号不能兼任。", Separation, nameof(PostHolding.Roles));
        return administrators == 1 && roles.Any(r => !Roles.Administrators.Contains(r))
            ? new("ADMINISTRATOR-NO-BUSINESS", "管理员账号不能同时担任业务岗位，请为业务岗位另开账号。", Separation, nameof(PostHolding.Roles))
            : null;
    }

    internal static Decision<Account> Grant(Account account, PostHolding post, OrganisationTree tree)
    {
        var refusals = new List<Refusal>();
        if (tree.Find(post.UnitCode) is null)
            refusals.Add(new("UNIT-UNKNOWN", $"单位“{post.UnitCode}”不存在，请先设立单位。", null, nameof(post.UnitCode)));
        if (string.IsNullOrWhiteSpace(post.PostTitle))
            refusals.Add(new("POST-TITLE-MISSING", "请填写岗位名称。", null, nameof(post.PostTitle)));
        if (post.Roles.Count == 0)
            refusals.Add(new("ROLES-MISSING", "请至少选择一个角色。", "R-DOC-19", nameof(post.Roles)));
        foreach (var role in post.Roles.Where(r => !Roles.Grantable.Contains(r)))
            refusals.Add(new("ROLE-UNKNOWN", $"角色“{role}”不能授予个人。", "R-DOC-19", nameof(post.Roles)));
        var title = post.PostTitle.Trim();
        var others = account.Posts.Where(p => !IsSame(p, post.UnitCode, title)).ToList();
        if (Conflict([.. others.SelectMany(p => p.Roles), .. post.Roles]) is { } conflict) refusals.Add(conflict);
        if (refusals.Count > 0) return Decision<Account>.Refuse(refusals);
        // Granting a post that is there replaces its roles.
        return Decision<Account>.Accept(account with { Posts = [.. others, post with { PostTitle = title, Roles = [.. post.Roles.Distinct()] }] });
    }

    internal static Decision<Account> Revoke(Account account, RevokePost revoke) =>
        account.Posts.Any(p => IsSame(p, revoke.UnitCode, revoke.PostTitle))
            ? Decision<Account>.Accept(account with { Posts = [.. account.Posts.Where(p => !IsSame(p, revoke.UnitCode, revoke.PostTitle))] })
            : Decision<Account>.Refuse(new Refusal("POST-NOT-HELD", "该账号没有这个岗位，请刷新页面。", null, nameof(revoke.PostTitle)));

    private static bool IsSame(PostHolding post, string unitCode, string title) => post.UnitCode == unitCode && post.PostTitle == title;
}
