using Gongkai.Domain.Acts;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Participation;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Documents;

/// <summary>报送核对: everything a document lacks, all at once, each with basis and field, so that the drafter sees it before the office does (R-DOC-13, R-DOC-20).</summary>
public static class SubmissionGate
{
    /// <summary>Empty when nothing is missing. Codes <c>DOC-…</c>.</summary>
    public static IReadOnlyList<Refusal> Missing(DocumentRecord record, DocumentSettings settings) =>
    [
        .. Form(record, settings),
        .. AttributeRules.Missing(record.Content.Mark, record.Content, settings),
        .. Interpretation(record, settings),
        .. Participation(record.Content, settings),
        .. Meeting(record.Content, settings),
        .. Signatures(record, settings),
    ];

    private static IEnumerable<Refusal> Form(DocumentRecord record, DocumentSettings settings)
    {
        var content = record.Content;
        if (string.IsNullOrWhiteSpace(content.Title))
            yield return new("DOC-TITLE-MISSING", "请填写标题。", "GB/T 9704-2012", "title");
        if (string.IsNullOrWhiteSpace(content.BodyHtml))
            yield return new("DOC-BODY-EMPTY", "正文是空的，请录入正文或者导入文稿。", "GB/T 9704-2012", "body");
        if (content.DateEffective is { } from && content.DateExpires is { } until && until <= from)
            yield return new("DOC-DATES-OUT-OF-ORDER", "失效日期应当晚于实施日期。", null, "dateExpires");
        if (content.Path == DocumentPath.Information) yield break;

        if (settings.FindSeries(content.SeriesCode) is null)
            yield return new("DOC-SERIES-UNKNOWN", "请从本站的文号系列中选择发文机关代字。", "R-DOC-03", "series");
        if (!settings.Genres.Contains(content.Genre))
            yield return new("DOC-GENRE-UNKNOWN", "请选择文种。", "《党政机关公文处理工作条例》第八条", "genre");
        else if (!string.IsNullOrWhiteSpace(content.Title) && !Gongkai.Domain.Documents.Genres.TitleEndsWith(content.Title, content.Genre))
            yield return new("DOC-TITLE-GENRE", $"标题应当以文种“{content.Genre}”结尾，请核对标题或者文种。", "GB/T 9704-2012", "title");
        if (string.IsNullOrWhiteSpace(content.MainRecipients) && !WithoutRecipients.Contains(content.Genre))
            yield return new("DOC-RECIPIENTS-MISSING", "请填写主送机关。", "GB/T 9704-2012", "mainRecipients");
    }

    /// <summary>Kinds that are addressed to everybody and carry no 主送机关.</summary>
    private static readonly HashSet<string> WithoutRecipients = ["决议", "命令（令）", "公报", "公告", "通告", "纪要", "决定"];

    private static IEnumerable<Refusal> Interpretation(DocumentRecord record, DocumentSettings settings)
    {
        var content = record.Content;
        if (!settings.NeedsInterpretation(content)) yield break;
        if (content.Plan is not { } plan || string.IsNullOrWhiteSpace(plan.Interpreter) || plan.Forms.Count == 0 || plan.PlannedOn is null)
            yield return new("DOC-INTERPRETATION-PLAN", "政策性文件应当附解读方案，写明由谁解读、解读形式和计划时间。", "R-INT-02、R-DOC-13", "plan");

        var later = settings.InterpretationDeadline == InterpretationDeadline.WithinWorkingDays;
        if (content.Material is not { IsWritten: true } material)
        {
            if (!later) yield return new("DOC-INTERPRETATION-MATERIAL", "解读方案应当包含解读材料，与代拟稿一并报送。", "R-INT-02、R-INT-04", "material");
        }
        else
        {
            var open = settings.InterpretationItems
                .Where(i => material.Checklist.FirstOrDefault(c => c.Item == i) is not { } e || (!e.Covered && string.IsNullOrWhiteSpace(e.Where)))
                .Select(i => i.Title()).ToList();
            if (open.Count > 0)
                yield return new("DOC-INTERPRETATION-CHECKLIST", $"请逐项核对解读内容，尚未核对：{string.Join("、", open)}（不涉及的请说明）。", "R-INT-07", "checklist");
        }

        if (!later && settings.InterpretationApprover is not null && record.InterpretationApproval is null)
            yield return new("DOC-INTERPRETATION-APPROVAL", "解读方案（含解读材料）应当先经牵头起草部门主要负责人审定。", "R-INT-02", "interpretationApproval");
    }

    private static IEnumerable<Refusal> Participation(DraftContent content, DocumentSettings settings)
    {
        if (!content.IsMajorDecision) yield break;
        if (content.Participation.Count == 0)
            yield return new("DOC-PARTICIPATION-MISSING", "重大行政决策应当经过公众参与程序，请附公众参与材料。", "R-PART-01、R-PART-02", "participation");
        foreach (var refusal in OpenDecisionSteps(content, settings.DecisionSteps)) yield return refusal;
    }

    /// <summary>Decision steps neither shown nor explained (R-DEC-01).</summary>
    internal static IEnumerable<Refusal> OpenDecisionSteps(DraftContent content, IReadOnlyList<DecisionStep> required) =>
        required.Where(step => !content.Procedures.Any(p => p.Step == step && (p.On is not null || p.NotApplicable) && !string.IsNullOrWhiteSpace(p.Summary)))
            .Select(step => new Refusal("DOC-PROCEDURE-MISSING", $"重大行政决策材料没有体现“{step.Title()}”程序，请附材料或者说明不适用的理由。", "R-DEC-01、R-DOC-13", $"procedure.{step}"));

    private static IEnumerable<Refusal> Meeting(DraftContent content, DocumentSettings settings)
    {
        if (content.Meeting is not { } slip) yield break;
        if (!settings.MeetingKinds.Contains(slip.Kind) || !slip.TouchesPublicInterest) yield break;
        if (slip.IsPublic is null)
            yield return new("DOC-MEETING-PUBLIC", "请在处理笺填写会议是否公开。", "R-MTG-01", "meeting.isPublic");
        if (slip.IsPublic == true && (slip.Forms.Count == 0 || slip.Forms.Any(f => !settings.MeetingForms.Contains(f))))
            yield return new("DOC-MEETING-FORMS", "会议公开的，请从清单中选择公开的形式。", "R-MTG-01、R-MTG-02", "meeting.forms");
        if (slip.IsPublic == false && string.IsNullOrWhiteSpace(slip.ReasonNotPublic))
            yield return new("DOC-MEETING-REASON", "会议不公开的，请说明理由。", "R-MTG-01", "meeting.reason");
    }

    private static IEnumerable<Refusal> Signatures(DocumentRecord record, DocumentSettings settings)
    {
        // Where the chain has a 会签 step the signatures are collected there; otherwise they must come with the papers.
        if (settings.ChainOf(record.Content.Path).Any(s => s.Stage == Stage.Countersign)) yield break;
        if (record.OpenCountersigns() is { Count: > 0 } open)
            yield return new("DOC-COUNTERSIGN-MISSING", $"联合行文单位尚未会签：{string.Join("、", open)}。", "条例第十一条", "coSigners");
    }
}
