using System.Text.Json.Serialization;

namespace Gongkai.Domain.Participation;

/// <summary>公众参与方式 (R-PART-01).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParticipationForm>))]
public enum ParticipationForm
{
    /// <summary>征求意见</summary>
    OpinionsAsked,

    /// <summary>听证座谈</summary>
    Hearing,

    /// <summary>咨询协商</summary>
    Consultation,

    /// <summary>列席会议</summary>
    Attendance,

    /// <summary>媒体吹风</summary>
    MediaBriefing,

    /// <summary>其他</summary>
    Other,
}

/// <summary>决策程序 that the papers of a major decision must show (R-DEC-01, R-DOC-13).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionStep>))]
public enum DecisionStep
{
    /// <summary>调研研究</summary>
    Research,

    /// <summary>咨询协商</summary>
    Consultation,

    /// <summary>专家论证</summary>
    ExpertArgument,

    /// <summary>公众评议</summary>
    PublicAppraisal,

    /// <summary>部门会签</summary>
    DepartmentsSigned,

    /// <summary>合法性审核</summary>
    LegalityReview,

    /// <summary>风险评估</summary>
    RiskAssessment,

    /// <summary>集体讨论决定</summary>
    CollectiveDecision,
}

/// <summary>公众参与材料: one piece of evidence.</summary>
/// <param name="Form">How the public took part.</param>
/// <param name="On">Day it took place or ended, Asia/Shanghai.</param>
/// <param name="Summary">What was asked and what came of it.</param>
/// <param name="FileHash">Stored file, or null.</param>
public sealed record ParticipationEvidence(ParticipationForm Form, DateOnly On, string Summary, string? FileHash = null);

/// <summary>程序材料: proof that a decision step was taken, or the reason why it does not apply.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">Day it was completed, or null when it does not apply.</param>
/// <param name="Summary">What was done, or why it does not apply.</param>
/// <param name="NotApplicable">不适用, with the reason in the summary.</param>
/// <param name="FileHash">Stored file, or null.</param>
public sealed record ProcedureEvidence(DecisionStep Step, DateOnly? On, string Summary, bool NotApplicable = false, string? FileHash = null);

/// <summary>Chinese names of the forms and steps.</summary>
public static class ParticipationTitles
{
    public static string Title(this ParticipationForm form) => form switch
    {
        ParticipationForm.OpinionsAsked => "征求意见",
        ParticipationForm.Hearing => "听证座谈",
        ParticipationForm.Consultation => "咨询协商",
        ParticipationForm.Attendance => "列席会议",
        ParticipationForm.MediaBriefing => "媒体吹风",
        _ => "其他",
    };

    public static string Title(this DecisionStep step) => step switch
    {
        DecisionStep.Research => "调研研究",
        DecisionStep.Consultation => "咨询协商",
        DecisionStep.ExpertArgument => "专家论证",
        DecisionStep.PublicAppraisal => "公众评议",
        DecisionStep.DepartmentsSigned => "部门会签",
        DecisionStep.LegalityReview => "合法性审核",
        DecisionStep.RiskAssessment => "风险评估",
        _ => "集体讨论决定",
    };
}
