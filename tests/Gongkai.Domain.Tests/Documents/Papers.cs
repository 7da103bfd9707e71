using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Meetings;
using Gongkai.Domain.Participation;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Tests.Documents;

/// <summary>Complete papers in the manner of the real ones, to be spoiled one field at a time.</summary>
internal static class Papers
{
    public static readonly AttributeMark Active = new() { Attribute = DisclosureAttribute.ActiveDisclosure };

    public static AttributeMark Withheld(DocumentSettings settings, string ground = StatutoryGround.ThirdParty) => new()
    {
        Attribute = DisclosureAttribute.NotDisclosed,
        ReasonCodes = [settings.Reasons.First(r => r.Ground == ground).Code],
    };

    public static AttributeMark OnRequest => new() { Attribute = DisclosureAttribute.OnRequest, ReasonCodes = ["R1"] };

    public static DraftContent Notice(DocumentSettings settings) => new()
    {
        SeriesCode = settings.Series[0].Code,
        Genre = "通知",
        Title = "关于印发全面推进政务公开工作措施的通知",
        MainRecipients = "各乡镇人民政府，县直各有关单位",
        BodyHtml = "<p>将公文公开属性源头认定融入办文程序。</p>",
        Mark = Active,
    };

    public static DraftContent Policy(DocumentSettings settings) => Notice(settings) with
    {
        IsPolicy = true,
        Plan = new InterpretationPlan { Interpreter = "县发展和改革局", Forms = [InterpretationForm.QuestionsAndAnswers], PlannedOn = new DateOnly(2026, 3, 20) },
        Material = Material,
    };

    public static InterpretationMaterial Material => new()
    {
        Title = "《全面推进政务公开工作措施》解读",
        BodyHtml = "<p>为什么出台、主要内容是什么。</p>",
        Checklist = [.. Enum.GetValues<InterpretationItem>().Select(i => new ChecklistEntry(i, true, "第一部分"))],
        KeyPeople = ["局长"],
    };

    /// <summary>Policy, normative, major, sensitive, co-signed, with a meeting slip and a concerned agency: walks every step a chain has.</summary>
    public static DraftContent Everything(DocumentSettings settings) => Policy(settings) with
    {
        IsNormative = true,
        IsMajorDecision = true,
        IsSensitive = true,
        Participation = [new ParticipationEvidence(ParticipationForm.OpinionsAsked, new DateOnly(2026, 1, 30), "公开征求意见三十日")],
        Procedures = [.. Enum.GetValues<DecisionStep>().Select(s => new ProcedureEvidence(s, new DateOnly(2026, 2, 1), "已完成"))],
        CoSigners = ["czj"],
        Meeting = new MeetingSlip { Name = "政府常务会议", Kind = "政府常务会议", TouchesPublicInterest = true, IsPublic = true, Forms = ["新媒体直播"] },
    };

    public static DraftContent Bulletin(DocumentSettings settings) => new()
    {
        Path = DocumentPath.Information,
        Title = "一季度经济运行统计报表",
        BodyHtml = "<p>数据。</p>",
        Mark = Active,
    };

    /// <summary>The act the desk of this stage does when all is well.</summary>
    public static IAct<DocumentRecord> ActAt(DocumentRecord record) => record.Stage switch
    {
        Stage.Countersign => new CountersignDocument(true, "同意"),
        Stage.Printing => new PrintDocument(),
        Stage.Numbered => new IssueDocument(),
        Stage.Issued => new PublishDocument(),
        Stage.Published or Stage.FiledNotPublic => new ArchiveDocument(),
        Stage.AttributeChange => new ApproveAttributeChange("同意变更"),
        _ => Pass(record),
    };

    public static PassStep Pass(DocumentRecord record)
    {
        var target = record.PendingChange?.To.Attribute ?? record.Attribute;
        return new PassStep
        {
            Opinion = "同意",
            Mark = record.Stage == Stage.Handling ? record.Content.Mark : null,
            InterpretationOpinion = record.Stage == Stage.Handling ? "解读方案可行" : null,
            Secrecy = !Stages.Secrecy.Contains(record.Stage) ? null
                : target == DisclosureAttribute.ActiveDisclosure ? SecrecyConclusion.MayBePublic : SecrecyConclusion.MayNotBePublic,
            Review = record.Stage is Stage.NormReview or Stage.LegalReview ? ReviewConclusion.Conforms : null,
        };
    }
}
