using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests.Archive;

/// <summary>A case told in plain sentences from its record, still with everybody's name: what casebooks, evaluations and released answers start from.</summary>
public static class CaseStory
{
    /// <summary>基本案情.</summary>
    public static string Facts(RequestCase c) =>
        $"{(c.ReceivedOn is { } on ? $"{on.Year}年{on.Month}月，" : "")}{c.Applicant.Name}申请公开“{c.Content.Title}”。{(c.Content.Description.Length > 0 ? $"\n申请描述：{c.Content.Description}" : "")}";

    /// <summary>办理情况.</summary>
    public static string Handling(RequestCase c) => string.Join("\n", Sentences(c));

    /// <summary>办理结果.</summary>
    public static string Outcome(RequestCase c) =>
        Answer(c) is { } letter ? $"{ReplyKind.Find(letter.Code)?.Title ?? letter.Title}。\n{string.Join("\n", letter.Paragraphs)}" : CaseFileList.OutcomeOf(c);

    /// <summary>案例评析 to go on from: the article the answer rests on.</summary>
    public static string Points(RequestCase c) =>
        ReplyKind.Find(c.Reply?.Kind) is { } kind ? $"本案的争点在于……。依据{kind.Article}，{kind.Title}应当……。各单位办理同类申请时应当注意：……" : "本案没有作出答复，原因在于……。各单位办理同类申请时应当注意：……";

    /// <summary>The letter that answered, or null.</summary>
    public static Letter? Answer(RequestCase c) => c.Reply?.LetterSerial is { } serial ? c.Letters.FirstOrDefault(l => l.Serial == serial)?.Letter : null;

    private static IEnumerable<string> Sentences(RequestCase c)
    {
        yield return $"经{Channels.TitleOf(c.Intake.Channel)}渠道收到申请{(c.ReceivedOn is null ? "" : "并确定收到之日")}。";
        if (c.Kinship is { PartCount: > 0 } parts) yield return $"申请包含多项内容，拆分为{parts.PartCount + 1}件办理。";
        if (c.Correction is { } correction) yield return $"因申请内容不明确，一次性告知补正：{correction.Items}{(correction.ReceivedOn is null ? "申请人未补正。" : "申请人已补正。")}";
        if (c.Reasons is { } reasons) yield return $"因申请数量、频次较多，要求说明理由，{(reasons.Reasonable == true ? "认定理由合理" : reasons.Reasonable == false ? "认定理由不合理" : "尚未认定")}。";
        if (c.Fee is { } fee) yield return $"依法收取信息处理费{fee.Amount}元。";
        foreach (var asked in c.Consultations)
            yield return $"向{asked.Name}书面征求意见（{asked.What}），{asked.Answer switch { ConsultationAnswer.Agrees => "对方同意公开", ConsultationAnswer.Refuses => "对方不同意公开", ConsultationAnswer.Partly => "对方部分同意公开", ConsultationAnswer.DeemedAgreed => "对方逾期未答复，视为同意", ConsultationAnswer.Silent => "对方逾期未答复，由本机关决定", _ => "尚未答复" }}{(asked.Opinion is { } said ? $"：{said}" : "")}。";
        if (c.CoHandlings.Count > 0) yield return $"请{c.CoHandlings.Count}个单位提出协办意见。";
        foreach (var search in c.Searches) yield return $"检索：范围{search.Scope}，方式{search.Method}，关键词{search.Keywords}，结果{search.Result}。";
        if (c.Extension is { NoticedOn: not null } extension) yield return $"经批准延期{extension.Days}个工作日并书面告知，理由：{extension.Reason}。";
        if (c.Reply is { } reply) yield return reply.OnTheSpot ? "当场答复。" : $"经{string.Join("、", reply.Approvals.Select(a => a.Title))}后作出答复。";
        if (c.Disputes.Count > 0) yield return $"答复后发生{c.Disputes.Count}件复议、诉讼。";
    }
}
