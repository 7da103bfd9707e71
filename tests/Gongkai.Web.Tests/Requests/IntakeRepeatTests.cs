using System.Text.Json.Nodes;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Database;
using Gongkai.Storage.Requests;
using Gongkai.Web.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Requests;

/// <summary>Repeated tries, many tries.</summary>
public sealed class IntakeRepeatTests : IAsyncLifetime
{
    private IntakeSite _site = null!;

    public async Task InitializeAsync() => _site = await IntakeSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("a-key")]
    [InlineData(null)]
    public async Task Ten_posts_at_once_of_one_form_make_one_case_with_one_receipt_and_one_code(string? key)
    {
        var form = IntakeSite.Form("张三", ("files", new JsonArray(IntakeSite.File("证.txt", "证"u8.ToArray()))));
        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _site.TakenAsync(form.DeepClone(), key)));
        Assert.Single(taken.Distinct());
        Assert.Equal(1, await _site.CountAsync());
        // One number and one file sealed, however often they were sent.
        Assert.Equal(2, _site.Get<IdentityVault>().All().Count());
        Assert.Equal(200, (await _site.ReadAsync(taken[0].Receipt, taken[0].Code)).Status);
    }

    [Fact]
    public async Task A_retry_counts_once_against_the_limits_and_keeps_its_answer()
    {
        var first = await _site.PostAsync(IntakeSite.Form("张三"), "again");
        for (var i = 0; i < 10; i++) Assert.Equal(first.Text, (await _site.PostAsync(IntakeSite.Form("张三"), "again")).Text);
        await using var db = _site.Get<DatabaseSource>().Open();
        Assert.Equal(2, await db.SignInFailures.CountAsync());
    }

    [Fact]
    public async Task A_form_that_was_refused_is_not_counted_and_may_be_sent_again_under_its_key()
    {
        Assert.Equal(422, (await _site.PostAsync(IntakeSite.Form(""), "form")).Status);
        Assert.Equal(201, (await _site.PostAsync(IntakeSite.Form("张三"), "form")).Status);
        await using var db = _site.Get<DatabaseSource>().Open();
        Assert.Equal(2, await db.SignInFailures.CountAsync());
    }

    [Fact]
    public async Task Another_content_under_the_same_key_is_a_conflict()
    {
        await _site.TakenAsync(IntakeSite.Form("张三"), "one");
        var answer = await _site.PostAsync(IntakeSite.Form("张三", ("title", "别的信息")), "one");
        Assert.Equal((409, "IDEMPOTENCY-CONFLICT"), (answer.Status, answer.Codes.Single()));
        Assert.Equal(1, await _site.CountAsync());
    }

    [Fact]
    public async Task Without_a_key_another_content_another_applicant_or_another_day_is_another_case()
    {
        var receipts = new HashSet<string>
        {
            (await _site.TakenAsync(IntakeSite.Form("张三"))).Receipt,
            (await _site.TakenAsync(IntakeSite.Form("张三", ("title", "别的信息")))).Receipt,
            (await _site.TakenAsync(IntakeSite.Form("张三", ("idNumber", "H12345678"), ("idType", "hk-macao")))).Receipt,
            (await _site.TakenAsync(IntakeSite.Form("张三", ("files", new JsonArray(IntakeSite.File("a.txt", "甲"u8.ToArray(), "material")))))).Receipt,
        };
        _site.Time.Now = _site.Time.Now.AddDays(1);
        receipts.Add((await _site.TakenAsync(IntakeSite.Form("张三"))).Receipt);
        Assert.Equal(5, receipts.Count);
    }

    [Fact]
    public async Task Above_the_limits_an_application_is_taken_in_and_a_person_looks_first()
    {
        for (var i = 0; i < 5; i++) Assert.False((await _site.PostAsync(IntakeSite.Form("张三", ("title", "信息" + i)))).Json.GetProperty("needsPerson").GetBoolean());
        var sixth = await _site.PostAsync(IntakeSite.Form("张三", ("title", "信息六")), "sixth");
        Assert.Equal((201, true, "screening"), (sixth.Status, sixth.Json.GetProperty("needsPerson").GetBoolean(), sixth.Json.GetProperty("status").GetString()));
        var receipt = sixth.Json.GetProperty("receipt").GetString()!;
        await using (var db = _site.Get<DatabaseSource>().Open())
            Assert.Equal(RequestState.Screening, (await db.Requests.SingleAsync(r => r.Receipt == receipt)).State);

        // When the window has passed, the retry still tells what was decided, and a clerk admits the case.
        _site.Time.Now = _site.Time.Now.AddMinutes(30);
        Assert.Equal(sixth.Text, (await _site.PostAsync(IntakeSite.Form("张三", ("title", "信息六")), "sixth")).Text);
        await _site.ActAsync(receipt, new AdmitRequest());
        Assert.False((await _site.PostAsync(IntakeSite.Form("张三", ("title", "信息七")))).Json.GetProperty("needsPerson").GetBoolean());
    }

    [Fact]
    public async Task Two_clicks_on_an_act_of_the_applicant_do_it_once()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form());
        await _site.ActAsync(receipt, new ConfirmReceipt("电话确认"));
        await _site.ActAsync(receipt, new AskForCorrection("没有写明年份", "请写明年份", 10));
        var desk = _site.Get<StatusDesk>();
        for (var click = 0; click < 2; click++)
        {
            var opened = (await desk.OpenAsync(receipt, code, null, default)).Case!;
            Assert.Empty((await desk.DoAsync(opened, new CorrectRequest("2025年的投资计划"), "click", default)).Refusals);
        }
        var record = (await desk.OpenAsync(receipt, code, null, default)).Case!.Record;
        Assert.Equal((RequestState.Examining, 1), (record.State, record.Steps.Count(s => s.Act == nameof(CorrectRequest))));
    }
}
