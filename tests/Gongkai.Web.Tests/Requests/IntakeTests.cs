using System.Text;
using System.Text.Json.Nodes;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Gongkai.Web.Requests;

namespace Gongkai.Web.Tests.Requests;

public sealed class IntakeTests : IAsyncLifetime
{
    private IntakeSite _site = null!;

    public async Task InitializeAsync() => _site = await IntakeSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact, Requirement("R-REQ-14")]
    public async Task Every_field_of_the_form_is_in_the_case()
    {
        var form = IntakeSite.Form("李四", ("assistance", new JsonArray("reading", "sight")), ("assistanceNote", "需要大字版"), ("docNumber", "示发改〔2025〕1号"),
            ("email", "li@example.cn"), ("way", "email"), ("form", "electronic"), ("mayBePublished", true), ("contactName", "王五"), ("postcode", "546200"),
            ("purpose", "disclosure"), ("files", new JsonArray(IntakeSite.File("身份证.txt", "身份证复印件"u8.ToArray()), IntakeSite.File("材料.txt", "补充材料"u8.ToArray(), "material"))));
        var (receipt, code) = await _site.TakenAsync(form);

        var opened = (await _site.Get<StatusDesk>().OpenAsync(receipt, code, null, default)).Case!.Record;
        Assert.Equal(RequestState.Submitted, opened.State);
        Assert.Equal(("fgj", "fgj", "online"), (opened.BodyCode, opened.UnitCode, opened.Intake.Channel));
        var who = opened.Applicant;
        Assert.Equal((ApplicantCategory.Natural, "李四", "居民身份证", "王五", "13800138000", "li@example.cn", "示范县人民路1号", "546200"),
            (who.Category, who.Name, who.IdType, who.ContactName, who.Phone, who.Email, who.Address, who.Postcode));
        Assert.Empty(who.IdWarnings);
        Assert.DoesNotContain("19491231", who.IdMasked);
        Assert.Equal("11010519491231002X", (await _site.Get<IdentityVault>().OpenDocumentAsync(who.IdReference!))!.Number);
        var what = opened.Content;
        Assert.Equal(("2025年全县重点项目投资计划", "示发改〔2025〕1号", "electronic", "email", "需要大字版", true), (what.Title, what.DocNumber, what.Form, what.Way, what.AssistanceNote, what.MayBePublished));
        Assert.Equal(["reading", "sight"], what.Assistance);
        Assert.Equal([("身份证.txt", "身份证明", "text/plain"), ("材料.txt", "申请材料", "text/plain")], what.Files.Select(f => (f.Name, f.Kind, f.MediaType)));
        Assert.Equal("身份证复印件", Encoding.UTF8.GetString((await _site.Get<IdentityVault>().OpenAsync(what.Files[0].Reference))!));
    }

    [Fact]
    public async Task An_organisation_is_known_by_its_credit_code()
    {
        var form = IntakeSite.Form("示范建设有限公司", ("category", "enterprise"), ("creditCode", "91350100M000100Y43"), ("representative", "赵六"));
        var (receipt, code) = await _site.TakenAsync(form);
        var who = (await _site.Get<StatusDesk>().OpenAsync(receipt, code, null, default)).Case!.Record.Applicant;
        Assert.Equal((ApplicantCategory.Enterprise, "统一社会信用代码", "91350100M000100Y43", "赵六"), (who.Category, who.IdType, who.IdMasked, who.Representative));
        Assert.Equal(_site.Get<ApplicantKeys>().OfOrganisation("91350100m000100y43", null, null), who.Key);
    }

    public static TheoryData<string, string?, string> Faults => new()
    {
        { "name", "", "REQUEST-NAME" }, { "idNumber", "", "REQUEST-IDENTITY" }, { "category", "martian", "REQUEST-CATEGORY" }, { "idType", "library", "REQUEST-ID-TYPE" },
        { "purpose", "curiosity", "REQUEST-PURPOSE" }, { "form", "smoke", "REQUEST-FORM" }, { "way", "pigeon", "REQUEST-WAY" }, { "address", null, "REQUEST-WAY-CONTACT" },
        { "email", "nobody", "REQUEST-EMAIL" }, { "unit", "fgs", "REQUEST-BODY" }, { "unit", "nowhere", "REQUEST-BODY" }, { "unit", null, "REQUEST-BODY" },
        { "category", "enterprise", "REQUEST-REPRESENTATIVE" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task A_form_that_lacks_something_is_told_so_and_leaves_nothing_behind(string field, string? value, string code)
    {
        var answer = await _site.PostAsync(IntakeSite.Form("张三", (field, value), ("files", new JsonArray(IntakeSite.File("a.txt", "甲"u8.ToArray(), "material")))));
        Assert.Equal(422, answer.Status);
        Assert.Contains(code, answer.Codes);
        Assert.Equal(0, await _site.CountAsync());
        Assert.Empty(_site.Get<IdentityVault>().All());
    }

    [Fact, Requirement("R-REQ-15")]
    public async Task Only_a_body_that_can_be_asked_is_asked()
    {
        Assert.Equal(["REQUEST-BODY"], (await _site.PostAsync(IntakeSite.Form("张三", ("unit", "fgs")))).Codes);
        foreach (var body in new[] { "zf", "zfb", "fgj", "jyj" }) await _site.TakenAsync(IntakeSite.Form("张三", ("unit", body)));
    }

    [Fact]
    public async Task Without_any_contact_and_without_content_both_are_told_at_once()
    {
        var answer = await _site.PostAsync(IntakeSite.Form("张三", ("phone", null), ("address", null), ("way", "pick-up"), ("title", " "), ("description", "\n")));
        Assert.Equal(["REQUEST-CONTACT", "REQUEST-INFORMATION"], answer.Codes);
    }

    [Fact]
    public async Task A_wrong_check_digit_warns_and_passes()
    {
        var answer = await _site.PostAsync(IntakeSite.Form("张三", ("idNumber", "110105194912310021")));
        Assert.Equal(201, answer.Status);
        Assert.Single(answer.Json.GetProperty("warnings").EnumerateArray());
        Assert.DoesNotContain("110105194912310021", answer.Text);
    }

    [Fact]
    public async Task A_description_of_fifty_pages_is_taken_whole()
    {
        var text = string.Concat(Enumerable.Range(1, 50).Select(page => $"第{page}页：" + new string('述', 990) + "\n")).Trim();
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form("张三", ("description", text)));
        Assert.Equal(text, (await _site.Get<StatusDesk>().OpenAsync(receipt, code, null, default)).Case!.Record.Content.Description);
    }

    [Fact]
    public async Task A_file_of_a_wrong_kind_gets_a_sentence_and_nothing_is_sealed()
    {
        var answer = await _site.PostAsync(IntakeSite.Form("张三", ("files", new JsonArray(
            IntakeSite.File("程序.exe", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0], "material"), IntakeSite.File("数据.csv", "甲,乙\n1,2\n"u8.ToArray(), "material"), IntakeSite.File("好.txt", "好"u8.ToArray(), "selfie")))));
        Assert.Equal(422, answer.Status);
        Assert.Equal("FILE-EXECUTABLE|FILE-KIND|REQUEST-FILE-KIND", string.Join("|", answer.Codes.Distinct()));
        Assert.Contains("“数据.csv”：不能上传这种文件，可以上传pdf、", answer.Text);
        Assert.DoesNotContain("pptx", answer.Text);
        Assert.Empty(_site.Get<IdentityVault>().All());
    }

    [Fact]
    public async Task A_file_kept_from_a_refused_form_need_not_be_sent_again_and_fits_no_other_form()
    {
        var files = _site.Get<IntakeFiles>();
        var (token, refusals) = await files.KeepAsync(new("身份证.txt", IntakeFileKinds.Identity, new MemoryStream("证件"u8.ToArray())), "form-1", default);
        Assert.Empty(refusals);
        Assert.Equal("身份证.txt", files.Kept(token!, "form-1")!.Name);
        Assert.Null(files.Kept(token!, "form-2"));
        Assert.Null(files.Kept("tampered", "form-1"));

        var form = new IntakeForm { Unit = "fgj", Name = "张三", Phone = "13800138000", Title = "规划", Way = "pick-up", KeptFiles = [token!] };
        var desk = _site.Get<IntakeDesk>();
        Assert.Contains("REQUEST-FILE-LOST", (await desk.TakeAsync(form, null, "form-2", default)).Refusals.Select(r => r.Code));
        var answer = await desk.TakeAsync(form, null, "form-1", default);
        Assert.Empty(answer.Refusals);
        var taken = (await _site.Get<StatusDesk>().OpenAsync(answer.Receipt, answer.QueryCode, null, default)).Case!.Record;
        Assert.Equal(["身份证.txt"], taken.Content.Files.Select(f => f.Name));
    }

    [Fact]
    public async Task What_no_database_keeps_is_cleaned_away()
    {
        var (receipt, code) = await _site.TakenAsync(IntakeSite.Form("张\u0000三\r\n", ("description", "第一行\r\n第二行\u0007")));
        var record = (await _site.Get<StatusDesk>().OpenAsync(receipt, code, null, default)).Case!.Record;
        Assert.Equal(("张 三", "第一行\n第二行"), (record.Applicant.Name, record.Content.Description));
    }
}
