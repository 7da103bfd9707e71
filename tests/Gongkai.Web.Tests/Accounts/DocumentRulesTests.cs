using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Tests.Accounts;

/// <summary>What governments differ in is the site's own data: presets taken over, values edited, nonsense refused.</summary>
public sealed class DocumentRulesTests
{
    private const string Address = "/workbench/administration/document-rules";

    [Fact]
    [Requirement("R-DOC-03"), Requirement("R-DOC-04"), Requirement("R-DOC-11")]
    public async Task Each_preset_can_be_taken_over_and_keeps_the_sites_own_series()
    {
        await using var site = await AccountsSite.StartAsync();
        using var admin = await site.SignedInAsync("sys2", await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin));
        var worlds = site.Get<WorldSource>();
        var series = (await worlds.CurrentAsync()).Site.Documents.Series;
        foreach (var (name, preset) in DocumentPresets.All)
        {
            await admin.GetAsync(Address);
            await admin.SubmitAsync(Address + "?handler=Preset", ("Preset", name));
            var now = (await worlds.CurrentAsync()).Site.Documents;
            Assert.Equal(preset.Chain.Select(s => (s.Stage, s.Role)), now.Chain.Select(s => (s.Stage, s.Role)));
            Assert.Equal(preset.Notes, now.Notes);
            Assert.Equal(preset.Scope, now.Scope);
            Assert.Equal(preset.MarkedGenres, now.MarkedGenres);
            Assert.Equal(series, now.Series);
        }
    }

    [Fact]
    [Requirement("R-SEC-04")]
    public async Task A_chain_without_secrecy_review_and_text_that_is_no_JSON_are_refused_and_kept()
    {
        await using var site = await AccountsSite.StartAsync();
        using var admin = await site.SignedInAsync("sys2", await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin));
        await admin.GetAsync(Address);
        var rules = admin.Document.QuerySelector("#rules")!.TextContent;
        await admin.SubmitAsync(Address + "?handler=Rules", ("Rules", rules.Replace("\"secrecyApproval\"", "\"mainApproval\"").Replace("\"SecrecyApproval\"", "\"MainApproval\"")));
        Assert.NotEmpty(admin.Document.QuerySelectorAll(".refusals li"));
        await admin.GetAsync(Address);
        await admin.SubmitAsync(Address + "?handler=Rules", ("Rules", rules[..100]));
        Assert.NotEmpty(admin.Document.QuerySelectorAll(".refusals li"));
        Assert.Contains(rules[..60], admin.Document.QuerySelector("#rules")!.TextContent);
        var kept = (await site.Get<WorldSource>().CurrentAsync()).Site.Documents;
        Assert.Contains(kept.Chain, s => s.Stage == Stage.SecrecyApproval);
    }
}
