using System.Net;
using System.Text;
using Gongkai.Domain.Requests;
using Gongkai.Web.Api;

namespace Gongkai.Web.Tests.Requests;

public sealed class RequestsApiTests : IAsyncLifetime
{
    private IntakeSite _site = null!;

    public async Task InitializeAsync() => _site = await IntakeSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task An_application_is_created_with_receipt_and_query_code()
    {
        var answer = await _site.PostAsync(IntakeSite.Form("张三", ("nobodyKnows", 1)), "key-1");
        Assert.Equal(201, answer.Status);
        var receipt = answer.Json.GetProperty("receipt").GetString()!;
        Assert.StartsWith("20260309-000001-", receipt);
        Assert.Equal("/api/v1/requests/" + receipt, answer.Whole.Headers.Location!.OriginalString);
        Assert.Equal(["receipt", "queryCode", "status", "unit", "submittedAt", "needsPerson", "warnings"], answer.Json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("submitted", "fgj", "2026-03-09T09:00:00+08:00"),
            (answer.Json.GetProperty("status").GetString(), answer.Json.GetProperty("unit").GetString(), answer.Json.GetProperty("submittedAt").GetString()));
        Assert.Contains("no-store", answer.Whole.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("{", "application/json", 400, "BAD-JSON")]
    [InlineData("null", "application/json", 400, "BAD-JSON")]
    [InlineData("[]", "application/json", 400, "BAD-JSON")]
    [InlineData("""{"files":[{"name":"a.txt","content":"***"}]}""", "application/json", 400, "BAD-JSON")]
    [InlineData("""{"unit":5}""", "application/json", 400, "BAD-JSON")]
    [InlineData("unit=fgj", "application/x-www-form-urlencoded", 415, "CONTENT-TYPE")]
    [InlineData("""{"files":[null],"assistance":[null]}""", "application/json", 422, "REQUEST-BODY")]
    [InlineData("{}", "application/json", 422, "REQUEST-BODY")]
    public async Task What_is_no_application_gets_problem_details(string body, string type, int status, string code)
    {
        var answer = await ApiAnswer.OfAsync(await _site.Http.PostAsync("/api/v1/requests", new StringContent(body, Encoding.UTF8, type)));
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Whole.Content.Headers.ContentType!.MediaType));
        Assert.Equal(status, answer.Json.GetProperty("status").GetInt32());
        Assert.Contains(code, answer.Codes);
        Assert.All(answer.Json.GetProperty("refusals").EnumerateArray(), r => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", r.GetProperty("sentence").GetString()));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_told_so()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/requests") { Content = new ByteArrayContent(new byte[RequestsApi.LargestBody + 1]) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.ExpectContinue = true;
        var answer = await ApiAnswer.OfAsync(await _site.Http.SendAsync(request));
        Assert.Equal((413, "BODY-TOO-LARGE"), (answer.Status, answer.Codes.Single()));
        Assert.Contains("30MB", answer.Text);
    }

    [Fact]
    public async Task A_stranger_learns_nothing_from_an_unknown_receipt_or_a_wrong_code()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        var wrong = await _site.ReadAsync(receipt, "AAAAA-AAAAA");
        var unknown = await _site.ReadAsync(ReceiptNumber.Of(new DateOnly(2026, 3, 9), 77).ToString(), code);
        Assert.Equal((404, "QUERY-WRONG"), (wrong.Status, wrong.Codes.Single()));
        Assert.Equal((wrong.Status, wrong.Text), (unknown.Status, unknown.Text));
        Assert.Equal(wrong.Whole.Headers.Select(h => h.Key).Order(), unknown.Whole.Headers.Select(h => h.Key).Order());
        Assert.Equal((400, "QUERY-CODE-FORM"), ((await _site.ReadAsync(receipt, null)).Status, (await _site.ReadAsync(receipt, null)).Codes.Single()));
        Assert.Equal((404, "RECEIPT-FORM"), ((await _site.ReadAsync("1", code)).Status, (await _site.ReadAsync("1", code)).Codes.Single()));
        Assert.Equal(200, (await _site.ReadAsync(receipt, code)).Status);
    }

    [Fact]
    public async Task Guessing_codes_waits_and_says_how_long()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        for (var i = 0; i < 5; i++) Assert.Equal(404, (await _site.ReadAsync(receipt, "AAAAA-AAAA" + "23456"[i])).Status);
        var waiting = await _site.ReadAsync(receipt, code);
        Assert.Equal((429, "QUERY-WAIT"), (waiting.Status, waiting.Codes.Single()));
        Assert.Equal(TimeSpan.FromMinutes(15), waiting.Whole.Headers.RetryAfter!.Delta);
        _site.Time.Now = _site.Time.Now.AddMinutes(15);
        Assert.Equal(200, (await _site.ReadAsync(receipt, code)).Status);
    }

    [Fact]
    public async Task The_code_of_one_applicant_opens_nothing_of_another()
    {
        var mine = await _site.TakenAsync(IntakeSite.Form("张三"));
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form("李四", ("title", "别的信息")));
        await _site.ActAsync(receipt, new ConfirmReceipt("电话确认"));
        Assert.Equal(200, (await _site.ReadAsync(receipt, code, "/letters/1")).Status);
        foreach (var below in new[] { "", "/letters/1", "/letters/1/files/1" })
        {
            var answer = await _site.ReadAsync(receipt, mine.Code, below);
            Assert.Equal((404, "QUERY-WRONG"), (answer.Status, answer.Codes.Single()));
        }
        // Neither is a receipt an address of anything else of the platform.
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Http.GetAsync($"/api/v1/documents/{await _site.IdAsync(receipt)}")).StatusCode);
    }

    [Fact]
    public async Task The_status_tells_dates_deadline_ladder_and_what_can_be_done_and_is_kept_by_no_cache()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        await _site.ActAsync(receipt, new ConfirmReceipt("电话确认"));
        var answer = await _site.ReadAsync(receipt, code.ToLowerInvariant().Replace("-", " "));
        Assert.Equal((true, true, null), (answer.Whole.Headers.CacheControl!.Private, answer.Whole.Headers.CacheControl.NoStore, answer.Whole.Headers.ETag));
        var status = answer.Json;
        Assert.Equal(("examining", "2026-03-09", "示范县发展和改革局", "2025年全县重点项目投资计划"), (status.GetProperty("status").GetString(),
            status.GetProperty("receivedOn").GetString(), status.GetProperty("unitName").GetString(), status.GetProperty("title").GetString()));
        var deadline = status.GetProperty("deadline");
        Assert.Equal(("2026-04-07", false), (deadline.GetProperty("due").GetString(), deadline.GetProperty("provisional").GetBoolean()));
        Assert.Equal(20, deadline.GetProperty("ladder").EnumerateArray().Last().GetProperty("n").GetInt32());
        Assert.Equal(["submitted", "confirmed", "received"], status.GetProperty("timeline").EnumerateArray().Select(l => l.GetProperty("code").GetString()!));
        Assert.Equal(["change-contact", "withdraw"], status.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("act").GetString()!));
        var letter = status.GetProperty("letters").EnumerateArray().Single();
        var docx = await _site.ReadAsync(receipt, code, letter.GetProperty("url").GetString()!.Split(receipt)[1]);
        Assert.Equal((200, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (docx.Status, docx.Whole.Content.Headers.ContentType!.MediaType));
        Assert.Equal("PK"u8.ToArray(), docx.Bytes[..2]);
        Assert.True(docx.Whole.Headers.CacheControl!.NoStore);
        Assert.Equal((404, "NOT-FOUND"), ((await _site.ReadAsync(receipt, code, "/letters/9")).Status, (await _site.ReadAsync(receipt, code, "/letters/9")).Codes.Single()));
    }

    [Fact]
    public async Task Who_is_consulted_what_is_noted_and_who_reviews_stays_in_the_office()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        await _site.ActAsync(receipt, new ConfirmReceipt("电话确认"));
        await _site.ActAsync(receipt, new AddCaseNote("内部便笺甲"));
        await _site.ActAsync(receipt, new AskCoHandling("jyj", "协办事项乙"));
        await _site.ActAsync(receipt, new ProposeExtension(10, "延期理由丙"));
        await _site.ActAsync(receipt, new Consult(ConsultationKind.ThirdParty, "第三方公司丁", "拟公开内容戊", "理由己", "0772-1234567"));
        var answer = await _site.ReadAsync(receipt, code);
        Assert.Contains("征求第三方意见", answer.Text);
        Assert.True(answer.Json.GetProperty("deadline").GetProperty("suspended").GetBoolean());
        foreach (var secret in new[] { "便笺甲", "协办", "事项乙", "理由丙", "公司丁", "内容戊", "理由己", "1234567", "孙经办", "教育局", "extended" }) Assert.DoesNotContain(secret, answer.Text);
        foreach (var letter in answer.Json.GetProperty("letters").EnumerateArray()) Assert.Contains(letter.GetProperty("code").GetString(), new[] { "P02", "P08" });
        // The letter to the third party is no letter of his, whatever its number.
        Assert.Contains(404, (await Task.WhenAll(Enumerable.Range(1, 4).Select(serial => _site.ReadAsync(receipt, code, $"/letters/{serial}")))).Select(a => a.Status));
    }

    [Fact]
    public async Task A_foreign_page_gets_no_leave_to_read_or_post()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/requests");
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var answer = await _site.Http.SendAsync(request);
        Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }
}
