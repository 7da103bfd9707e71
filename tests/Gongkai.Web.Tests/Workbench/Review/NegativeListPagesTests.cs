using System.Net;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Review;

/// <summary>负面清单 from the first proposal to its adjustment, and what of it the public and the drafter see.</summary>
public sealed class NegativeListPagesTests : IAsyncLifetime
{
    private const string List = "/workbench/review/negative-list", Propose = List + "/propose";

    private OfficeSite _site = null!;

    public async Task InitializeAsync() => _site = await OfficeSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    private static (string, string)[] Row(int i, string code, string matter, string ground) =>
    [
        ($"Form.Items[{i}].Code", code), ($"Form.Items[{i}].Matter", matter), ($"Form.Items[{i}].Detail", $"{matter}的具体范围"), ($"Form.Items[{i}].Ground", ground),
        ($"Form.Items[{i}].Basis", "保守国家秘密法第十三条"), ($"Form.Items[{i}].Terms", $"{matter}识别词、{matter}别称"),
    ];

    private async Task ConfirmedAsync()
    {
        using var officer = await _site.SignInAsync("disclosure");
        await officer.OpenAsync(Propose);
        await officer.SubmitAsync(Propose, [("Go", "propose"), ("Form.Reason", "首次制定"), ("Form.InForceFrom", "2026-03-09"), .. Row(0, "1", "军事设施", "A14_STATE_SECRET")]);
        Assert.Equal(List, officer.Path);
        using var head = await _site.SignInAsync("affairs");
        await head.OpenAsync(List);
        await head.SubmitAsync(List, [("Go", "confirm")]);
        Assert.Contains("已办理：审定负面清单", head.Text);
    }

    [Fact]
    [Requirement("R-SEC-01")]
    public async Task A_vague_matter_is_refused_with_what_was_typed_and_rows_come_without_script()
    {
        using var officer = await _site.SignInAsync("disclosure");
        await officer.OpenAsync(Propose);
        await officer.SubmitAsync(Propose, [("Go", "add"), ("Form.Reason", "首次制定"), .. Row(0, "1", "军事设施", "")]);
        Assert.Equal(("首次制定", "军事设施", ""), (officer.Value("Form.Reason"), officer.Value("Form.Items[0].Matter"), officer.Value("Form.Items[3].Code")));
        await officer.SubmitAsync(Propose, [("Go", "propose"), ("Form.InForceFrom", "2026-03-08")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "军事设施识别词、军事设施别称"), (officer.Status, officer.Value("Form.Items[0].Terms")));
        Assert.Equal(["NEGATIVE-DATE", "NEGATIVE-GROUND"], officer.Refused);
        Assert.NotNull(officer.Page.GetElementById("f-items"));
        await officer.SubmitAsync(Propose, [("Go", "propose"), ("Form.InForceFrom", "昨天")]);
        Assert.Equal(["FORM-DATE"], officer.Refused);
    }

    [Fact]
    [Requirement("R-SEC-01")]
    public async Task Two_people_make_a_version_and_neither_a_drafter_nor_the_proposer_confirms()
    {
        using var officer = await _site.SignInAsync("disclosure");
        await officer.OpenAsync(Propose);
        await officer.SubmitAsync(Propose, [("Go", "propose"), ("Form.Reason", "首次制定"), ("Form.InForceFrom", "2026-03-09"), .. Row(0, "1", "军事设施", "A14_STATE_SECRET")]);
        Assert.Contains("待审定：第 1 版", officer.Text);
        Assert.Null(officer.FormTo(List));
        await officer.OpenAsync(Propose);
        Assert.Equal(HttpStatusCode.NotFound, officer.Status); // One proposal at a time.

        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync(List);
        Assert.Equal(HttpStatusCode.OK, drafter.Status);
        Assert.Null(drafter.FormTo(List));
        await drafter.OpenAsync(Propose);
        Assert.Equal(HttpStatusCode.NotFound, drafter.Status);

        using var head = await _site.SignInAsync("affairs");
        await head.OpenAsync("/workbench");
        Assert.NotNull(head.Page.QuerySelector($"main a[href='{List}']"));
        await head.OpenAsync(List);
        await head.SubmitAsync(List, [("Go", "return"), ("Reason", "")]);
        Assert.Equal(["REASON-MISSING"], head.Refused);
        await head.SubmitAsync(List, [("Go", "return"), ("Reason", "范围再写具体")]);
        Assert.Contains("还没有施行的负面清单", head.Text);
    }

    [Fact]
    [Requirement("R-SEC-01")]
    public async Task The_public_sees_the_version_in_force_with_its_grounds_and_nothing_of_what_recognises_it()
    {
        using var visitor = new Clerk(_site.Address, "public");
        await visitor.OpenAsync("/disclosure");
        Assert.DoesNotContain("负面清单", visitor.Text);
        await ConfirmedAsync();
        await visitor.OpenAsync("/disclosure");
        var part = visitor.Page.GetElementById("negative-list")!.TextContent;
        foreach (var words in new[] { "军事设施的具体范围", "条例》第十四条", "保守国家秘密法第十三条", "2026年3月9日", "第 1 版" }) Assert.Contains(words, part);
        Assert.DoesNotContain("识别词", part);

        using var officer = await _site.SignInAsync("disclosure");
        await officer.OpenAsync(Propose);
        await officer.SubmitAsync(Propose, [("Go", "propose"), ("Form.Reason", "调整"), ("Form.InForceFrom", "2026-04-01"), ("Form.Items[0].Drop", "true"), .. Row(1, "2", "举报人", "A15_THIRD_PARTY")]);
        await visitor.OpenAsync("/disclosure");
        Assert.DoesNotContain("举报人", visitor.Text);
        await officer.OpenAsync(List + "/compare");
        Assert.Equal(["增加", "移出"], officer.Page.QuerySelectorAll("tbody .badge").Select(b => b.TextContent));
        using var head = await _site.SignInAsync("affairs");
        await head.OpenAsync(List);
        await head.SubmitAsync(List, [("Go", "confirm")]);
        await visitor.OpenAsync("/disclosure");
        Assert.Contains("第 1 版", visitor.Page.GetElementById("negative-list")!.TextContent);
        _site.Time.Now = _site.Time.Now.AddDays(23);
        await visitor.OpenAsync("/disclosure");
        Assert.Contains("举报人的具体范围", visitor.Page.GetElementById("negative-list")!.TextContent);
    }

    [Fact]
    public async Task The_drafter_finds_the_matters_by_their_grounds_beside_the_reasons()
    {
        await ConfirmedAsync();
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/documents/new");
        var mark = drafter.Page.QuerySelector("section[aria-labelledby=h-mark] details")!;
        Assert.Contains("军事设施的具体范围", mark.TextContent);
        Assert.Contains("可选的理由：依法确定为国家秘密的信息", mark.TextContent);
        Assert.NotNull(mark.QuerySelector($"a[href='{List}']"));
        await drafter.OpenAsync(List + "/versions/1");
        Assert.Contains("政务公开负面清单", drafter.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    [Requirement("R-SEC-02")]
    public async Task The_version_in_force_is_looked_at_again_after_the_sites_own_interval()
    {
        await using var db = _site.Get<DatabaseSource>().Open();
        var id = await db.Records.Where(r => r.Kind == "site").Select(r => r.Id).SingleAsync();
        var site = _site.Get<Storage.Records.WorldSource>().Latest().Site;
        await _site.ActAsync(new ChangeSettings(site with { ClockLengths = new Dictionary<string, int> { ["negative-list.review"] = 6 } }), ActTarget.Of(id), await _site.ActorAsync("affairs"));
        await ConfirmedAsync();
        var owed = await db.Obligations.SingleAsync(o => o.Rule == "negative-list.review");
        Assert.Equal((new DateOnly(2026, 9, 9), "zfb", (DateOnly?)null), (owed.Due, owed.UnitCode, owed.MetOn));
    }
}
