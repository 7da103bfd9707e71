using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Tests.Accounts;

/// <summary>依申请公开规则: presets, values, letters and contacts are the site's own data, and nonsense is refused.</summary>
public sealed class RequestRulesTests
{
    private const string Rules = "/workbench/administration/request-rules", Letter = "/workbench/administration/letters/S01";

    [Fact]
    [Requirement("R-REQ-01"), Requirement("R-REQ-05")]
    public async Task Each_preset_sets_who_receives_and_who_reviews()
    {
        await using var site = await AccountsSite.StartAsync();
        using var admin = await site.SignedInAsync("sys2", await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin));
        foreach (var (name, preset) in RequestPresets.All)
        {
            await admin.GetAsync(Rules);
            await admin.SubmitAsync(Rules + "?handler=Preset", ("Preset", name));
            var now = (await site.Get<WorldSource>().CurrentAsync()).Site.Requests;
            Assert.Equal(preset.SingleMouth, now.SingleMouth);
            Assert.Equal(preset.Chain, now.Chain);
        }
        Assert.Equal("zfb", RequestPresets.S0.HandlerOf("fgj", new SiteSettings { Code = "a", Name = "甲" }));
        Assert.Equal("fgj", RequestPresets.S2.HandlerOf("fgj", new SiteSettings { Code = "a", Name = "甲" }));
    }

    [Fact]
    public async Task A_value_out_of_range_is_refused_and_what_was_typed_stays()
    {
        await using var site = await AccountsSite.StartAsync();
        using var admin = await site.SignedInAsync("sys2", await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin));
        await admin.GetAsync(Rules);
        await admin.SubmitAsync(Rules + "?handler=Rules", ("IdentityKeepDays", "许多"), ("AgencyMark", "示"));
        Assert.NotEmpty(admin.Document.QuerySelectorAll(".field-error"));
        Assert.Equal("许多", admin.Document.QuerySelector("#f-IdentityKeepDays")!.GetAttribute("value"));
        Assert.Equal("示", admin.Document.QuerySelector("#f-AgencyMark")!.GetAttribute("value"));
        await admin.SubmitAsync(Rules + "?handler=Rules", ("IdentityKeepDays", "180"), ("request.cohandling", "3"));
        var now = (await site.Get<WorldSource>().CurrentAsync()).Site;
        Assert.Equal("", string.Join("|", admin.Document.QuerySelectorAll(".refusals li").Select(l => l.TextContent)));
        Assert.Equal((180, 3, "示"), (now.Requests.IdentityKeepDays, now.ClockLengths["request.cohandling"], now.Requests.AgencyMark));
    }

    [Fact]
    [Requirement("R-REQ-10")]
    public async Task A_template_is_edited_checked_and_given_back()
    {
        await using var site = await AccountsSite.StartAsync();
        using var admin = await site.SignedInAsync("sys2", await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin));
        var worlds = site.Get<WorldSource>();
        await admin.GetAsync(Letter);
        await admin.SubmitAsync(Letter, ("Template", "没有救济途径的模板。"));
        Assert.Contains("救济途径", admin.Document.QuerySelector(".refusals")!.TextContent);
        Assert.Equal("没有救济途径的模板。", admin.Document.QuerySelector("#template")!.TextContent.Trim());

        await admin.GetAsync(Letter);
        await admin.SubmitAsync(Letter, ("Template", LetterTemplates.Of("S01") + "\n感谢您的监督。"), ("LetterTitle", "答复书"));
        var letters = (await worlds.CurrentAsync()).Site.Requests.Letters;
        Assert.EndsWith("感谢您的监督。", letters.TemplateOf("S01"));
        Assert.Equal("答复书", letters.TitleOf(LetterKind.Find("S01")!));

        await admin.GetAsync(Letter);
        await admin.SubmitAsync(Letter + "?handler=Default");
        Assert.Empty((await worlds.CurrentAsync()).Site.Requests.Letters.Templates);
    }

    [Fact]
    public async Task A_way_of_relief_changes_only_when_confirmed()
    {
        await using var site = await AccountsSite.StartAsync();
        using var admin = await site.SignedInAsync("sys2", await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin));
        const string Partly = "/workbench/administration/letters/S03";
        await admin.GetAsync(Partly);
        await admin.SubmitAsync(Partly, ("Relief", nameof(ReliefMode.EitherWay)));
        Assert.NotEmpty(admin.Document.QuerySelectorAll(".refusals li"));
        await admin.SubmitAsync(Partly, ("Relief", nameof(ReliefMode.EitherWay)), ("Confirmed", "true"));
        Assert.Equal(ReliefMode.EitherWay, (await site.Get<WorldSource>().CurrentAsync()).Site.Requests.Letters.ReliefOf(LetterKind.Find("S03")!));
    }

    [Fact]
    public async Task A_units_contact_is_kept_for_form_and_letters()
    {
        await using var site = await AccountsSite.StartAsync();
        using var admin = await site.SignedInAsync("sys2", await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin));
        await admin.GetAsync("/workbench/administration/request-contacts");
        var link = admin.Document.QuerySelectorAll("table a").Last().GetAttribute("href")!;
        await admin.GetAsync(link);
        await admin.SubmitAsync(link, ("Office", "政务公开股"), ("Phone", ""));
        Assert.Contains("联系电话", admin.Document.QuerySelector(".refusals")!.TextContent);
        await admin.SubmitAsync(link, ("Office", "政务公开股"), ("Phone", "0000-1"), ("PostalAddress", "甲街1号"), ("Hours", "工作日"));
        var world = await site.Get<WorldSource>().CurrentAsync();
        Assert.Contains(world.Site.Requests.Contacts.Values, c => c is { Office: "政务公开股", Phone: "0000-1" });
    }

    [Fact]
    [Requirement("R-REQ-16")]
    public async Task The_guide_is_checked_corrected_and_shown_to_the_public()
    {
        const string Guide = "/workbench/administration/guide";
        await using var site = await AccountsSite.StartAsync();
        using var admin = await site.SignedInAsync("sys2", await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin));
        await admin.GetAsync(Guide);
        Assert.Contains("示例指南", admin.Text);
        await admin.SubmitAsync(Guide, ("Fax", ""), ("Phone", "0000-7654321"));
        Assert.Contains("指南缺少传真号码", admin.Text);
        Assert.DoesNotContain("示例指南", admin.Text);
        using var visitor = site.Visitor();
        await visitor.GetAsync("/disclosure");
        Assert.Contains("0000-7654321", visitor.Text);
    }
}
