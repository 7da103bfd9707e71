using Gongkai.Domain.Publishing;

namespace Gongkai.Domain.Tests.Publishing;

/// <summary>The table against the papers, and the demonstration portal against the table.</summary>
public sealed class KeyFieldsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static string[] Names(string group) => [.. KeyFields.Groups.Single(g => g.Code == group).Fields.Select(f => f.Name)];

    [Fact]
    [Requirement("R-PUB-04")]
    public void The_five_kinds_of_openness() => Assert.Equal(["决策公开", "执行公开", "管理公开", "服务公开", "结果公开"], Names("openness"));

    [Fact]
    [Requirement("R-PUB-05")]
    public void Execution_is_made_public_with_its_six_elements()
    {
        Assert.Equal(["重点改革任务", "重要政策执行"], Names("execution"));
        Assert.All(KeyFields.All.Where(f => f.Group == "execution"), f => Assert.Equal(["执行措施", "实施步骤", "责任分工", "监督方式", "阶段性成效", "后续举措"], f.Aspects));
    }

    [Fact]
    [Requirement("R-PUB-06")]
    public void Inspections_and_accountability() => Assert.Equal(["督查发现的问题及整改落实情况", "不作为、慢作为、乱作为问责情况"], Names("inspection"));

    [Fact]
    [Requirement("R-PUB-07")]
    public void Audits_and_their_rectification() => Assert.Equal(["审计结果公告", "被审计单位整改情况"], Names("audit"));

    [Fact]
    [Requirement("R-PUB-08")]
    public void Twelve_fields_of_supervision_each_with_basis_content_standard_procedure_and_result()
    {
        Assert.Equal(["安全生产", "生态环境", "卫生防疫", "食品药品", "保障性住房", "质量价格", "国土资源", "社会信用", "交通运输", "旅游市场", "国有企业运营", "公共资源交易"], Names("supervision"));
        Assert.All(KeyFields.All.Where(f => f.Group == "supervision"), f => Assert.Equal(["依据", "内容", "标准", "程序", "结果"], f.Aspects));
    }

    [Fact]
    [Requirement("R-PUB-09")]
    public void Seven_kinds_of_livelihood_money() => Assert.Equal(["教育", "就业", "医疗卫生", "社会保障", "住房保障", "涉农补贴", "扶贫"], Names("livelihood"));

    [Fact]
    [Requirement("R-PUB-10")]
    public void Seven_items_of_poverty_relief() => Assert.Equal(["扶贫政策", "扶贫对象", "扶贫绩效", "贫困退出", "扶贫资金分配", "扶贫资金使用", "扶贫捐赠"], Names("poverty"));

    [Fact]
    [Requirement("R-PUB-11")]
    public void Results_of_decisions_policies_plans_and_what_the_government_set_itself() =>
        Assert.Equal(["重大决策落实情况", "重要政策落实情况", "发展规划落实情况", "政府工作报告落实情况", "政府决定的发展目标", "政府决定的改革任务", "为民办实事"], Names("result"));

    [Fact]
    [Requirement("R-PUB-12")]
    public void Proposals_of_deputies_and_members() => Assert.Equal(["人大代表建议", "政协委员提案"], Names("proposal"));

    [Fact]
    [Requirement("R-PUB-13")]
    public void Seven_key_fields() => Assert.Equal(["财政预决算", "公共资源配置", "社会救助", "就业创业", "环境保护", "教育卫生", "棚户区和农村危房改造"], Names("focus"));

    [Fact]
    [Requirement("R-PUB-14")]
    public void Eight_aspects_of_major_projects() => Assert.Equal(["招标投标", "重大设计变更", "施工设计变更", "施工管理", "合同履约", "质量安全检查", "资金管理", "验收"], Names("project"));

    [Fact]
    [Requirement("R-PUB-15")]
    public void Thirteen_items_near_the_people() =>
        Assert.Equal(["涉农政策落实", "农业和农村公共事业投入", "征地补偿", "土地流转", "最低生活保障资金发放", "涉农补贴", "救灾救济款物发放", "各类专项资金使用", "财务收支", "土地征用补偿及分配", "新型农村合作医疗", "种粮直接补贴", "退耕还林还草款物兑付"], Names("grassroots"));

    [Fact]
    [Requirement("R-PUB-16")]
    public void Purchased_services_and_partnerships() => Assert.Equal(["政府购买公共服务", "政府和社会资本合作（PPP）"], Names("partnership"));

    [Fact]
    [Requirement("R-PUB-17")]
    public void Three_national_fields_and_the_yearly_guidance() =>
        Assert.Equal(["重大建设项目批准和实施", "公共资源配置", "社会公益事业建设", "部门对下级的政府信息公开指导意见（每年）"], Names("national"));

    [Fact]
    [Requirement("R-CAT-11")]
    public void Every_field_has_a_basis_and_a_column_of_the_demonstration_portal()
    {
        Assert.Equal(KeyFields.All.Count, KeyFields.All.Select(f => f.Id).Distinct().Count());
        Assert.All(KeyFields.Groups, g => Assert.False(string.IsNullOrWhiteSpace(g.Basis)));
        Assert.All(KeyFields.All, f => Assert.NotEmpty(KeyFields.ColumnsOf(f, DemonstrationPortal.Settings.Columns)));
    }

    [Fact]
    [Requirement("R-CAT-03")]
    public void The_directory_reflects_openness_interpretation_response_and_participation()
    {
        var columns = DemonstrationPortal.Settings.Columns.All;
        Assert.All(Enum.GetValues<OpennessCategory>(), kind => Assert.Contains(columns, c => c.Openness == kind));
        foreach (var name in new[] { "政策解读", "回应关切", "意见征集" }) Assert.Contains(columns, c => c.Name == name);
    }

    [Fact]
    public void Columns_name_only_fields_that_exist_and_stay_where_they_were()
    {
        var tree = DemonstrationPortal.Settings.Columns;
        Assert.All(tree.All.SelectMany(c => c.KeyFields), id => Assert.NotNull(KeyFields.Find(id)));
        foreach (var path in new[] { "yw", "tzgg", "zwgk/zfwj", "zwgk/zdxm", "zwgk/msxx", "zwgk/xxgk", "zwgk/nb", "yjzj", "hygq" }) Assert.NotNull(tree.Find(path));
        // A column that shows items of its own has none below it, or they could not be reached.
        Assert.Empty(tree.Under("zwgk/zdxm"));
    }

    [Fact]
    public void Coverage_tells_no_column_from_no_item_from_nothing_new()
    {
        var tree = new ColumnTree([Carrying("a", 90, "audit.results"), Carrying("b", 90, "audit.rectification"), Carrying("c", 90, "inspection.problems")]);
        var contents = new Dictionary<string, ColumnContents> { ["a"] = new(3, Today.AddDays(-90), 2), ["b"] = new(5, Today.AddDays(-91), 0) };
        var lines = KeyFieldCoverage.Of(tree, contents, Today).SelectMany(g => g.Lines).ToDictionary(l => l.Field.Id, l => l.Coverage);
        Assert.Equal(FieldCoverage.Kept, lines["audit.results"]);
        Assert.Equal(FieldCoverage.Stale, lines["audit.rectification"]);
        Assert.Equal(FieldCoverage.NoItem, lines["inspection.problems"]);
        Assert.Equal(FieldCoverage.NoColumn, lines["inspection.accountability"]);
    }

    [Fact]
    [Requirement("R-PUB-18")]
    public void The_annual_report_names_what_was_made_public_in_key_fields_and_what_was_not()
    {
        var tree = new ColumnTree([Carrying("a", 90, "audit.results"), Carrying("b", 90, "focus.budget")]);
        var contents = new Dictionary<string, ColumnContents> { ["a"] = new(3, Today, 2), ["b"] = new(5, Today, 0) };
        var report = KeyFieldCoverage.Report(2026, KeyFieldCoverage.Of(tree, contents, Today));
        Assert.Equal("2026年在“审计结果与整改”方面公开了审计结果公告（2条）。", report[0]);
        Assert.Contains("重点领域", report[^1]);
        Assert.DoesNotContain("审计结果与整改", report[^1]);
    }

    private static Column Carrying(string path, int fresh, params string[] fields) =>
        new() { Path = path, Name = path, Description = path, Keywords = path, Type = "信息公开", FreshWithinDays = fresh, KeyFields = fields };
}
