using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Requests;

/// <summary>Whether the record bears the reply: what the letter says must have happened.</summary>
internal static class ReplyChecks
{
    /// <summary>Codes REPLY-KIND, REPLY-PURPOSE, REPLY-CONSULT-OPEN, REPLY-COHANDLING-OPEN, REPLY-NO-SEARCH, REPLY-NO-CONSULT, REPLY-THIRD-AGREES, REPLY-NOT-CORRECTED, REPLY-NO-REASONS, REPLY-PARTS, REPLY-PART-GROUND, REPLY-PART-FILE, REPLY-THIRD-REASON.</summary>
    public static IEnumerable<Refusal> Of(RequestCase record, Reply reply, SiteSettings site, WorkCalendar calendar, DateOnly today)
    {
        if (ReplyKind.Find(reply.Kind) is not { } kind)
        {
            yield return new("REPLY-KIND", "请选择答复种类。", "条例第三十六条", "kind");
            yield break;
        }
        if (Purpose(record.Content.Purpose) is { } only ? kind.Code != only : kind.Group == ReplyGroup.Other)
            yield return new("REPLY-PURPOSE", "这种答复与申请事项不符：更正申请用更正申请答复，转主动公开建议用建议处理告知，其余按公开申请答复。", "条例第三十六条、第四十一条、第四十四条", "kind");
        foreach (var asked in record.Consultations.Where(c => c.IsOpen))
            yield return new("REPLY-CONSULT-OPEN", $"正在征求“{asked.Name}”的意见，收到意见或者期满（{RequestClock.OpinionBy(asked, calendar):yyyy-MM-dd}）后才能提交答复{(asked.DeliveredOn is null ? "，期限从送达起算，请登记送达日期" : "")}。", "条例第三十二条、第三十四条");
        foreach (var asked in record.CoHandlings.Where(c => c.AnsweredOn is null && CoHandlingBy(c, site, calendar) >= today))
            yield return new("REPLY-COHANDLING-OPEN", $"协办意见尚未回复（{asked.AskedOn:yyyy-MM-dd}发出），收到后再提交答复。", "R-REQ-08");
        foreach (var refusal in ByKind(record, reply, kind)) yield return refusal;
        // Where a part is kept back for the third party's sake, nothing is given against its will.
        if (Gives(reply) && string.IsNullOrWhiteSpace(reply.OverrideReason) && reply.Withheld.All(p => p.Ground != StatutoryGround.ThirdParty)
            && record.Consultations.Any(c => c is { Kind: ConsultationKind.ThirdParty, Answer: ConsultationAnswer.Refuses or ConsultationAnswer.Partly }))
            yield return new("REPLY-THIRD-REASON", "第三方不同意公开。决定公开的，请写明不公开可能对公共利益造成的重大影响或者第三方理由不合理之处，并书面告知第三方。", "条例第三十二条", "overrideReason");
    }

    /// <summary>Whether the reply gives out information that was not public before.</summary>
    public static bool Gives(Reply reply) => ReplyKind.Find(reply.Kind) is { Group: ReplyGroup.Granted or ReplyGroup.Partly, Code: not "S02" };

    /// <summary>Last day of a co-handling unit (R-REQ-08); the number of days is the site's.</summary>
    public static DateOnly CoHandlingBy(CoHandling asked, SiteSettings site, WorkCalendar calendar) => Clock.Compute(new ClockQuestion("request.cohandling")
    {
        Start = asked.AskedOn,
        Days = site.ClockLengths.TryGetValue("request.cohandling", out var days) ? days : null,
    }, calendar).Due!.Value;

    private static IEnumerable<Refusal> ByKind(RequestCase record, Reply reply, ReplyKind kind)
    {
        switch (kind.Code)
        {
            case "S12" when record.Searches.Count == 0:
                yield return new("REPLY-NO-SEARCH", "答复信息不存在前应当检索并登记检索记录。", "条例第三十六条第四项", "kind");
                break;
            case "S07" when record.Consultations.All(c => c.Kind != ConsultationKind.ThirdParty):
                yield return new("REPLY-NO-CONSULT", "以第三方合法权益为由不予公开的，应当先书面征求第三方意见。", "条例第三十二条", "kind");
                break;
            case "S07" when record.Consultations.Where(c => c.Kind == ConsultationKind.ThirdParty).All(c => c.Answer == ConsultationAnswer.Agrees):
                yield return new("REPLY-THIRD-AGREES", "第三方已经同意公开，不能再以第三方合法权益为由不予公开，请改用其他答复。", "条例第十五条", "kind");
                break;
            case "S15" when record.Correction?.ReceivedOn is null:
                yield return new("REPLY-NOT-CORRECTED", "申请人还没有补正，不能以补正后仍不明确答复。", "条例第三十条", "kind");
                break;
            case "S19" when record.Reasons is not { Reasonable: false }:
                yield return new("REPLY-NO-REASONS", "应当先要求申请人说明理由，并认定理由不合理。", "条例第三十五条", "kind");
                break;
            case "S03":
                if (reply.Withheld.Count == 0) yield return new("REPLY-PARTS", "部分公开应当逐项写明不予公开的内容、依据和理由。", "条例第三十七条", "withheld");
                if (reply.Files.Count == 0) yield return new("REPLY-PART-FILE", "部分公开应当附上处理后的信息。", "条例第三十七条", "files");
                break;
        }
        foreach (var part in reply.Withheld)
        {
            if (string.IsNullOrWhiteSpace(part.Passage) || string.IsNullOrWhiteSpace(part.Reason)) yield return new("REPLY-PARTS", "请为每一项写明不予公开的内容和理由。", "条例第三十七条", "withheld");
            if (part.Ground != SeveredPart.NotInformation && StatutoryGround.Find(part.Ground) is null) yield return new("REPLY-PART-GROUND", "请为每一项选择法定依据。", "条例第十四条至第十六条、第三十七条", "withheld");
        }
    }

    private static string? Purpose(RequestPurpose purpose) => purpose switch
    {
        RequestPurpose.RecordCorrection => "P16",
        RequestPurpose.PublishSuggestion => "P17",
        _ => null,
    };

    /// <summary>Fields of the letter with the withheld parts as it prints them.</summary>
    public static IReadOnlyDictionary<string, string> Fields(Reply reply)
    {
        if (reply.Withheld.Count == 0) return reply.Fields;
        var lines = reply.Withheld.Select(p => $"{Line(p.Passage)}｜{Line(p.Reason)}｜{StatutoryGround.Find(p.Ground)?.Article ?? "条例第三十七条"}");
        return new Dictionary<string, string>(reply.Fields) { ["withheld"] = string.Join('\n', lines) };
    }

    // The bar parts the columns and the line the rows.
    private static string Line(string text) => text.Trim().ReplaceLineEndings(" ").Replace('｜', '|');
}
