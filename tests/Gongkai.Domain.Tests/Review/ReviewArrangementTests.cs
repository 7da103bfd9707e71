using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Tests.Review;

/// <summary>Who reviews what a unit publishes, and where nobody can.</summary>
public class ReviewArrangementTests
{
    private static readonly SiteSettings Site = new() { Code = "shifan", Name = "示范县人民政府门户网站", Documents = DocumentPresets.S0 };

    private static readonly OrganisationTree Tree = new(
    [
        new("zf", "示范县人民政府", "县政府", UnitKind.Government),
        new("zfb", "示范县人民政府办公室", "县政府办", UnitKind.Office, "zf"),
        new("zfb-gk", "政务公开股", "公开股", UnitKind.Section, "zfb"),
        new("fgj", "示范县发展和改革局", "县发改局", UnitKind.Department, "zf"),
        new("fgj-zh", "综合股", "综合股", UnitKind.Section, "fgj"),
        new("xyy", "示范县人民医院", "县医院", UnitKind.Institution, "zf"),
    ]);

    private static readonly RoleHolder[] Office = [new(6, "吴公开", "zfb-gk", Roles.DisclosureOfficer), new(7, "郑主任", "zfb", Roles.DisclosureHead)];

    private static readonly RoleHolder[] Department =
    [
        new(1, "李拟稿", "fgj-zh", Roles.Drafter), new(2, "王局长", "fgj", Roles.UnitHead), new(3, "赵保密", "fgj", Roles.SecrecyReviewer),
    ];

    private static UnitArrangement Fgj(SiteSettings site, params RoleHolder[] holders) => ReviewArrangement.Of(site, Tree, [.. Office, .. holders]).Single(u => u.Unit.Code == "fgj");

    [Fact]
    [Requirement("R-PUB-20"), Requirement("R-SEC-05")]
    public void Every_unit_has_its_steps_with_the_people_of_each_in_the_order_of_the_chain()
    {
        var all = ReviewArrangement.Of(Site, Tree, [.. Office, .. Department]);
        Assert.Equal(["zfb", "fgj", "xyy"], all.Select(u => u.Unit.Code));
        var unit = all[1];
        Assert.Equal(["起草", "部门负责人审签", "源头自审", "公开机构审查", "主管领导审批"], unit.Steps.Select(s => s.Title));
        Assert.Equal(["李拟稿", "王局长", "赵保密", "吴公开", "郑主任"], unit.Steps.Select(s => s.Holders.Single().Name));
        Assert.Equal([true, true, true, false, false], unit.Steps.Select(s => s.InUnit));
        Assert.True(unit.IsComplete);
    }

    [Fact]
    [Requirement("R-PUB-20")]
    public void A_post_nobody_holds_is_a_gap_named_by_its_step()
    {
        Assert.Equal(["“源头自审”没有保密审查员"], Fgj(Site, Department[..2]).Gaps);
        var bare = ReviewArrangement.Of(Site, Tree, Office).Single(u => u.Unit.Code == "xyy");
        Assert.Equal(3, bare.Gaps.Count);
    }

    [Fact]
    [Requirement("R-PUB-20")]
    public void One_person_who_drafts_and_reviews_is_a_gap_and_a_second_one_closes_it()
    {
        RoleHolder[] alone = [Department[0], Department[1], new(1, "李拟稿", "fgj", Roles.SecrecyReviewer)];
        Assert.Equal(["“起草”和“源头自审”只有李拟稿一人，不能由起草人自己审查"], Fgj(Site, alone).Gaps);
        Assert.True(Fgj(Site, [.. alone, new(4, "钱同事", "fgj", Roles.Drafter)]).IsComplete);
    }

    [Fact]
    public void Two_steps_with_one_and_the_same_person_are_a_gap_unless_the_site_allows_it()
    {
        RoleHolder[] head = [Department[0], Department[1], new(2, "王局长", "fgj", Roles.SecrecyReviewer)];
        Assert.Single(Fgj(Site, head).Gaps);
        Assert.True(Fgj(Site with { Documents = Site.Documents with { SamePersonMayApproveTwice = true } }, head).IsComplete);
    }

    [Fact]
    public void A_section_of_the_office_does_not_review_for_a_department() =>
        Assert.Contains("“源头自审”没有保密审查员", Fgj(Site, [.. Department[..2], new(9, "外人", "zfb-gk", Roles.SecrecyReviewer)]).Gaps);
}
