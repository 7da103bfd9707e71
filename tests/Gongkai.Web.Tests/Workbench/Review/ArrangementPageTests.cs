namespace Gongkai.Web.Tests.Workbench.Review;

/// <summary>审核机制 of every unit, with its gaps.</summary>
public class ArrangementPageTests(OfficeShared shared) : IClassFixture<OfficeShared>
{
    [Fact]
    [Requirement("R-PUB-20"), Requirement("R-SEC-05")]
    public async Task Every_unit_is_listed_with_its_people_and_what_is_missing()
    {
        using var clerk = await shared.Site.SignInAsync("disclosure");
        await clerk.OpenAsync("/workbench/review/arrangement");
        string RowOf(string unit) => clerk.Page.QuerySelectorAll("tbody tr").Single(r => r.Children[0].TextContent == unit).TextContent;
        Assert.Equal(["单位", "起草", "部门负责人审签", "源头自审", "公开机构审查", "主管领导审批", "缺口"], clerk.Page.QuerySelectorAll("thead th").Select(h => h.TextContent));
        foreach (var words in new[] { "李拟稿、钱同事", "王局长", "赵保密", "吴公开", "郑主任", "完备" }) Assert.Contains(words, RowOf("示范县发展和改革局"));
        Assert.Contains("“起草”和“源头自审”只有邻教育一人", RowOf("示范县教育局"));
        Assert.Contains("“源头自审”没有保密审查员", RowOf("示范县人民政府办公室"));
        await clerk.OpenAsync("/workbench/review/arrangement?show=gaps");
        Assert.DoesNotContain("示范县发展和改革局", clerk.Page.QuerySelector("tbody")!.TextContent);
    }
}
