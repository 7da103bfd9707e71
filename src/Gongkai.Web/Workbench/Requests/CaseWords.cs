using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>What happened to a case, in sentences.</summary>
public static class CaseWords
{
    /// <summary>Which day is 收到申请之日 (条例第三十一条).</summary>
    public static string ReceiptRule(string channel) => channel switch
    {
        ReceiptChannels.InPerson => "当面提交的，以提交之日为收到申请之日（条例第三十一条第一项）。",
        ReceiptChannels.MailSigned => "邮寄并签收的，以签收之日为收到申请之日（条例第三十一条第二项）。",
        ReceiptChannels.MailOrdinary => "平常信函等无需签收的，收到当日与申请人确认，以确认之日为收到申请之日（条例第三十一条第二项）。",
        _ => "网站或者传真提交的，以双方确认之日为收到申请之日（条例第三十一条第三项）。",
    };

    public static string Purpose(RequestPurpose purpose) => purpose switch
    {
        RequestPurpose.RecordCorrection => "更正与自身相关的政府信息",
        RequestPurpose.PublishSuggestion => "建议转为主动公开",
        _ => "公开政府信息",
    };

    public static string Kind(ConsultationKind kind) => kind switch
    {
        ConsultationKind.ThirdParty => "第三方",
        ConsultationKind.CoProducer => "共同制作机关",
        _ => "其他机关",
    };

    public static string State(ClockState state) => state switch
    {
        ClockState.WaitingForCorrection => "等待申请人补正，收到补正后重新起算",
        ClockState.WaitingForFee => "等待申请人缴费，足额缴费后重新起算",
        ClockState.NotStarted => "尚未起算",
        _ => "计时中",
    };

    /// <summary>What restarted, excluded or extended the period, each with its evidence.</summary>
    public static IEnumerable<(string What, string Evidence, string Basis)> Movements(RequestCase record, WorkCalendar calendar)
    {
        if (record.Correction is { } correction)
            yield return ("补正", correction.ReceivedOn is { } received ? $"{correction.NoticedOn:yyyy-MM-dd}告知，{received:yyyy-MM-dd}收到补正，从这一天重新起算" : $"{correction.NoticedOn:yyyy-MM-dd}告知，等待补正至{RequestClock.CorrectBy(record, calendar):yyyy-MM-dd}", "条例第三十条");
        foreach (var asked in record.Consultations)
            yield return ($"征求“{asked.Name}”意见", $"{asked.SentOn:yyyy-MM-dd}发出，{(asked.AnsweredOn is { } answered ? $"{answered:yyyy-MM-dd}{RequestProcedure.AnswerTitle(asked.Answer!.Value)}" : $"期限至{RequestClock.OpinionBy(asked, calendar):yyyy-MM-dd}")}，其间不计入", "条例第三十三条第三款");
        if (record.Extension is { NoticedOn: { } noticed } extension)
            yield return ("延期", $"{noticed:yyyy-MM-dd}告知，延长{extension.Days}个工作日（{extension.Reason}），由{extension.ApprovedBy?.Name}同意", "条例第三十三条第二款");
        if (record.Fee is { ReceivedOn: { } notice } fee)
            yield return ("收费", fee.PaidOn is { } paid ? $"{notice:yyyy-MM-dd}收到通知，{paid:yyyy-MM-dd}足额缴费，从这一天重新起算" : $"{notice:yyyy-MM-dd}收到通知，缴费期限至{RequestClock.PayBy(record, calendar):yyyy-MM-dd}", "国办函〔2020〕109号");
        if (record.Reasons is { DelayDays: { } days, JudgedOn: { } judged })
            yield return ("延迟答复", $"{judged:yyyy-MM-dd}认定理由合理，告知{days}个工作日内答复", "条例第三十五条");
    }
}
