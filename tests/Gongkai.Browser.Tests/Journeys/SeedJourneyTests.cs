using System.Text.RegularExpressions;
using Gongkai.Content.Html;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Review;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Organisations;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Gongkai.Browser.Tests.Journeys;

/// <summary>A county's real measures, from the first line of the draft to the reader, each step by the person whose it is.</summary>
[Collection(BrowserHouse.Name)]
public sealed class SeedJourneyTests(BrowserHouse house)
{
    private const string Topic = "全面推进政务公开工作措施";
    private const string Title = "示范县人民政府办公室关于印发" + Topic + "的通知";
    private const string Explained = "《" + Topic + "》政策解读";

    private static readonly string Measures = SeedPapers.All[0].Body;

    [ChromiumFact]
    [Requirement("R-DOC-13"), Requirement("R-DOC-14"), Requirement("R-DOC-15"), Requirement("R-DOC-16"), Requirement("R-DOC-17"), Requirement("R-DOC-18")]
    [Requirement("R-DOC-19"), Requirement("R-DOC-20"), Requirement("R-INT-02"), Requirement("R-INT-16"), Requirement("R-SEC-04")]
    public async Task The_measures_go_from_the_draft_through_every_hand_to_the_reader()
    {
        await using var site = await house.OwnCountyAsync();
        await DraftAsync(site);
        await ApproveInterpretationAsync(site);
        await SubmitAsync(site, "提交");
        await PassAsync(site, "juzhang");
        await ReturnAsync(site);
        await CorrectAsync(site);
        await PassAsync(site, "juzhang");

        // 承办审核, then 办理 with the mark and an opinion on the interpretation.
        await PassAsync(site, "chengban");
        await PassAsync(site, "chengban", form => form.Locator("[name=interpretationOpinion]").FillAsync("解读方案可行，与文件同步报批。"));
        await NobodyReadsItAsync(site);

        // 源头自审 → 公开机构 → 主管领导.
        foreach (var reviewer in new[] { "baomi", "gongkai", "zhengwu" })
            await PassAsync(site, reviewer, form => form.Locator($"[name=secrecy][value={nameof(SecrecyConclusion.MayBePublic)}]").CheckAsync());
        await PassAsync(site, "wendian", form => form.Locator($"[name=review][value={nameof(ReviewConclusion.Conforms)}]").CheckAsync());
        await PassAsync(site, "fenguan");
        await PassAsync(site, "guzhang");
        await DoAsync(site, "wendian", nameof(PrintDocument));
        await DoAsync(site, "wendian", nameof(IssueDocument));
        await NobodyReadsItAsync(site);
        await DoAsync(site, "xinxi", nameof(PublishDocument));

        await TheReaderFindsBothAsync(site);
        await TheRecordTellsItAllAsync(site);
    }

    [ChromiumFact]
    [Requirement("R-DOC-20"), Requirement("R-DOC-01")]
    public async Task A_paper_sent_in_without_a_mark_comes_back_and_is_corrected_in_the_form()
    {
        await using var site = await house.OwnCountyAsync();
        var paper = new DraftContent
        {
            SeriesCode = "示政办发",
            Genre = "通知",
            Title = Title,
            MainRecipients = "各乡（镇）人民政府，县直各有关单位",
            BodyHtml = PlainText.ToHtml(Measures).Value,
        };
        var account = await site.Get<AccountRegister>().FindAsync("nigao");
        var drafter = await site.Get<ActorSource>().FindAsync(account!.Id);
        var answer = await site.Get<ActExecutor>().ExecuteAsync(new SubmitFromOutside("fgj", paper, "县级协同办公系统"), ActTarget.New, drafter!.Value.Actor);
        Assert.True(answer.Done);

        await using var nigao = await site.ColleagueAsync("nigao");
        await nigao.OpenFromInboxAsync(Topic);
        await Expect(nigao.Page.Locator("#h-returns + ul")).ToContainTextAsync(ReturnReason.Find(ReturnReason.Attribute)!.Title);
        await nigao.Page.GetByRole(AriaRole.Link, new() { Name = "修改", Exact = true }).ClickAsync();
        var draft = new DraftPage(nigao.Page);
        Assert.Equal(["DOC-ATTRIBUTE-MISSING"], await draft.MissingAsync());
        await draft.TickAsync("Draft.Attribute", nameof(DisclosureAttribute.ActiveDisclosure));
        await draft.PressAsync("保存并提交");
        await Expect(nigao.Page.Locator(".notice")).ToContainTextAsync("公文已提交");
        await Expect(nigao.Page.Locator(".desks")).ToContainTextAsync("王建国");
    }

    private static async Task DraftAsync(CountySite site)
    {
        await using var drafter = await site.ColleagueAsync("nigao");
        await drafter.Page.GetByRole(AriaRole.Link, new() { Name = "起草公文" }).First.ClickAsync();
        var draft = new DraftPage(drafter.Page);
        await draft.TitleAsync(Title);
        await draft.PickAsync("机关代字", "示政办发");
        await draft.PickAsync("文种", "通知");
        await draft.WriteAsync("主送机关", "各乡（镇）人民政府，县直各有关单位");
        await draft.TickAsync("Draft.Marks", "policy");
        await draft.WriteAsync("主题分类", "综合政务/政务公开");
        await draft.WriteAsync("正文", Measures);

        // Submitting too early: everything that is missing is said at once, and nothing typed is lost.
        await draft.PressAsync("保存并提交");
        string[] missing = ["DOC-ATTRIBUTE-MISSING", "DOC-INTERPRETATION-PLAN", "DOC-INTERPRETATION-MATERIAL", "DOC-INTERPRETATION-APPROVAL"];
        Assert.Equal(missing, await draft.RefusedAsync());
        Assert.Equal(Title, await draft.ValueAsync("Draft.Title"));
        Assert.Contains("一个口进,一个口出", await draft.ValueAsync("Draft.Body"));

        // A mark that will not hold: the officer sends it back later.
        await draft.TickAsync("Draft.Attribute", nameof(DisclosureAttribute.OnRequest));
        await draft.TickAsync("Draft.Reasons", "R1");
        await draft.InterpretAsync(Explained, "一、为什么制定\n县政府办公室为落实全面推进政务公开的要求制定本措施。\n二、主要内容\n把“五公开”要求落实到公文办理、会议办理全过程。\n三、和群众有什么关系\n文件和解读同时公开，群众在同一处就能看到、看懂。");
        await draft.PressAsync("保存草稿");
        await Expect(drafter.Page.Locator(".notice").First).ToContainTextAsync("草稿已保存");
        Assert.Equal(["DOC-INTERPRETATION-APPROVAL"], await draft.MissingAsync());
    }

    private static async Task ApproveInterpretationAsync(CountySite site)
    {
        await using var head = await site.ColleagueAsync("juzhang");
        await head.OpenFromInboxAsync(Topic, "all");
        var form = await head.FormAsync(nameof(ApproveInterpretation));
        await form.Locator("textarea").FillAsync("解读方案可行。");
        await head.SendAsync(form, "已办理");
    }

    private static async Task SubmitAsync(CountySite site, string opinion)
    {
        await using var drafter = await site.ColleagueAsync("nigao");
        await drafter.OpenFromInboxAsync(Topic, "drafted");
        var form = await drafter.FormAsync(nameof(SubmitDocument));
        await form.Locator("[name=submitOpinion]").FillAsync(opinion);
        await drafter.SendAsync(form, "已办理");
    }

    private static async Task ReturnAsync(CountySite site)
    {
        await using var officer = await site.ColleagueAsync("chengban");
        await officer.OpenFromInboxAsync(Topic);
        var form = await officer.FormAsync(nameof(ReturnDocument));
        await officer.ChooseAsync(form, "codes", ReturnReason.Attribute);
        await form.Locator("textarea[name=opinion]").FillAsync("工作措施应当主动公开，所选理由不成立，请重新标注。");
        await officer.SendAsync(form, "已办理");
    }

    private static async Task CorrectAsync(CountySite site)
    {
        await using var drafter = await site.ColleagueAsync("nigao");
        await drafter.OpenFromInboxAsync(Topic);
        await Expect(drafter.Page.Locator("#h-returns + ul")).ToContainTextAsync("所选理由不成立");
        await drafter.Page.GetByRole(AriaRole.Link, new() { Name = "修改", Exact = true }).ClickAsync();
        var draft = new DraftPage(drafter.Page);
        await drafter.Page.Locator("[name='Draft.Reasons'][value=R1]").UncheckAsync();
        await draft.TickAsync("Draft.Attribute", nameof(DisclosureAttribute.ActiveDisclosure));
        await draft.PressAsync("保存并提交");
        await Expect(drafter.Page.Locator(".notice").First).ToContainTextAsync("公文已提交");
    }

    private static async Task PassAsync(CountySite site, string signIn, Func<ILocator, Task>? more = null)
    {
        // People work one after another, some hours apart.
        site.Time.Now += TimeSpan.FromHours(3);
        await using var colleague = await site.ColleagueAsync(signIn);
        await colleague.PassAsync(Topic, more: more);
    }

    private static async Task DoAsync(CountySite site, string signIn, string act)
    {
        site.Time.Now += TimeSpan.FromHours(3);
        await using var colleague = await site.ColleagueAsync(signIn);
        await colleague.DoAsync(Topic, act);
    }

    private static async Task NobodyReadsItAsync(CountySite site)
    {
        var reader = await site.VisitorAsync();
        foreach (var column in new[] { "zwgk/zfwj", "zwgk/zcjd" })
        {
            await reader.GotoAsync($"/columns/{column}");
            await Expect(reader.GetByText(Topic)).ToHaveCountAsync(0);
        }
    }

    /// <summary>Two columns, each with one of the two, each leading to the other.</summary>
    private static async Task TheReaderFindsBothAsync(CountySite site)
    {
        var reader = await site.VisitorAsync();
        await reader.GotoAsync("/columns/zwgk/zfwj");
        await Expect(reader.Locator("h1")).ToHaveTextAsync("政府文件");
        await reader.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(reader.Locator("article h1")).ToHaveTextAsync(Title);
        await Expect(reader.Locator(".document-number")).ToHaveTextAsync(new Regex("^示政办发〔2026〕[0-9]+号$"));
        await Expect(reader.Locator(".document-body")).ToContainTextAsync("坚持一个口进,一个口出");
        var document = reader.Url;

        await reader.GetByRole(AriaRole.Region, new() { Name = "相关解读" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(reader.Locator("article h1")).ToHaveTextAsync(Explained);
        await Expect(reader.Locator(".crumbs")).ToContainTextAsync("政策解读");
        await reader.GetByRole(AriaRole.Region, new() { Name = "所解读的文件" }).GetByRole(AriaRole.Link).ClickAsync();
        Assert.Equal(document, reader.Url);

        await reader.GotoAsync("/columns/zwgk/zcjd");
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = Explained })).ToBeVisibleAsync();
        // Comments, opinions and the 退文 stay inside.
        await Expect(reader.GetByText("所选理由不成立")).ToHaveCountAsync(0);
    }

    private static async Task TheRecordTellsItAllAsync(CountySite site)
    {
        await using var drafter = await site.ColleagueAsync("nigao");
        await drafter.OpenFromInboxAsync(Topic, "drafted");
        var line = await drafter.Page.Locator(".timeline").InnerTextAsync();
        foreach (var person in new[] { "李文静", "王建国", "张晓明", "周敏", "陈丽华", "杨海涛", "孙秀英", "黄国平", "刘志强", "林佳" })
            Assert.Contains(person, line);
        await Expect(drafter.Page.Locator(".work-head")).ToContainTextAsync("退文 1 次");
        Assert.True((await AuditVerifier.VerifyAsync(site.Get<DatabaseSource>(), site.Get<AuditDigest>())).Intact);
    }
}
