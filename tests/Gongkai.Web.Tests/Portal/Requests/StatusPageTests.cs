using System.IO.Compression;
using System.Net;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Requests;
using Gongkai.Web.Tests.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Portal.Requests;

/// <summary>The applicant's own case, without script.</summary>
public sealed class StatusPageTests : IAsyncLifetime
{
    private IntakeSite _site = null!;

    public async Task InitializeAsync() => _site = await IntakeSite.StartAsync(s => s with { FeesEnabled = true });

    public async Task DisposeAsync() => await _site.DisposeAsync();

    private async Task<Citizen> InsideAsync(string receipt, string code)
    {
        var citizen = new Citizen(_site.Http.BaseAddress!);
        await citizen.GetAsync("/requests/status");
        await citizen.PressAsync("查询", ("receipt", receipt), ("code", code));
        Assert.Equal(HttpStatusCode.OK, citizen.Status);
        return citizen;
    }

    private async Task<RequestCase> CaseAsync(string receipt, string code) => (await _site.Get<Gongkai.Web.Requests.StatusDesk>().OpenAsync(receipt, code, null, default)).Case!.Record;

    /// <summary>Registered and answered at the counter today.</summary>
    private async Task<(string Receipt, string Code)> AnsweredAsync()
    {
        var application = new Application(new Applicant(ApplicantCategory.Natural, "王当面") { Phone = "13800000009", Key = "k" }, new RequestContent { Title = "公报", Description = "第3期公报" });
        var today = new DateOnly(2026, 3, 9);
        var answer = await _site.Get<ActExecutor>().ExecuteAsync(new RegisterRequest("fgj", "fgj", application, ReceiptChannels.InPerson, today), ActTarget.New, IntakeSite.Officer);
        Assert.True(answer.Done, string.Join(" ", answer.Refusals.Select(r => r.Sentence)));
        await using var db = _site.Get<DatabaseSource>().Open();
        var receipt = await db.Requests.Where(r => r.RecordId == answer.RecordId).Select(r => r.Receipt).SingleAsync();
        await _site.ActAsync(receipt, new AnswerOnTheSpot(new ReplyDraft("S02", new Dictionary<string, string> { ["way"] = "县政府公报2026年第3期，县图书馆一楼可以查阅" })));
        return (receipt, _site.Get<QueryCodes>().Of(ReceiptNumber.Parse(receipt).Number!, 1));
    }

    [Fact]
    public async Task A_wrong_code_and_an_unknown_receipt_are_answered_alike_and_guessing_waits()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        using var guesser = new Citizen(_site.Http.BaseAddress!);
        await guesser.GetAsync("/requests/status");
        await guesser.PressAsync("查询", ("receipt", ReceiptNumber.Of(new DateOnly(2026, 3, 9), 77).ToString()), ("code", "ABCDE-23456"));
        var unknown = guesser.Page.QuerySelector(".notice")!.TextContent;
        for (var i = 0; i < 5; i++)
        {
            await guesser.PressAsync("查询", ("receipt", receipt), ("code", "ABCDE-23456"));
            Assert.Equal(unknown, guesser.Page.QuerySelector(".notice")!.TextContent);
            Assert.Equal(["QUERY-WRONG"], guesser.Refused);
            Assert.Equal(receipt, guesser.ValueOf("receipt"));
        }
        await guesser.PressAsync("查询", ("receipt", receipt), ("code", code));
        Assert.Equal(HttpStatusCode.TooManyRequests, guesser.Status);
        Assert.Equal(["QUERY-WAIT"], guesser.Refused);
        Assert.NotNull(guesser.Answer.Headers.RetryAfter);
        Assert.DoesNotContain("重点项目", guesser.Main);
        await guesser.GetAsync("/requests/status/letters/1");
        Assert.Contains("查询码", guesser.Main);
    }

    [Fact]
    public async Task The_pass_is_for_the_status_pages_only_ends_after_half_an_hour_and_with_the_code()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        using var citizen = await InsideAsync(receipt, code);
        Assert.Contains("待确认", citizen.Main);
        var pass = citizen.Cookies.GetAllCookies().Single(c => c.Name == "gongkai-status");
        Assert.True(pass.HttpOnly);
        Assert.Equal("/requests/status", pass.Path);
        Assert.Equal(DateTime.MinValue, pass.Expires);
        _site.Time.Now += TimeSpan.FromMinutes(29);
        await citizen.GetAsync("/requests/status");
        Assert.Contains("待确认", citizen.Main);
        _site.Time.Now += TimeSpan.FromMinutes(31);

        // The page still shown may be sent: what was written in it is not lost.
        await citizen.PressAsync("保存联系方式", ("phone", "13900000000"));
        Assert.Contains("联系方式已经更改", citizen.Main);
        Assert.Equal("13900000000", (await CaseAsync(receipt, code)).Applicant.Phone);

        _site.Time.Now += TimeSpan.FromMinutes(31);
        await citizen.GetAsync("/requests/status");
        Assert.Contains("查询码", citizen.Main);
        Assert.DoesNotContain("待确认", citizen.Main);

        using var other = await InsideAsync(receipt, code);
        await _site.ActAsync(receipt, new ReplaceQueryCode("遗失"));
        await other.GetAsync("/requests/status");
        Assert.DoesNotContain("待确认", other.Main);
    }

    [Fact]
    public async Task Leaving_shuts_the_door()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        using var citizen = await InsideAsync(receipt, code);
        await citizen.PressAsync("退出查询");
        Assert.Contains("已经退出查询", citizen.Main);
        await citizen.GetAsync("/requests/status/withdraw");
        Assert.DoesNotContain("重点项目", citizen.Main);
    }

    [Fact]
    public async Task The_deadline_is_shown_with_every_day_it_counted()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        await _site.ActAsync(receipt, new ConfirmReceipt("电话"));
        using var citizen = await InsideAsync(receipt, code);
        var due = citizen.Page.QuerySelector(".standing-due")!.TextContent;
        Assert.Contains("最迟2026年4月7日答复", due);
        var days = citizen.Page.QuerySelectorAll("#h-ladder ~ details tbody tr");
        Assert.Equal("20", days[^1].QuerySelector(".num")!.TextContent);
        Assert.Contains("2026-04-07", days[^1].TextContent);
        Assert.Contains("双方确认收到申请", citizen.Page.QuerySelector(".timeline")!.TextContent);
    }

    [Fact]
    public async Task A_correction_is_handed_in_on_the_page_and_a_refused_one_keeps_its_text()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        await _site.ActAsync(receipt, new ConfirmReceipt("电话"));
        await _site.ActAsync(receipt, new AskForCorrection("请写明是哪一个年度的计划", "书面补正"));
        using var citizen = await InsideAsync(receipt, code);
        Assert.Contains("请写明是哪一个年度的计划", citizen.Main);
        Assert.Equal("请公开2025年全县重点项目投资计划全文。", citizen.ValueOf("description"));
        await citizen.PressAsync("提交补正", ("description", "  "), ("title", "2024年投资计划"), ("material", "@说明.txt|补充"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, citizen.Status);
        Assert.Equal("2024年投资计划", citizen.ValueOf("title"));
        Assert.Contains("已经上传：说明.txt", citizen.Main);
        await citizen.PressAsync("提交补正", ("description", "2024年度，发改局印发"));
        Assert.Contains("补正已经收到", citizen.Main);
        var record = await CaseAsync(receipt, code);
        Assert.Equal((RequestState.Examining, "2024年投资计划", "2024年度，发改局印发"), (record.State, record.Content.Title, record.Content.Description));
        Assert.Equal("说明.txt", Assert.Single(record.Content.Files).Name);
    }

    [Fact]
    public async Task Reasons_are_given_on_the_page()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        await _site.ActAsync(receipt, new ConfirmReceipt("电话"));
        await _site.ActAsync(receipt, new AskForReasons(60, "三十日内提出60件申请", 10));
        using var citizen = await InsideAsync(receipt, code);
        await citizen.PressAsync("提交理由", ("reasons", "用于学术研究"));
        Assert.Equal("用于学术研究", (await CaseAsync(receipt, code)).Reasons!.Given);
    }

    [Fact]
    public async Task Withdrawing_asks_once_more()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        using var citizen = await InsideAsync(receipt, code);
        await citizen.GetAsync("/requests/status/withdraw");
        Assert.Contains("也不能恢复", citizen.Main);
        Assert.Equal(RequestState.Submitted, (await CaseAsync(receipt, code)).State);
        await citizen.PressAsync("确认撤回");
        Assert.Contains("申请已经撤回", citizen.Main);
        Assert.Equal(RequestState.Closed, (await CaseAsync(receipt, code)).State);
        Assert.Null(citizen.Page.QuerySelector("a[href$=withdraw]"));
    }

    [Fact, Requirement("R-REQ-05")]
    public async Task An_answer_is_read_downloaded_rated_and_tells_of_relief()
    {
        var (receipt, code) = await AnsweredAsync();
        using var citizen = await InsideAsync(receipt, code);
        Assert.Contains("已答复", citizen.Main);
        Assert.Contains("行政复议", citizen.Page.QuerySelector("#h-relief")!.ParentElement!.TextContent);
        var letter = citizen.Page.QuerySelectorAll(".letters > li > p a").First(a => a.TextContent.Contains("已主动公开")).GetAttribute("href")!;
        await citizen.GetAsync(letter);
        Assert.Contains("县政府公报2026年第3期", citizen.Main);
        await citizen.GetAsync(letter + ".docx");
        Assert.Equal("private", citizen.Answer.Headers.CacheControl!.ToString().Split(", ").First(d => d != "no-store"));
        using (var docx = new ZipArchive(new MemoryStream(citizen.Bytes))) Assert.NotNull(docx.GetEntry("word/document.xml"));
        await citizen.GetAsync(letter + "/files/1");
        Assert.Equal(HttpStatusCode.NotFound, citizen.Status);

        await citizen.GetAsync("/requests/status");
        await citizen.PressAsync("提交评价", ("comment", "很快"));
        Assert.Equal(["RATING-SCORE"], citizen.Refused);
        Assert.Equal("很快", citizen.ValueOf("comment"));
        await citizen.PressAsync("提交评价", ("score", "5"));
        Assert.Equal((5, "很快"), ((await CaseAsync(receipt, code)).Rating!.Score, (await CaseAsync(receipt, code)).Rating!.Comment));
    }

    [Fact]
    public async Task A_letter_is_opened_to_nobody_but_its_applicant()
    {
        var (answered, _) = await AnsweredAsync();
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form("别人"));
        using var other = await InsideAsync(receipt, code);
        foreach (var path in new[] { "/requests/status/letters/1", "/requests/status/letters/1.docx", "/requests/status/letters/2" })
        {
            await other.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }
        Assert.NotEqual(answered, receipt);
    }

    [Fact, Requirement("R-REQ-13")]
    public async Task A_fee_notice_shows_how_it_was_calculated()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        await _site.ActAsync(receipt, new ConfirmReceipt("电话"));
        await _site.ActAsync(receipt, new NotifyFee("page", 150));
        using var citizen = await InsideAsync(receipt, code);
        var fee = citizen.Page.QuerySelector("#h-fee")!.ParentElement!;
        Assert.Contains("1700元", fee.TextContent);
        Assert.Equal(["0", "700", "1000"], fee.QuerySelectorAll("tbody tr").Select(r => r.Children[^1].TextContent));
    }

    [Fact]
    public async Task Notes_and_opinions_of_the_office_are_not_on_the_page()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        await _site.ActAsync(receipt, new ConfirmReceipt("电话"));
        await _site.ActAsync(receipt, new AddCaseNote("内部：此人多次来访"));
        await _site.ActAsync(receipt, new Consult(ConsultationKind.ThirdParty, "秘密建设公司", "合同", "涉及商业秘密"));
        using var citizen = await InsideAsync(receipt, code);
        Assert.Contains("征求第三方意见", citizen.Main);
        foreach (var inside in new[] { "此人多次来访", "秘密建设公司", "孙经办" }) Assert.DoesNotContain(inside, citizen.Html);
    }
}
