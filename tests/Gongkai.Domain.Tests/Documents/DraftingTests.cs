using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Tests.Documents;

public class DraftingTests
{
    private static readonly DocumentSettings S0 = DocumentPresets.S0;

    [Fact]
    [Requirement("R-DOC-09")]
    public void A_draft_belongs_to_the_body_of_the_drafters_section_and_lies_on_his_desk()
    {
        var county = new County(S0);
        var record = county.Draft(Papers.Notice(S0));
        var face = County.Procedure.Face(record, county.Site);
        Assert.Equal("fgj", face.UnitCode);
        Assert.Equal([new Desk("fgj", Roles.Drafter)], face.Desks);
        Assert.Equal(["NOT-PERMITTED"], county.Codes(null, new OpenDraft("czj", Papers.Notice(S0)), County.Drafter));
    }

    [Fact]
    [Requirement("R-DOC-01"), Requirement("R-DOC-13"), Requirement("R-DOC-20")]
    public void A_drafter_is_told_what_is_missing_and_nothing_is_submitted()
    {
        var county = new County(S0);
        var record = county.Draft(Papers.Policy(S0) with { Mark = null, Plan = null, Material = null });
        Assert.Equal(
            ["DOC-ATTRIBUTE-MISSING", "DOC-INTERPRETATION-PLAN", "DOC-INTERPRETATION-MATERIAL", "DOC-INTERPRETATION-APPROVAL"],
            county.Codes(record, new SubmitDocument(), County.Drafter));
    }

    [Fact]
    [Requirement("R-DOC-20"), Requirement("R-DOC-08"), Requirement("R-DOC-13")]
    public void What_comes_incomplete_from_outside_is_taken_in_and_returned_with_coded_reasons_that_are_counted()
    {
        var county = new County(S0);
        var bare = Papers.Everything(S0) with { Mark = null, Plan = null, Participation = [] };
        var record = county.Do(null, new SubmitFromOutside("fgj", bare, "县OA系统"), Actor.System("import"));

        Assert.Equal(Stage.Returned, record.Stage);
        var returned = Assert.Single(record.Returns);
        Assert.Equal([ReturnReason.Attribute, ReturnReason.Interpretation, ReturnReason.Participation], returned.Codes);
        Assert.Contains(returned.Missing, m => m.Contains("解读方案"));

        record = county.Do(record, new EditDraft(Papers.Everything(S0)), County.Drafter);
        record = county.Do(record, new ApproveInterpretation(), County.Head);
        record = county.Do(record, new SubmitDocument(), County.Drafter);
        Assert.Equal(Stage.UnitReview, record.Stage);
        Assert.Single(record.Returns);
    }

    [Fact]
    public void What_comes_complete_from_outside_goes_to_the_first_desk()
    {
        var county = new County(DocumentPresets.S4);
        var record = county.Do(null, new SubmitFromOutside("fgj", Papers.Notice(DocumentPresets.S4), "OA"), County.Drafter);
        Assert.Equal((Stage.UnitReview, 0), (record.Stage, record.Returns.Count));
    }

    [Fact]
    [Requirement("R-DOC-13"), Requirement("R-DOC-20")]
    public void Case_review_cannot_pass_what_is_incomplete_and_a_return_needs_code_and_opinion()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Policy(S0)), Stage.CaseReview);
        record = record with { Content = record.Content with { Plan = null } };
        Assert.Equal(["DOC-INTERPRETATION-PLAN"], county.Codes(record, Papers.Pass(record), County.CaseOfficer));
        Assert.Equal(["DOC-RETURN-CODE", "DOC-OPINION-MISSING"], county.Codes(record, new ReturnDocument([], ""), County.CaseOfficer));
        Assert.Equal(["DOC-RETURN-CODE"], county.Codes(record, new ReturnDocument(["别的"], "请补"), County.CaseOfficer));

        var returned = county.Do(record, new ReturnDocument([ReturnReason.Interpretation], "请补报解读方案"), County.CaseOfficer);
        Assert.Equal([new Desk("fgj", Roles.Drafter)], County.Procedure.Face(returned, county.Site).Desks);
        Assert.Single(returned.Returns.Single().Missing);
    }

    [Fact]
    public void A_document_can_be_recalled_by_its_submitter_until_the_next_desk_has_acted()
    {
        var county = new County(S0);
        var record = county.Submitted(Papers.Notice(S0));
        Assert.Equal(["DOC-RECALL"], county.Codes(record, new RecallDocument(), County.Drafter with { AccountId = 78 }));
        Assert.Equal(Stage.Draft, county.Do(record, new RecallDocument(), County.Drafter).Stage);
        var passed = county.Do(record, Papers.Pass(record), County.Head);
        Assert.Equal(["NOT-PERMITTED"], county.Codes(passed, new RecallDocument(), County.Drafter));
    }

    [Fact]
    public void Comments_and_opinions_never_reach_the_publication()
    {
        var county = new County(S0);
        var record = county.Submitted(Papers.Policy(S0));
        record = county.Do(record, new CommentDocument("绝密批注甲"), County.Head);
        record = county.Do(record, new UrgeDocument("催办语乙"), County.Drafter);
        Assert.Equal("document.urged", Assert.IsType<Send>(county.Effects.Single()).Topic);
        record = county.Do(record, new PassStep { Opinion = "审签意见丙" }, County.Head);
        county.Until(record, Stage.Published);

        var published = JsonSerializer.Serialize(Assert.IsType<Publish>(county.Effects.Single()).Items);
        var open = JsonSerializer.Deserialize<JsonElement>(published).ToString();
        Assert.Contains(Papers.Material.Title, JsonSerializer.Deserialize<List<JsonElement>>(published)![1].GetProperty("Title").GetString());
        foreach (var secret in new[] { "绝密批注甲", "催办语乙", "审签意见丙" })
            Assert.DoesNotContain(JsonSerializer.Serialize(secret).Trim('"'), open);
    }

    [Fact]
    public void Co_signers_sign_this_text_and_an_objection_sends_it_back()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Notice(S0)), Stage.Handling);
        Assert.Equal(["DOC-COUNTERSIGN-DUE"], county.Codes(record, new AskCountersign(["czj"], new DateOnly(2026, 1, 1)), County.CaseOfficer));
        record = county.Do(record, new AskCountersign(["czj"], new DateOnly(2026, 3, 9)), County.CaseOfficer);
        record = county.Until(record, Stage.Countersign);
        Assert.Equal([new Desk("czj", Roles.UnitHead)], County.Procedure.Face(record, county.Site).Desks);
        Assert.Equal(["NOT-PERMITTED"], county.Codes(record, new CountersignDocument(true, ""), County.Head));

        var objected = county.Do(record, new CountersignDocument(false, "资金无来源"), County.OtherHead);
        Assert.Equal(Stage.Returned, objected.Stage);
        Assert.Equal([ReturnReason.Countersign], objected.Returns.Single().Codes);

        var signed = county.Do(record, new CountersignDocument(true, "同意"), County.OtherHead);
        Assert.Equal(Stage.NormReview, signed.Stage);
        var changed = signed with { Stage = Stage.PrePrint };
        changed = county.Do(changed, new EditDraft(changed.Content with { Summary = "新" }), County.CaseOfficer);
        Assert.Equal(["czj"], changed.OpenCountersigns());
    }

    [Fact]
    public void What_a_co_signer_never_signs_the_secretariat_takes_back()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Notice(S0) with { CoSigners = ["czj"] }), Stage.Countersign);
        record = county.Do(record, new ReturnDocument([ReturnReason.Countersign], "会签单位未回复"), County.Secretariat);
        Assert.Equal(Stage.Returned, record.Stage);
    }

    [Fact]
    public void The_table_prints_itself_for_the_documentation()
    {
        var table = DocumentTable.Of(S0, DocumentPath.Official);
        var lines = table.ToMarkdown().TrimEnd().Split('\n');
        Assert.Equal(table.Rows.Count + 2, lines.Length);
        Assert.Contains("| 印前复核 | PassStep | 送印 | 承办股室负责人 | Desk | R-DOC-16 |", lines);
    }

    [Fact]
    public void A_timeline_shows_what_was_done_who_has_it_and_what_comes()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Notice(S0)), Stage.DisclosureReview);
        var lines = DocumentTimeline.Of(record, county.Site);
        Assert.Equal(record.Steps.Count, lines.Count(l => l.State == TimelineState.Done));
        var current = Assert.Single(lines, l => l.State == TimelineState.Current);
        Assert.Equal(("公开机构审查", "政务公开股"), (current.Title, current.Who));
        Assert.Equal(["主管领导审批", "规范性审核", "分管领导审批", "印前复核", "送印", "印发", "公布", "归档"], lines.Where(l => l.State == TimelineState.Future).Select(l => l.Title));
    }

    [Fact]
    public void An_edit_cannot_turn_a_document_into_information_to_walk_the_shorter_chain()
    {
        var county = new County(S0);
        var record = county.Draft(Papers.Notice(S0));
        Assert.Equal(["DOC-PATH"], county.Codes(record, new EditDraft(Papers.Bulletin(S0)), County.Drafter));
    }
}
