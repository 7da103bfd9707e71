using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>Consultations, co-handling, search: asking others and looking for it (条例第三十二条、第三十四条; R-REQ-04, R-REQ-07, R-REQ-08).</summary>
public sealed partial class RequestProcedure
{
    private static Decision<RequestCase> Ask(RequestMatter at, Consult a)
    {
        var sent = a.SentOn ?? at.Today;
        var refusals = Needed(a.Name, "name", "征求意见的对象").Concat(Needed(a.What, "what", "拟公开的内容")).Concat(Needed(a.Why, "why", "征求意见的理由"))
            .Concat(at.Check(sent, "sentOn", "发出日期", at.Record.ReceivedOn, "收到申请之日")).ToList();
        if (at.Record.Consultations.Count >= 100) refusals.Add(new("CONSULT-MANY", "一件申请的征求意见不能超过100次。", null, "name"));
        if (refusals.Count > 0) return Refuse(refusals);
        var consultation = new Consultation(at.Record.Consultations.Count + 1, a.Kind, a.Name.Trim(), a.What.Trim(), a.Why.Trim(), sent) { Contact = Plain(a.Contact) };
        if (RequestClock.Delayed(at.Record) is not null) consultation = consultation with { Uncounted = true };
        var unlawful = RequestClock.Against(at.Record, With(consultation), at.Context.Calendar);
        // When the period is over there is no time left to leave out, but the party's right to be asked remains.
        if (unlawful.Any(r => r.Code == RequestClock.LateConsultation)) unlawful = RequestClock.Against(at.Record, With(consultation = consultation with { Uncounted = true }), at.Context.Calendar);
        if (unlawful.Count > 0) return Refuse(unlawful);
        var candidate = With(consultation);
        var third = a.Kind == ConsultationKind.ThirdParty;
        var (asked, missing) = at.Write(candidate, third ? "P06" : "P10", third
            ? new Dictionary<string, string> { ["content"] = consultation.What, ["concern"] = consultation.Why }
            : new Dictionary<string, string> { ["case"] = a.Kind == ConsultationKind.CoProducer ? "共同制作的政府信息" : "涉及其他机关的政府信息", ["content"] = consultation.What },
            new LetterPlan(Addressee: consultation.Name, Way: DeliveryWays.Mail, ServedOn: sent));
        if (asked is null) return Refuse(missing);
        if (consultation.Uncounted) return at.Stays(asked, $"{(third ? "第三方" : consultation.Name)}（不扣除时间）");
        var (told, untold) = at.Write(asked, "P08", new Dictionary<string, string>
        {
            ["whom"] = third ? "第三方" : "其他机关",
            ["matter"] = "该信息是否公开",
            ["from"] = CaseLetters.Day(sent),
        }, new LetterPlan(ServedOn: at.Today));
        return told is null ? Refuse(untold) : at.Stays(told, third ? "第三方" : consultation.Name);

        RequestCase With(Consultation asking) => at.Record with { Consultations = [.. at.Record.Consultations, asking] };
    }

    private static Decision<RequestCase> Delivered(RequestMatter at, RecordConsultDelivery a)
    {
        if (Find(at, a.Serial) is not { } asked) return NoConsultation;
        var refusals = at.Check(a.On, "on", "送达日期", asked.SentOn, "发出日期").ToList();
        if (!asked.IsOpen) refusals.Add(new("CONSULT-ANSWERED", "这次征求意见已经有结果。", null, "serial"));
        if (refusals.Count > 0) return Refuse(refusals);
        var delivered = asked with { DeliveredOn = a.On, CountedFromDelivery = !asked.Uncounted && a.On > asked.SentOn };
        if (RequestClock.Against(at.Record, Put(at.Record, delivered), at.Context.Calendar) is { Count: > 0 }) delivered = delivered with { CountedFromDelivery = false };
        return at.Stays(Put(at.Record, delivered));
    }

    private static Decision<RequestCase> Opinion(RequestMatter at, RecordOpinion a)
    {
        if (Find(at, a.Serial) is not { } asked) return NoConsultation;
        var refusals = at.Check(a.On, "on", "收到意见的日期", asked.SentOn, "发出日期").ToList();
        if (a.Answer is ConsultationAnswer.Silent or ConsultationAnswer.DeemedAgreed) refusals.Add(new("CONSULT-ANSWER", "请选择对方的意见。", null, "answer"));
        if (a.Answer is ConsultationAnswer.Refuses or ConsultationAnswer.Partly) refusals.AddRange(Needed(a.Opinion, "opinion", "对方的理由"));
        if (refusals.Count > 0) return Refuse(refusals);
        // Late: the law has already spoken; the opinion is kept and may still be weighed.
        if (!asked.IsOpen || a.On > RequestClock.OpinionBy(asked, at.Context.Calendar))
        {
            if (asked.LateOn is not null) return Refuse("CONSULT-ANSWERED", "这次征求意见的逾期意见已经登记。", null, "serial");
            var spoken = asked.IsOpen ? Lapsed(asked, at) : asked;
            if (spoken.Answer is not (ConsultationAnswer.Silent or ConsultationAnswer.DeemedAgreed)) return Refuse("CONSULT-ANSWERED", "这次征求意见已经有结果。", null, "serial");
            return at.Stays(Put(at.Record, spoken with { LateOpinion = $"{AnswerTitle(a.Answer)}：{a.Opinion?.Trim()}", LateOn = a.On }), "逾期收到意见，供决定时参考");
        }
        var candidate = Put(at.Record, asked with { AnsweredOn = a.On, Answer = a.Answer, Opinion = Plain(a.Opinion) });
        return RequestClock.Against(at.Record, candidate, at.Context.Calendar) is { Count: > 0 } unlawful ? Refuse(unlawful) : at.Stays(candidate, AnswerTitle(a.Answer));
    }

    private static Decision<RequestCase> Silent(RequestMatter at, LapseConsultation a)
    {
        if (Find(at, a.Serial) is not { } asked) return NoConsultation;
        if (!asked.IsOpen) return Decision<RequestCase>.Unchanged(at.Record);
        var last = RequestClock.OpinionBy(asked, at.Context.Calendar);
        // Fifteen days from the receipt (条例第三十二条、第三十四条): what was not received says nothing. Of a third party out of reach a person may say so.
        if (asked.DeliveredOn is null && (asked.Kind == ConsultationKind.CoProducer || at.Context.Actor.Holds(Organisations.Roles.System)))
            return Refuse("CONSULT-NOT-DELIVERED", "对方答复意见的期限从收到征求意见书之日起算，请先登记送达日期。", "条例第三十二条、第三十四条", "serial");
        if (at.Today <= last) return Refuse("CONSULT-NOT-LAPSED", $"对方答复意见的期限到{last:yyyy-MM-dd}为止，尚未届满。", "条例第三十二条、第三十四条");
        var spoken = Lapsed(asked, at);
        return at.Stays(Put(at.Record, spoken), AnswerTitle(spoken.Answer!.Value));
    }

    // 第三十二条: the agency decides. 第三十四条: the co-producing agency is taken to agree.
    private static Consultation Lapsed(Consultation asked, RequestMatter at) => asked with
    {
        AnsweredOn = RequestClock.OpinionBy(asked, at.Context.Calendar),
        Answer = asked.Kind == ConsultationKind.CoProducer ? ConsultationAnswer.DeemedAgreed : ConsultationAnswer.Silent,
    };

    /// <summary>The answer in Chinese.</summary>
    public static string AnswerTitle(ConsultationAnswer answer) => answer switch
    {
        ConsultationAnswer.Agrees => "同意公开",
        ConsultationAnswer.Refuses => "不同意公开",
        ConsultationAnswer.Partly => "部分同意公开",
        ConsultationAnswer.DeemedAgreed => "逾期未答复，视为同意公开",
        _ => "逾期未答复，由本机关依法决定",
    };

    private static Decision<RequestCase> NoConsultation => Refuse("CONSULT-UNKNOWN", "没有这次征求意见，请刷新页面。", null, "serial");

    private static Consultation? Find(RequestMatter at, int serial) => at.Record.Consultations.FirstOrDefault(c => c.Serial == serial);

    private static RequestCase Put(RequestCase record, Consultation changed) =>
        record with { Consultations = [.. record.Consultations.Select(c => c.Serial == changed.Serial ? changed : c)] };

    private static Decision<RequestCase> Ask(RequestMatter at, AskCoHandling a)
    {
        var refusals = Needed(a.Question, "question", "协办事项").ToList();
        if (at.Context.Organisations.Find(a.UnitCode) is not { } unit) refusals.Add(new("UNIT-UNKNOWN", "请选择协办单位。", null, "unitCode"));
        else if (unit.Code == at.Record.UnitCode) refusals.Add(new("COHANDLING-SELF", "不能请本单位协办。", "R-REQ-08", "unitCode"));
        else if (at.Record.CoHandlings.Any(c => c.UnitCode == unit.Code && c.AnsweredOn is null)) refusals.Add(new("COHANDLING-OPEN", $"已经发给{unit.Name}，尚未回复。", "R-REQ-08", "unitCode"));
        if (refusals.Count > 0) return Refuse(refusals);
        var asked = new CoHandling(at.Record.CoHandlings.Count + 1, a.UnitCode, a.Question.Trim(), at.Today);
        var due = ReplyChecks.CoHandlingBy(asked, at.Context.Site, at.Context.Calendar);
        var (changed, missing) = at.Write(at.Record with { CoHandlings = [.. at.Record.CoHandlings, asked] },
            "P11", new Dictionary<string, string> { ["question"] = a.Question.Trim(), ["dueOn"] = CaseLetters.Day(due) },
            new LetterPlan(Addressee: at.Context.Organisations.NameOf(a.UnitCode), Way: DeliveryWays.Website, ServedOn: at.Today));
        return changed is null ? Refuse(missing) : at.Stays(changed, at.Context.Organisations.NameOf(a.UnitCode));
    }

    private static Decision<RequestCase> Give(RequestMatter at, GiveCoHandling a)
    {
        var mine = at.Record.CoHandlings.FirstOrDefault(c => c.AnsweredOn is null
            && at.Context.Actor.Holdings.Any(h => h.Role == Organisations.Roles.RequestOfficer && at.Context.Organisations.IsWithin(h.UnitCode, c.UnitCode)));
        if (mine is null) return Refuse("COHANDLING-NONE", "没有请您单位协办的事项。", "R-REQ-08");
        var refusals = Needed(a.Opinion, "opinion", "协办意见").ToList();
        if (string.IsNullOrWhiteSpace(a.LegalReviewer)) refusals.Add(new("COHANDLING-LEGAL", "协办意见应当经本单位法务审核，请填写审核人。", "R-REQ-09", "legalReviewer"));
        if (refusals.Count > 0) return Refuse(refusals);
        var given = mine with { Opinion = a.Opinion.Trim(), AnsweredOn = at.Today, LegalReviewer = a.LegalReviewer.Trim(), By = at.By, Files = a.Files };
        return at.Stays(at.Record with { CoHandlings = [.. at.Record.CoHandlings.Select(c => c.Serial == given.Serial ? given : c)] }, at.Context.Organisations.NameOf(mine.UnitCode));
    }

    private static Decision<RequestCase> Search(RequestMatter at, RecordSearch a)
    {
        var on = a.On ?? at.Today;
        var refusals = Needed(a.Scope, "scope", "检索范围").Concat(Needed(a.Method, "method", "检索方法")).Concat(Needed(a.Keywords, "keywords", "检索关键词"))
            .Concat(Needed(a.Result, "result", "检索结果")).Concat(at.Check(on, "on", "检索日期", at.Record.Intake.SubmittedOn, "申请日期")).ToList();
        return refusals.Count > 0 ? Refuse(refusals)
            : at.Stays(at.Record with { Searches = [.. at.Record.Searches, new SearchRecord(on, a.Scope.Trim(), a.Method.Trim(), a.Keywords.Trim(), a.Result.Trim(), at.By)] });
    }
}
