using System.Net;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Gongkai.Web.Portal.Requests;
using Gongkai.Web.Requests;
using Gongkai.Web.Tests.Requests;

namespace Gongkai.Web.Tests.Portal.Requests;

/// <summary>From the empty form to the receipt, without script.</summary>
public sealed class RequestFormTests : IAsyncLifetime
{
    private const string Number = "11010519491231002X";

    private static readonly (string, string)[] Written =
    [
        ("unit", "fgj"), ("title", "2025年县级重点项目名单"), ("docNumber", "示发改〔2025〕3号"), ("description", "第一行\n第二行 <b>&amp;"), ("name", "欧阳小明"), ("idNumber", Number),
        ("phone", "13812345678"), ("email", "ouyang@example.cn"), ("address", "东山乡石桥村8号"), ("postcode", "546200"), ("form", "electronic"), ("way", "email"),
        ("assistance", "sight"), ("assistanceNote", "请用大字"),
    ];

    private IntakeSite _site = null!;

    public async Task InitializeAsync() => _site = await IntakeSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    private Citizen Anyone() => new(_site.Http.BaseAddress!);

    private async Task<RequestCase> CaseAsync(Citizen citizen) =>
        (await _site.Get<StatusDesk>().OpenAsync(citizen.Page.QuerySelector("#receipt")!.TextContent, citizen.Page.QuerySelector("#code")!.TextContent, null, default)).Case!.Record;

    [Fact]
    public async Task The_form_asks_for_what_the_regulation_names_and_for_no_purpose()
    {
        using var citizen = Anyone();
        await citizen.GetAsync("/requests/new?unit=jyj");
        var asked = citizen.Page.QuerySelectorAll("main [name]").Select(f => f.GetAttribute("name")!).Where(n => n is not ("key" or "__RequestVerificationToken")).Distinct();
        string[] named =
        [
            "unit", "purpose", "title", "docNumber", "description", "applicant", "name", "idType", "idNumber", "category", "creditCode", "representative", "identity", "contactName",
            "authorisation", "phone", "email", "address", "postcode", "form", "way", "assistance", "assistanceNote", "material", "mayBePublished",
        ];
        Assert.Equal(named, asked);
        // The kind of matter, not what the information is for (条例第二十九条第二款; 三需要 is gone since 2019).
        Assert.Equal(["disclosure", "record-correction", "publish-suggestion"], citizen.Page.QuerySelectorAll("[name=purpose]").Select(p => p.GetAttribute("value")));
        foreach (var word in new[] { "所需信息的用途", "生产、生活、科研", "自身特殊需要" }) Assert.DoesNotContain(word, citizen.Main);
        Assert.Null(citizen.ValueOf("mayBePublished"));
        Assert.Equal("jyj", citizen.ValueOf("unit"));
    }

    [Fact, Requirement("R-REQ-02")]
    public async Task What_was_written_is_previewed_edited_and_taken_in_without_a_second_upload()
    {
        using var citizen = Anyone();
        await citizen.GetAsync("/requests/new");
        await citizen.PressAsync("核对申请", [.. Written, ("material", "@说明.txt|补充说明"), ("identity", "@身份证.txt|复印件")]);
        Assert.Equal("核对申请", citizen.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(0, await _site.CountAsync());
        foreach (var shown in new[] { "示范县发展和改革局", "2025年县级重点项目名单", "示发改〔2025〕3号", "第一行\n第二行 <b>&amp;", "欧阳小明", "13812345678", "电子邮件", "视力障碍", "请用大字", "说明.txt", "身份证.txt" })
            Assert.Contains(shown, citizen.Main);
        // Neither in the open nor in a hidden field.
        Assert.DoesNotContain(Number, citizen.Html);

        await citizen.PressAsync("返回修改");
        foreach (var (name, value) in Written.Where(w => w.Item1 != "assistance")) Assert.Equal(value, citizen.ValueOf(name));
        Assert.NotNull(citizen.Page.QuerySelector("[name=assistance][value=sight][checked]"));
        Assert.Contains("移除 说明.txt", citizen.Main);

        await citizen.PressAsync("核对申请", ("title", "2025年县级重点项目清单"), ("drop", "1"));
        await citizen.PressAsync("提交申请");
        Assert.Equal("申请已经提交", citizen.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("答复期限现在还没有开始计算，从双方确认之日起算", citizen.Main);
        var taken = await CaseAsync(citizen);
        Assert.Equal(("2025年县级重点项目清单", "第一行\n第二行 <b>&amp;", "email", false), (taken.Content.Title, taken.Content.Description, taken.Content.Way, taken.Content.MayBePublished));
        Assert.Equal(["sight"], taken.Content.Assistance);
        Assert.Equal(RequestState.Submitted, taken.State);
        Assert.Null(taken.ReceivedOn);
        var vault = _site.Get<IdentityVault>();
        Assert.Equal(Number, (await vault.OpenDocumentAsync(taken.Applicant.IdReference!))!.Number);
        Assert.Single(taken.Content.Files);
        Assert.NotNull(await vault.OpenAsync(taken.Content.Files[0].Reference));
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_what_was_uploaded()
    {
        using var citizen = Anyone();
        await citizen.GetAsync("/requests/new");
        await citizen.PressAsync("核对申请", [.. Written.Where(w => w.Item1 is not ("unit" or "email")), ("unit", ""), ("email", "ouyang at home"), ("material", "@说明.txt|补充说明"), ("identity", "@程序.exe|MZ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, citizen.Status);
        Assert.Contains("REQUEST-BODY", citizen.Refused);
        Assert.Contains("REQUEST-EMAIL", citizen.Refused);
        Assert.Contains("FILE-EXECUTABLE", citizen.Refused);
        Assert.All(citizen.Page.QuerySelectorAll(".refusals a"), a => Assert.NotNull(citizen.Page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Equal("true", citizen.Page.QuerySelector("#f-email")!.GetAttribute("aria-invalid"));
        Assert.Equal(("ouyang at home", Number, "第一行\n第二行 <b>&amp;"), (citizen.ValueOf("email"), citizen.ValueOf("idNumber"), citizen.ValueOf("description")));
        Assert.Contains("移除 说明.txt", citizen.Main);
        await citizen.PressAsync("核对申请", ("unit", "fgj"), ("email", "ouyang@example.cn"));
        await citizen.PressAsync("提交申请");
        Assert.Equal("说明.txt", Assert.Single((await CaseAsync(citizen)).Content.Files).Name);
    }

    [Fact]
    public async Task An_organisation_is_asked_for_its_own_and_the_refusal_leads_to_a_field_it_sees()
    {
        using var citizen = Anyone();
        await citizen.GetAsync("/requests/new?unit=fgj");
        await citizen.PressAsync("核对申请", ("applicant", "organisation"), ("name", "示范建设有限公司"), ("idNumber", Number), ("title", "规划"), ("phone", "13812345678"));
        Assert.Equal(["REQUEST-CATEGORY", "REQUEST-IDENTITY", "REQUEST-REPRESENTATIVE"], citizen.Refused.Order());
        Assert.NotNull(citizen.Page.QuerySelector(".refusals a[href='#f-creditCode']"));
        await citizen.PressAsync("核对申请", ("category", "enterprise"), ("creditCode", "91350100M000100Y43"), ("representative", "赵六"));
        await citizen.PressAsync("提交申请");
        var who = (await CaseAsync(citizen)).Applicant;
        Assert.Equal((ApplicantCategory.Enterprise, "91350100M000100Y43", "赵六"), (who.Category, who.IdMasked, who.Representative));
    }

    [Fact]
    public async Task Pressing_twice_makes_one_case_and_going_back_and_changing_makes_another()
    {
        using var citizen = Anyone();
        await citizen.GetAsync("/requests/new");
        await citizen.PressAsync("核对申请", Written);
        var preview = citizen.Page.QuerySelector("[name=state]")!.GetAttribute("value")!;
        await citizen.PressAsync("提交申请");
        var first = citizen.Page.QuerySelector("#receipt")!.TextContent;

        // Back to the preview, as a browser does it, and submitted again.
        await citizen.GetAsync("/requests/new");
        await citizen.PressAsync("核对申请", Written);
        await citizen.PressAsync("提交申请", ("state", preview));
        Assert.Equal(first, citizen.Page.QuerySelector("#receipt")!.TextContent);
        Assert.Equal(1, await _site.CountAsync());

        await citizen.GetAsync("/requests/new");
        await citizen.PressAsync("核对申请", Written);
        await citizen.PressAsync("返回修改", ("state", preview));
        await citizen.PressAsync("核对申请", ("title", "另一份名单"));
        await citizen.PressAsync("提交申请");
        Assert.Equal(["IDEMPOTENCY-CONFLICT"], citizen.Refused);
        Assert.Equal("另一份名单", citizen.ValueOf("title"));
        await citizen.PressAsync("核对申请");
        await citizen.PressAsync("提交申请");
        Assert.NotEqual(first, citizen.Page.QuerySelector("#receipt")!.TextContent);
        Assert.Equal(2, await _site.CountAsync());
    }

    [Fact]
    public async Task A_wrong_check_digit_warns_in_kind_words_and_many_applications_meet_a_person()
    {
        for (var i = 0; i < 5; i++) await _site.TakenAsync(IntakeSite.Form($"张{i}", ("idNumber", null), ("files", new System.Text.Json.Nodes.JsonArray(IntakeSite.File("证.txt", [65])))));
        using var citizen = Anyone();
        await citizen.GetAsync("/requests/new?unit=fgj");
        await citizen.PressAsync("核对申请", ("title", "名单"), ("name", "张三"), ("idNumber", "110105194912310021"), ("phone", "13812345678"));
        Assert.Contains("校验位", citizen.Page.QuerySelector(".notice--warn")!.TextContent);
        await citizen.PressAsync("提交申请");
        Assert.Contains("申请已经收下", citizen.Main);
        Assert.Contains("先由工作人员看过再登记，不会因此拒收", citizen.Main);
        Assert.Equal(RequestState.Screening, (await CaseAsync(citizen)).State);
    }

    [Fact]
    public async Task Nothing_of_the_applicant_is_in_an_address_a_header_or_a_log()
    {
        using var citizen = Anyone();
        var headers = new List<string>();
        async Task Step(Task doing)
        {
            await doing;
            headers.Add($"{citizen.Answer.Headers} {citizen.Answer.Content.Headers}");
            Assert.Equal("no-store, private", string.Join(", ", citizen.Answer.Headers.CacheControl!.ToString().Split(", ").Order()));
            Assert.Contains("noindex", citizen.Answer.Headers.GetValues("X-Robots-Tag").Single());
            Assert.False(citizen.Answer.Headers.Contains("ETag"));
            Assert.NotNull(citizen.Page.QuerySelector("meta[name=robots][content=noindex]"));
            // Nothing is asked of another site.
            Assert.All(citizen.Page.QuerySelectorAll("[src], link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!), a => Assert.StartsWith("/", a));
        }
        await Step(citizen.GetAsync("/requests/new"));
        await Step(citizen.PressAsync("核对申请", [.. Written.Where(w => w.Item1 != "name"), ("name", "")]));
        await Step(citizen.PressAsync("核对申请", Written));
        await Step(citizen.PressAsync("提交申请"));
        var (receipt, code) = (citizen.Page.QuerySelector("#receipt")!.TextContent, citizen.Page.QuerySelector("#code")!.TextContent);
        await Step(citizen.PressAsync("查看办理情况"));
        Assert.Contains(receipt, citizen.Main);
        await Step(citizen.GetAsync("/requests/status/withdraw"));
        await Step(citizen.PressAsync("确认撤回", ("reason", "不再需要了")));
        string log;
        lock (_site.Log) log = _site.Log.ToString();
        Assert.NotEmpty(citizen.Addresses);
        foreach (var secret in new[] { receipt, code, code.Replace("-", ""), Number, "欧阳小明", "13812345678", "ouyang", "石桥村", "重点项目名单", Uri.EscapeDataString("欧阳小明") })
        {
            Assert.DoesNotContain(citizen.Addresses, a => a.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(headers, h => h.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(secret, log);
        }
    }

    [Fact]
    public async Task Files_too_large_lead_back_to_the_form_with_a_sentence()
    {
        using var citizen = Anyone();
        await citizen.GetAsync("/requests/new");
        await citizen.PressAsync("核对申请", [.. Written, ("material", "@大.txt|" + new string('a', NewPage.LargestBody))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, citizen.Status);
        Assert.Equal(["REQUEST-TOO-LARGE"], citizen.Refused);
        Assert.Contains("附件合计超过50MB", citizen.Main);
    }

    [Fact]
    public async Task A_preview_that_is_none_of_ours_is_not_taken_in()
    {
        using var citizen = Anyone();
        await citizen.GetAsync("/requests/new");
        await citizen.PressAsync("核对申请", Written);
        await citizen.PressAsync("提交申请", ("state", "abc"));
        Assert.Equal(["FORM-LOST"], citizen.Refused);
        Assert.Equal(0, await _site.CountAsync());
    }
}
