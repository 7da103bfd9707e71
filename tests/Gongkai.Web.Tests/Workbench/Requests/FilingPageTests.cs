using System.Net;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Filings;
using Gongkai.Storage.Acts;

namespace Gongkai.Web.Tests.Workbench.Requests;

/// <summary>《依申请办理情况报备表》 from the case to the county's sum.</summary>
public class FilingPageTests
{
    private const string Period = "202602-202603";

    private static async Task<long> FindAsync(Clerk clerk, string unit)
    {
        await clerk.OpenAsync($"/workbench/requests/filings?period={Period}");
        var link = clerk.Page.QuerySelectorAll("tbody th a").Single(a => a.TextContent.Contains(unit, StringComparison.Ordinal));
        return long.Parse(link.GetAttribute("href")!.Split('/')[^1]);
    }

    [Fact]
    [Requirement("R-REQ-17")]
    [Requirement("R-STA-03")]
    [Requirement("R-STA-07")]
    public async Task A_period_is_opened_by_itself_checked_submitted_accepted_and_summed_up()
    {
        var office = new SupervisionOffice();
        await office.InitializeAsync();
        await using var site = office.Site;
        office.On("2026-03-09");
        await office.GrantedAsync("储备粮轮换计划");
        var withheld = await office.WithheldAsync("干部考察材料");
        await office.RegisterAsync("粮食价格监测数据", name: "李四");
        await office.GrantedAsync("学区划分方案", "jyj");
        office.On("2026-04-02");
        Assert.Contains("4 个单位", await office.RunAsync("request.filings"));
        Assert.Contains("已全部建立", await office.RunAsync("request.filings"));

        // The officer sees the own unit, remarks a row and submits.
        using var officer = await site.SignInAsync("fgj-request");
        Assert.Contains("办理情况报备表", officer.Text);
        var id = await FindAsync(officer, "发展和改革局");
        Assert.DoesNotContain("教育局", officer.Page.QuerySelector("tbody")!.TextContent);
        Assert.Contains("2026-04-05 前报送", officer.Text);
        await officer.OpenAsync($"/workbench/requests/filings/{id}");
        var heads = officer.Page.QuerySelectorAll("[aria-labelledby='h-table'] thead th").Select(h => h.TextContent).Take(11);
        Assert.Equal(FilingForm.Columns, heads);
        Assert.Equal(3, officer.Page.QuerySelectorAll("[aria-labelledby='h-table'] tbody tr").Length);
        await officer.OpenAsync($"/workbench/requests/filings/{id}?row={await office.ReceiptOfAsync(withheld)}");
        var remark = officer.Page.Forms.Single(f => f.GetAttribute("action")!.Contains("handler=Remark")).GetAttribute("action")!;
        await officer.SubmitAsync(remark, [("Text", new string('长', 201))]);
        Assert.Contains("REMARK-LONG", officer.Refused);
        Assert.Equal(new string('长', 201), officer.Value("Text"));
        await officer.SubmitAsync(remark, [("Text", "涉及人事股")]);
        Assert.Contains("涉及人事股", officer.Text);
        await officer.SubmitAsync($"/workbench/requests/filings/{id}?handler=Submit", []);
        Assert.Contains("报备表已报送", officer.Text);

        // The neighbour and the drafter find nothing.
        using var neighbour = await site.SignInAsync("jyj-request");
        foreach (var path in new[] { "", "/print", "/table.xlsx" })
        {
            await neighbour.OpenAsync($"/workbench/requests/filings/{id}{path}");
            Assert.Equal(HttpStatusCode.NotFound, neighbour.Status);
        }
        await neighbour.OpenAsync($"/workbench/requests/filings/periods/{Period}.xlsx");
        Assert.DoesNotContain(SupervisionOffice.Rows(neighbour.Bytes, 2), r => r.Contains("李四"));
        using var drafter = await site.SignInAsync("drafter");
        foreach (var path in new[] { "filings", "signals", "withholdings", "withholdings.xlsx", $"filings/periods/{Period}.xlsx", $"filings/{id}" })
        {
            await drafter.OpenAsync($"/workbench/requests/{path}");
            Assert.Equal(HttpStatusCode.NotFound, drafter.Status);
        }

        // One unit's sheet has the paper's form.
        await officer.OpenAsync($"/workbench/requests/filings/{id}/table.xlsx");
        var rows = SupervisionOffice.Rows(officer.Bytes);
        Assert.StartsWith("填报单位：示范县发展和改革局", rows[2][0]);
        Assert.Equal([.. FilingForm.Columns, "备注"], rows[3]);
        Assert.Equal(["张三", "干部考察材料", "当面"], rows.Single(r => r.Contains("干部考察材料")).Skip(1).Take(3));
        Assert.Contains("涉及人事股", rows.Single(r => r.Contains("干部考察材料"))[11]);
        Assert.Contains("截止填表日，新增行政复议数量：0（件）；行政诉讼数量：0（件）", rows[^2][0]);
        await officer.OpenAsync($"/workbench/requests/filings/{id}/print");
        Assert.Equal(3, officer.Page.QuerySelectorAll("tbody tr").Length);

        // The competent department: who is missing, the sum, acceptance.
        var other = await FindAsync(neighbour, "教育局");
        await neighbour.OpenAsync($"/workbench/requests/filings/{other}");
        await neighbour.SubmitAsync($"/workbench/requests/filings/{other}?handler=Submit", []);
        using var disclosure = await site.SignInAsync("disclosure");
        await disclosure.OpenAsync($"/workbench/requests/filings?period={Period}");
        Assert.Contains("应报 4 个单位，已报 2 个", disclosure.Text);
        var foot = disclosure.Page.QuerySelectorAll("tfoot td").Select(c => c.TextContent).ToList();
        Assert.Equal(["4", "3", "0", "1", "0", "2", "1", "0", "0", "0"], foot);
        await disclosure.OpenAsync($"/workbench/requests/filings/periods/{Period}.xlsx");
        var summary = SupervisionOffice.Rows(disclosure.Bytes);
        Assert.Equal(foot, summary[^1].Skip(3));
        Assert.Equal(4, SupervisionOffice.Rows(disclosure.Bytes, 2).Count(r => r[0].StartsWith("示范县", StringComparison.Ordinal)));
        await disclosure.OpenAsync($"/workbench/requests/filings/{id}");
        await disclosure.SubmitAsync($"/workbench/requests/filings/{id}?handler=Return", [("Reason", " ")]);
        Assert.Contains("REASON-MISSING", disclosure.Refused);
        await disclosure.SubmitAsync($"/workbench/requests/filings/{id}?handler=Accept", []);
        Assert.Contains("已接收", disclosure.Text);

        // What comes later does not change what was filed; late changes are told.
        office.On("2026-04-08");
        using var again = await site.SignInAsync("fgj-request");
        await again.OpenAsync($"/workbench/requests/filings/{id}");
        Assert.Contains("填报时的内容", again.Text);
        Assert.DoesNotContain("报送后的变化", again.Text);
        await office.DoAsync("fgj-request", await IdOfAsync(office, again, "粮食价格监测数据"), new WithdrawRequest("不再需要", new DateOnly(2026, 3, 30)));
        await again.OpenAsync($"/workbench/requests/filings/{id}");
        Assert.Contains("报送后的变化", again.Text);
        Assert.Contains("办结情况：报送时“未办结”，现为“按时办结”", again.Text);
        using var late = await site.SignInAsync("affairs");
        await late.OpenAsync($"/workbench/requests/filings?period={Period}");
        Assert.Contains("逾期未报", late.Text);
        await late.OpenAsync("/workbench/deadlines?level=overdue");
        Assert.Contains($"报送2026年2月至3月《{FilingForm.Title}》", late.Text);
    }

    private static async Task<long> IdOfAsync(SupervisionOffice office, Clerk clerk, string title)
    {
        await clerk.OpenAsync("/workbench/requests");
        return long.Parse(clerk.Page.QuerySelectorAll("tbody a").First(a => a.TextContent == title).GetAttribute("href")!.Split('/')[^1]);
    }

    [Fact]
    public async Task A_table_can_be_opened_by_hand_before_the_period_ends_and_where_one_mouth_handles_only_that_one_files()
    {
        var office = new SupervisionOffice();
        await office.InitializeAsync();
        await using var site = office.Site;
        using var officer = await site.SignInAsync("fgj-request");
        await officer.OpenAsync($"/workbench/requests/filings?period={Period}");
        await officer.SubmitAsync($"/workbench/requests/filings?handler=Open&period={Period}", []);
        var id = await FindAsync(officer, "发展和改革局");
        await officer.OpenAsync($"/workbench/requests/filings/{id}");
        Assert.Contains("可以零报告", officer.Text);
        Assert.Contains("期满后报送", officer.Text);
        var early = await site.Get<ActExecutor>().ExecuteAsync(new SubmitFiling(new FilingTable(office.Today, [])), ActTarget.Of(id), await site.ActorAsync("fgj-request"));
        Assert.Equal("FILING-NOT-OVER", Assert.Single(early.Refusals).Code);
        var twice = await site.Get<ActExecutor>().ExecuteAsync(new OpenFiling("fgj", new(2026, 2, 1), new(2026, 3, 31)), ActTarget.New, await site.ActorAsync("fgj-request"));
        Assert.Equal("DUPLICATE", Assert.Single(twice.Refusals).Code);
        await office.ChangeAsync(s => s with { Requests = s.Requests with { SingleMouth = true } });
        await officer.OpenAsync($"/workbench/requests/filings?period={Period}");
        Assert.NotNull(officer.Page.QuerySelector(".empty p"));
    }
}
