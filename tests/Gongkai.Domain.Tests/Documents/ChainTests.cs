using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;

namespace Gongkai.Domain.Tests.Documents;

public class ChainTests
{
    public static TheoryData<string> Presets => [.. DocumentPresets.All.Keys];

    [Theory, MemberData(nameof(Presets))]
    [Requirement("R-DOC-01"), Requirement("R-DOC-18"), Requirement("R-SEC-04"), Requirement("R-INT-16")]
    public void Each_presets_chain_is_walked_to_publication_by_the_people_of_its_desks(string preset)
    {
        var settings = DocumentPresets.All[preset];
        var county = new County(settings);
        var walked = new List<Stage>();

        var record = county.Until(county.Submitted(Papers.Everything(settings)), Stage.Published, walked);

        Stage[] end = settings.Publisher is null ? [Stage.Numbered, Stage.Published] : [Stage.Numbered, Stage.Issued, Stage.Published];
        Assert.Equal([.. settings.Chain.Select(s => s.Stage), .. end], walked);
        Assert.Equal(PublicationState.Public, record.Publication.State);
        Assert.Equal($"{settings.Series[0].Code}〔2026〕1号", record.Number!.Canonical);
        var publish = Assert.IsType<Publish>(Assert.Single(county.Effects));
        Assert.Equal(["document:7:text", "document:7:interpretation"], publish.Items.Select(i => i.Key));
        Assert.Equal(["zwgk/zfwj", "zwgk/zcjd"], publish.Items.Select(i => i.Column));
        Assert.Equal("document:7:interpretation", publish.Items[0].Links.Single().TargetKey);
        Assert.Equal("document:7:text", publish.Items[1].Links.Single().TargetKey);
        Assert.Equal(Stage.Archived, county.Do(record, new ArchiveDocument(), County.Archivist).Stage);
    }

    [Fact]
    [Requirement("R-WEB-15")]
    public void Sensitive_information_passes_the_leader_in_charge_and_then_the_main_leader_and_other_information_only_the_first()
    {
        var settings = DocumentPresets.All["S4"];
        foreach (var sensitive in new[] { true, false })
        {
            var walked = new List<Stage>();
            var county = new County(settings);
            county.Until(county.Submitted(Papers.Everything(settings) with { IsSensitive = sensitive }), Stage.Published, walked);
            Assert.Equal(sensitive, walked.Contains(Stage.MainApproval));
            if (sensitive) Assert.True(walked.IndexOf(Stage.LeaderApproval) < walked.IndexOf(Stage.MainApproval));
        }
    }

    [Fact]
    [Requirement("R-DOC-13"), Requirement("R-DOC-14"), Requirement("R-DOC-15"), Requirement("R-DOC-16"), Requirement("R-DOC-17"), Requirement("R-DOC-19")]
    public void The_operating_guide_of_S0_runs_from_case_review_to_publication_in_its_six_steps()
    {
        var guide = new[] { Stage.CaseReview, Stage.Handling, Stage.LeaderApproval, Stage.PrePrint, Stage.Printing };
        Assert.Equal(guide, DocumentPresets.S0.Chain.Select(s => s.Stage).Where(guide.Contains));
        var norm = DocumentPresets.S0.Chain.ToList().FindIndex(s => s.Stage == Stage.NormReview);
        Assert.True(norm < DocumentPresets.S0.Chain.ToList().FindIndex(s => s.Stage == Stage.LeaderApproval));

        var county = new County(DocumentPresets.S0);
        var record = county.Submitted(Papers.Policy(DocumentPresets.S0));
        var hands = new List<string>();
        while (record.Stage != Stage.Published)
        {
            hands.Add($"{record.Stage}:{county.AtDesk(record).Name}");
            record = county.Do(record, Papers.ActAt(record), county.AtDesk(record));
        }

        Assert.Equal(
        [
            "UnitReview:局长", "CaseReview:经办人", "Handling:经办人", "SelfSecrecy:保密员", "DisclosureReview:公开股", "SecrecyApproval:政务办主任",
            "NormReview:文电员", "LeaderApproval:副县长", "PrePrint:股长", "Printing:文电员", "Numbered:文电员", "Issued:信息中心",
        ], hands);
    }

    [Theory, MemberData(nameof(Presets))]
    [Requirement("R-DOC-12")]
    public void Information_that_is_no_document_walks_its_own_chain_without_number(string preset)
    {
        var settings = DocumentPresets.All[preset];
        var county = new County(settings);
        var walked = new List<Stage>();

        var record = county.Until(county.Submitted(Papers.Bulletin(settings)), Stage.Published, walked);

        Assert.DoesNotContain(Stage.Printing, walked);
        Assert.Equal(settings.InformationChain.Where(s => s.AppliesTo(record)).Select(s => s.Stage), walked.Where(w => settings.InformationChain.Any(s => s.Stage == w)));
        Assert.Null(record.Number);
        Assert.Equal(settings.InformationColumn, Assert.IsType<Publish>(Assert.Single(county.Effects)).Items.Single().Column);
    }

    [Theory, MemberData(nameof(Presets))]
    [Requirement("R-DOC-02")]
    public void A_document_that_is_not_disclosed_is_issued_and_filed_but_never_published(string preset)
    {
        var settings = DocumentPresets.All[preset];
        var county = new County(settings);
        var record = county.Submitted(Papers.Notice(settings) with { Mark = Papers.Withheld(settings) });
        var effects = new List<Effect>();
        while (record.Stage != Stage.FiledNotPublic)
        {
            record = county.Do(record, Papers.ActAt(record), county.AtDesk(record));
            effects.AddRange(county.Effects);
        }

        Assert.Empty(effects);
        Assert.Equal(PublicationState.None, record.Publication.State);
    }

    [Theory, MemberData(nameof(Presets))]
    public void Settings_survive_being_stored_as_json(string preset)
    {
        var json = JsonSerializer.Serialize(DocumentPresets.All[preset]);
        var stored = JsonSerializer.Deserialize<DocumentSettings>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(stored));
        Assert.Equal(DocumentTable.Of(DocumentPresets.All[preset], DocumentPath.Official).ToMarkdown(), DocumentTable.Of(stored, DocumentPath.Official).ToMarkdown());
    }

    [Fact]
    [Requirement("R-SEC-05")]
    public void A_chain_without_one_of_the_three_secrecy_steps_or_with_them_in_another_order_is_reported()
    {
        Assert.All(DocumentPresets.All.Values, s => Assert.Empty(s.Problems()));
        foreach (var stage in Stages.Secrecy)
        {
            var broken = DocumentPresets.S0 with { Chain = [.. DocumentPresets.S0.Chain.Where(s => s.Stage != stage)] };
            Assert.Contains(broken.Problems(), p => p.Code == "CHAIN-SECRECY");
        }
        Assert.Contains((DocumentPresets.S0 with { Chain = [.. DocumentPresets.S0.Chain.Reverse()] }).Problems(), p => p.Code == "CHAIN-SECRECY");
        Assert.Contains((DocumentPresets.S0 with { Chain = [.. DocumentPresets.S0.Chain, .. DocumentPresets.S0.Chain] }).Problems(), p => p.Code == "CHAIN-STAGE-TWICE");
    }

    [Fact]
    [Requirement("R-SEC-04")]
    public void Even_a_site_that_configures_a_secrecy_step_away_publishes_nothing_without_it()
    {
        foreach (var stage in Stages.Secrecy)
        {
            var settings = DocumentPresets.S3 with { Chain = [.. DocumentPresets.S3.Chain.Where(s => s.Stage != stage)] };
            var county = new County(settings);
            var record = county.Until(county.Submitted(Papers.Notice(settings)), Stage.Printing);
            Assert.Contains("PUB-SECRECY", county.Codes(record, new PrintDocument(), County.Secretariat));
            var forced = record with { Stage = Stage.Numbered, DateWritten = county.Today, Number = new("x", "x", 2026, 1) };
            Assert.Equal(["PUB-SECRECY"], county.Codes(forced, new IssueDocument(), County.Secretariat));
        }
    }
}
