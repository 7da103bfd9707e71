using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using static Gongkai.Domain.Tests.Organisations.AccountExamples;

namespace Gongkai.Domain.Tests.Organisations;

public sealed class AdministratorTests
{
    private static readonly IAct<Account>[] Acts =
    [
        new OpenAccount("li", "李四", "h"), new ChangePerson("李"), new ResetPassword("h"), new GrantPost(new("fgj", "股长", [Roles.SectionHead])), new RevokePost("fgj", "办事员"),
        new DisableAccount("离职"), new EnableAccount(), new UnlockAccount(), new ResetSecondFactor(), new ChangeOwnPassword("h"), new EnrolSecondFactor("s"),
        new ConfirmSecondFactor(1, []), new UseSecondFactor(1), new UseRecoveryCode("h"), new RecordSignIn("a"), new RecordFailedSignIn("a"),
    ];

    private static readonly Dictionary<string, string[]> Expected = new()
    {
        [Roles.SystemAdmin] = [nameof(OpenAccount), nameof(ChangePerson), nameof(ResetPassword)],
        [Roles.SecurityAdmin] = [nameof(GrantPost), nameof(RevokePost), nameof(DisableAccount), nameof(EnableAccount), nameof(UnlockAccount), nameof(ResetSecondFactor)],
    };

    public static TheoryData<string, string> Pairs()
    {
        var data = new TheoryData<string, string>();
        foreach (var role in Roles.Grantable)
            foreach (var act in Acts) data.Add(role, act.GetType().Name);
        return data;
    }

    [Theory, MemberData(nameof(Pairs)), Requirement("R-DOC-19")]
    public void Only_the_cells_of_the_table_are_allowed(string role, string actName)
    {
        var act = Acts.Single(a => a.GetType().Name == actName);
        // Held in the administration and in every unit: where a role is held must not open more than the table says.
        var actor = new Actor(77, "某", [new(Roles.AdministrationPlace, role), .. Tree.Units.Select(u => new Holding(u.Code, role))]);
        var record = act is OpenAccount ? null : Zhang with { Disabled = act is EnableAccount, Posts = [new("fgj", "办事员", [Roles.Drafter])] };
        var decision = Do(record, act, actor);
        var allowed = decision.Code() is not ("NOT-PERMITTED" or "NOT-FOUND");
        Assert.Equal(Expected.GetValueOrDefault(role, []).Contains(actName), allowed);
    }

    [Fact]
    public void The_three_administrators_share_no_right()
    {
        var rights = Roles.Administrators.Select(role => new AccountProcedure().Rights(null, Site).Concat(new UnitProcedure().Rights(null, Site))
            .Concat(new SiteProcedure().Rights(null, Site)).Where(r => r.Role == role).Select(r => r.Act).ToHashSet()).ToList();
        for (var a = 0; a < rights.Count; a++)
            for (var b = a + 1; b < rights.Count; b++) Assert.Empty(rights[a].Intersect(rights[b]));
    }

    public static TheoryData<string, string> RolePairs()
    {
        var data = new TheoryData<string, string>();
        foreach (var a in Roles.Grantable)
            foreach (var b in Roles.Grantable.Where(b => b != a)) data.Add(a, b);
        return data;
    }

    [Theory, MemberData(nameof(RolePairs))]
    public void An_administrator_role_goes_with_no_other(string first, string second)
    {
        var account = Do(Zhang, new GrantPost(new("zfb", "甲", [first])), SecurityAdmin).Record!;
        var decision = Do(account, new GrantPost(new("zfb", "乙", [second])), SecurityAdmin);
        var conflict = Roles.Administrators.Contains(first) || Roles.Administrators.Contains(second);
        Assert.Equal(!conflict, decision.Accepted);
        if (conflict) Assert.Equal("等保 三员分立", decision.Refusals[0].Basis);
    }

    [Fact]
    public void Nobody_grants_to_himself()
    {
        var self = new Account { SignInName = "an", PersonName = "安", PasswordHash = "h" };
        foreach (var act in new IAct<Account>[] { new GrantPost(new("fgj", "局长", [Roles.UnitHead])), new RevokePost("fgj", "x"), new DisableAccount("x"), new UnlockAccount(), new ResetSecondFactor() })
            Assert.Equal("OWN-ACCOUNT", Do(self, act, SecurityAdmin, recordId: SecurityAdmin.AccountId).Code());
        Assert.Equal("OWN-ACCOUNT", Do(self, new ResetPassword("h"), SystemAdmin, recordId: SystemAdmin.AccountId).Code());
    }

    [Fact]
    public void Nobody_is_granted_the_platforms_own_role()
    {
        foreach (var role in new[] { Roles.System, Roles.Person, "no-such-role" })
            Assert.Contains(Do(Zhang, new GrantPost(new("zfb", "x", [role])), SecurityAdmin).Refusals, r => r.Code == "ROLE-UNKNOWN");
    }

    [Fact]
    public void A_person_changes_only_the_own_password()
    {
        Assert.True(Do(Zhang, new ChangeOwnPassword("h1"), Person("zhang", 9)).Accepted);
        Assert.Equal("NOT-FOUND", Do(Zhang, new ChangeOwnPassword("h1"), Person("li", 10)).Code());
    }

    [Fact]
    public void Administering_opens_no_units_records()
    {
        var face = new RecordFace("公文", "draft", "拟稿", "zfb", [new Desk("zfb", Roles.Drafter)], []);
        foreach (var actor in new[] { SystemAdmin, SecurityAdmin, AuditAdmin }) Assert.False(Readable.By(actor, face, Tree));
    }

    [Fact, Requirement("R-ORG-06")]
    public void A_site_calls_its_roles_as_it_likes()
    {
        var site = Site with { RoleTitles = new Dictionary<string, string> { [Roles.DisclosureHead] = "一服务两公开领导小组办公室" } };
        Assert.Equal("一服务两公开领导小组办公室", site.TitleOf(Roles.DisclosureHead));
        Assert.Equal("文电股", site.TitleOf(Roles.Secretariat));
    }
}
