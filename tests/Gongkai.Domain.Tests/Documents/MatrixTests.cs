using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Tests.Documents;

/// <summary>State × act for every preset and path: what the table does not know is refused, what it knows is decided and leads where the table says.</summary>
public class MatrixTests
{
    // Cells where the table allows the act but this record has, rightly, nothing to do it on.
    private static readonly HashSet<string> NeedsMore =
    [
        "Archived:AssessWithheld", "Withdrawn:ArchiveDocument", "Withdrawn:ReopenWithdrawn", "Published:SupplyInterpretation", "Archived:SupplyInterpretation",
        "Published:PublishInterpretation", "Archived:PublishInterpretation",
        "SelfSecrecy:WithdrawPublication", "DisclosureReview:WithdrawPublication", "SecrecyApproval:WithdrawPublication", "Referred:WithdrawPublication",
    ];

    public static TheoryData<string, DocumentPath> Presets
    {
        get
        {
            var data = new TheoryData<string, DocumentPath>();
            foreach (var name in DocumentPresets.All.Keys)
                foreach (var path in Enum.GetValues<DocumentPath>()) data.Add(name, path);
            return data;
        }
    }

    [Theory, MemberData(nameof(Presets))]
    [Requirement("R-DOC-19")]
    public void Every_cell_outside_the_table_is_refused_and_every_cell_in_it_is_decided(string preset, DocumentPath path)
    {
        var settings = DocumentPresets.All[preset];
        var county = new County(settings);
        var table = DocumentTable.Of(settings, path);
        var acts = Acts(settings, path).ToList();
        Assert.Equal(typeof(DocumentRecord).Assembly.GetTypes().Count(t => t.IsAssignableTo(typeof(IAct<DocumentRecord>)) && !t.IsInterface), acts.Count);

        foreach (var stage in Enum.GetValues<Stage>())
            foreach (var act in acts)
            {
                var record = In(stage, settings, path, county);
                var name = act.GetType().Name;
                var rows = table.Rows.Where(r => r.State == stage && r.Act == name).ToList();
                var id = rows.Any(r => r.Role == Roles.Drafter) ? 1 : 50;
                var decision = County.Procedure.Decide(record, act, county.Context(Everybody(id)));
                if (rows.Count == 0)
                {
                    Assert.Equal("WRONG-STATE", Assert.Single(decision.Refusals).Code);
                    continue;
                }
                if (NeedsMore.Contains($"{stage}:{name}") || !IsSensible(stage, settings, path))
                {
                    Assert.DoesNotContain(decision.Refusals, r => r.Code == "WRONG-STATE");
                    continue;
                }
                Assert.True(decision.Accepted, $"{preset} {path} {stage} {name}: {string.Join("; ", decision.Refusals.Select(r => r.Code))}");
                Assert.Contains(decision.Record!.Stage, rows.SelectMany(r => r.Next));
            }
    }

    [Theory, MemberData(nameof(Presets))]
    public void Rights_are_the_tables_own_lines_and_nobody_outside_them_may_act(string preset, DocumentPath path)
    {
        var settings = DocumentPresets.All[preset];
        var county = new County(settings);
        var table = DocumentTable.Of(settings, path);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var record = In(stage, settings, path, county);
            foreach (var act in Acts(settings).Where(a => a is not IOpeningAct<DocumentRecord>))
                foreach (var person in County.People)
                {
                    var roles = table.Rows.Where(r => r.State == stage && r.Act == act.GetType().Name).Select(r => r.Role);
                    if (!person.Holdings.Any(h => roles.Contains(h.Role)))
                        Assert.Equal(["NOT-PERMITTED"], county.Codes(record, act, person));
                }
        }
    }

    [Fact]
    public void A_neighbouring_departments_drafter_can_do_nothing_to_the_document()
    {
        var county = new County(DocumentPresets.S0);
        foreach (var stage in Enum.GetValues<Stage>())
            foreach (var act in Acts(DocumentPresets.S0).Where(a => a is not IOpeningAct<DocumentRecord>))
                Assert.Equal(["NOT-PERMITTED"], county.Codes(In(stage, DocumentPresets.S0, DocumentPath.Official, county), act, County.OtherDrafter));
    }

    private static bool IsSensible(Stage stage, DocumentSettings settings, DocumentPath path) =>
        settings.ChainOf(path).Any(s => s.Stage == stage) || stage is Stage.Draft or Stage.Returned or >= Stage.Issued || path == DocumentPath.Official;

    private static Actor Everybody(long id) => new(id, "全部岗位", [.. County.People.SelectMany(p => p.Holdings)]);

    private static IEnumerable<IAct<DocumentRecord>> Acts(DocumentSettings settings, DocumentPath path = DocumentPath.Official) =>
    [
        new OpenDraft("fgj", Papers.Notice(settings)), new SubmitFromOutside("fgj", Papers.Notice(settings), "OA"),
        new EditDraft(Papers.Everything(settings) with { Path = path, Summary = "改" }), new SubmitDocument(), new RecallDocument(), new AbandonDraft("重复"),
        new ApproveInterpretation(), new UrgeDocument("请尽快"), new CommentDocument("内部意见"),
        new PassStep { Opinion = "同意", Mark = Papers.Active, InterpretationOpinion = "可行", Secrecy = SecrecyConclusion.MayBePublic, Review = ReviewConclusion.Conforms },
        new ReturnDocument([ReturnReason.Content], "请修改"), new AskCountersign(["zfb"]), new CountersignDocument(true, "同意"),
        new ConfirmWithAgency("县档案馆", true, "无异议"), new ReferForDetermination("县国家保密局", "是否涉密"), new RecordDetermination("不涉密"),
        new PrintDocument(), new IssueDocument(), new PublishDocument(), new SupplyInterpretation(Papers.Material), new PublishInterpretation(), new ArchiveDocument(),
        new ProposeAttributeChange(Papers.OnRequest, "情况变化"), new ApproveAttributeChange("同意"), new RejectAttributeChange("不同意"),
        new WithdrawPublication("error", WithdrawalMode.Notice, "内容有误，正在更正。"), new ConfirmWithdrawalSeen([]), new ReopenWithdrawn("更正错误"), new AssessWithheld(true, "仍不宜公开"),
    ];

    private static DocumentRecord In(Stage stage, DocumentSettings settings, DocumentPath path, County county)
    {
        var content = Papers.Everything(settings) with { Path = path, IsNormative = false, ConcernedAgencies = ["县档案馆"] };
        if (stage == Stage.FiledNotPublic) content = content with { Mark = Papers.Withheld(settings), DisclosureUnitOpinion = "同意" };
        var (day, now) = (county.Today, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        StepEntry Entry(Stage at, string act, long actor, bool passed) => new()
        {
            Stage = at,
            Next = stage,
            Act = act,
            Title = act,
            ActorId = actor,
            ActorName = "某人",
            At = now,
            On = day,
            Since = day,
            TextVersion = 1,
            Passed = passed,
            Secrecy = passed ? SecrecyConclusion.MayBePublic : null,
        };
        return new DocumentRecord
        {
            Stage = stage,
            StageSince = day,
            UnitCode = "fgj",
            DrafterId = 1,
            DrafterName = "拟稿人",
            Content = content,
            DraftedOn = day,
            InterpretationApproval = new(2, "局长", day),
            DateWritten = day,
            IssuedOn = day,
            Number = stage is < Stage.Numbered or Stage.Returned ? null : new AssignedNumber("x〔2026〕1号", "x", 2026, 1),
            Steps = [.. Stages.Secrecy.Select((s, i) => Entry(s, nameof(PassStep), 91 + i, true)), Entry(Stage.Draft, nameof(SubmitDocument), 1, false)],
            Countersigns = stage == Stage.Countersign ? [] : [new CountersignEntry("czj", null, true, "同意", 14, "财政局长", day, 1)],
            Confirmations = [new("县档案馆", true, "无异议", "经办人", day, 1)],
            Referrals = stage == Stage.Referred ? [new(Stage.DisclosureReview, "县国家保密局", "是否涉密", day)] : [],
            AttributeChanges = stage == Stage.AttributeChange ? [new(Papers.Active, Papers.OnRequest, "情况变化", Stage.Published, 1, "拟稿人", null, day)] : [],
            Publication = new PublicationStatus
            {
                State = stage switch { Stage.Published or Stage.Archived or Stage.AttributeChange => PublicationState.Public, Stage.Withdrawn => PublicationState.Withdrawing, _ => PublicationState.None },
                PublishedOn = day,
                InterpretationOn = day,
                WithdrawnOn = stage == Stage.Withdrawn ? day : null,
            },
        };
    }
}
