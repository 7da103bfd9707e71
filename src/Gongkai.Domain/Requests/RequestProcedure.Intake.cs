using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;

namespace Gongkai.Domain.Requests;

/// <summary>From arrival to the day the clock starts (条例第二十九条至第三十一条).</summary>
public sealed partial class RequestProcedure
{
    private static Decision<RequestCase> Submit(SubmitRequest act, ActContext context)
    {
        var refusals = ApplicationChecks.Body(act.BodyCode, context.Site.Requests, context.Organisations).Concat(ApplicationChecks.Missing(act.Application)).ToList();
        if (refusals.Count > 0) return Refuse(refusals);
        var intake = new Intake(ReceiptChannels.Online, context.Today) { At = context.Now, ArrivedOn = context.Today };
        return Opened(New(act.BodyCode, act.Application, intake, context), act, context, act.NeedsPerson ? RequestState.Screening : RequestState.Submitted, [.. act.Counted.Count > 0 ? [new Tally(act.Counted)] : Array.Empty<Effect>()]);
    }

    private static Decision<RequestCase> Register(RegisterRequest act, ActContext context)
    {
        var settings = context.Site.Requests;
        var intake = new Intake(act.Channel, act.SubmittedOn)
        {
            At = context.Now,
            ArrivedOn = act.ArrivedOn,
            SignedOn = act.SignedOn,
            ConfirmedOn = act.ConfirmedOn,
            Oral = act.Oral,
            Scans = act.Scans,
            By = new Person(context.Actor.AccountId, context.Actor.Name),
        };
        var opened = New(act.BodyCode, act.Application, intake, context);
        var at = new RequestMatter(opened, act, context, null);
        var refusals = ApplicationChecks.Body(act.BodyCode, settings, context.Organisations).Concat(ApplicationChecks.TooLong(act.Application)).ToList();
        if (string.IsNullOrWhiteSpace(act.Application.Applicant.Name)) refusals.Add(new("REQUEST-NAME", "请填写申请人姓名或者名称。", "条例第二十九条第二款", "name"));
        if (string.IsNullOrWhiteSpace(opened.Content.Title)) refusals.Add(new("REQUEST-INFORMATION", "请摘录申请内容。", "条例第二十九条第二款", "title"));
        if (act.UnitCode != settings.HandlerOf(act.BodyCode, context.Site))
            refusals.Add(new("REQUEST-UNIT", $"向{context.Organisations.NameOf(act.BodyCode)}提出的申请由{context.Organisations.NameOf(settings.HandlerOf(act.BodyCode, context.Site))}登记办理。", "R-REQ-01", "unit"));
        if (!ReceiptChannels.IsKnown(act.Channel)) refusals.Add(new("CHANNEL-UNKNOWN", "请选择受理渠道。", "条例第三十一条", "channel"));
        if (act.Oral && act.Channel != ReceiptChannels.InPerson) refusals.Add(new("ORAL-IN-PERSON", "口头申请由工作机构当面代为填写，受理渠道应当是“当面”。", "条例第二十九条第一款", "channel"));
        if (act.Oral && !act.ReadBack) refusals.Add(new("ORAL-READ-BACK", "代为填写后应当向申请人宣读并经其确认。", "条例第二十九条第一款", "readBack"));
        refusals.AddRange(Dates(at, intake));
        if (refusals.Count > 0) return Refuse(refusals);
        var (received, unlawful) = RequestClock.ReceiptDate(intake, context.Calendar);
        if (unlawful.Count > 0) return Refuse(unlawful);
        opened = opened with { ReceivedOn = received };
        if (received is null) return Opened(opened, act, context, RequestState.Submitted);
        var (known, late) = Acknowledge(new RequestMatter(opened, act, context, null), opened);
        return known is null ? Refuse(late) : Opened(known, act, context, RequestState.Examining);
    }

    // Arrival, signature and confirmation each stand on their own day and in their order; a receipt before the submission is a slip of the pen.
    private static IEnumerable<Refusal> Dates(RequestMatter at, Intake intake)
    {
        foreach (var refusal in at.Check(intake.SubmittedOn, "submittedOn", "申请日期")
            .Concat(at.Check(intake.ArrivedOn, "arrivedOn", "到达日期", intake.SubmittedOn, "申请日期"))
            .Concat(at.Check(intake.SignedOn, "signedOn", "签收日期", intake.SubmittedOn, "申请日期"))
            .Concat(at.Check(intake.ConfirmedOn, "confirmedOn", "确认日期", intake.ArrivedOn ?? intake.SubmittedOn, "到达日期")))
            yield return refusal;
        if (intake.Channel == ReceiptChannels.MailSigned && intake.SignedOn is null)
            yield return new("SIGNED-MISSING", "签收的邮件请填写签收日期，这一天是收到申请之日。", "条例第三十一条第二项", "signedOn");
        if (intake.Channel is ReceiptChannels.MailOrdinary or ReceiptChannels.Fax && intake.ArrivedOn is null)
            yield return new("ARRIVED-MISSING", "请填写到达日期，并在当日与申请人确认。", "条例第三十一条", "arrivedOn");
    }

    private static Decision<RequestCase> Part(OpenPart act, ActContext context)
    {
        var whole = act.Whole;
        var part = New(whole.BodyCode, new Application(whole.Applicant, whole.Content with { Title = act.Part.Title.Trim(), Description = act.Part.Description.Trim() }), whole.Intake, context) with
        {
            ReceivedOn = whole.ReceivedOn,
            Correction = whole.Correction,
            Reasons = whole.Reasons,
            Handler = whole.Handler,
            Topic = whole.Topic,
            Kinship = new Kinship(whole.Receipt),
        };
        return Opened(part, act, context, RequestState.Examining);
    }

    private static RequestCase New(string bodyCode, Application application, Intake intake, ActContext context) => new()
    {
        Receipt = ReceiptNumber.Of(context.Today, context.Numbers.Next($"request/{context.Today:yyyyMMdd}")).ToString(),
        BodyCode = bodyCode,
        UnitCode = context.Site.Requests.HandlerOf(bodyCode, context.Site),
        Applicant = application.Applicant,
        Content = ApplicationChecks.Titled(application.Content),
        Intake = intake,
        StateSince = context.Today,
    };

    private static Decision<RequestCase> Opened(RequestCase record, IAct act, ActContext context, RequestState state, params IReadOnlyList<Effect> effects) =>
        Decision<RequestCase>.Accept(new RequestMatter(record, act, context, null).Move(record, state), effects);

    private static Decision<RequestCase> SetAside(RequestMatter at, SetAsideRequest a) => string.IsNullOrWhiteSpace(a.Reason)
        ? Refuse("REASON-MISSING", "请写明为什么不作为申请；内容不明确的应当告知补正，不能不作为申请。", "条例第二十九条第二款", "reason")
        : at.Moved(at.Record, RequestState.SetAside, a.Reason.Trim());

    private static Decision<RequestCase> Restore(RequestMatter at, RestoreRequest a) => string.IsNullOrWhiteSpace(a.Reason)
        ? Refuse("REASON-MISSING", "请写明恢复的原因。", null, "reason")
        : at.Moved(at.Record, RequestState.Submitted, a.Reason.Trim());

    private static Decision<RequestCase> Confirm(RequestMatter at, ConfirmReceipt a)
    {
        var intake = at.Record.Intake with { ConfirmedOn = a.On ?? at.Today };
        var refusals = at.Check(intake.ConfirmedOn, "on", "确认日期", intake.ArrivedOn ?? intake.SubmittedOn, "到达日期").Concat(Needed(a.How, "how", "与申请人确认的方式")).ToList();
        if (refusals.Count > 0) return Refuse(refusals);
        var (received, unlawful) = RequestClock.ReceiptDate(intake, at.Context.Calendar);
        if (received is null) return Refuse(unlawful);
        var (changed, late) = Acknowledge(at, at.Record with { Intake = intake, ReceivedOn = received });
        return changed is null ? Refuse(late) : at.Moved(changed, RequestState.Examining, a.How.Trim());
    }

    /// <summary>接收回执 (P02): promises no other day than the clock's.</summary>
    private static (RequestCase? Case, IReadOnlyList<Refusal> Refusals) Acknowledge(RequestMatter at, RequestCase record) => at.Write(record, "P02", new Dictionary<string, string>
    {
        ["received"] = $"《{record.Content.Title}》{(record.Content.Files.Count + record.Intake.Scans.Count is > 0 and var files ? $"，附件{files}件" : "")}",
        ["replyBy"] = CaseLetters.Day(RequestClock.Answer(record, at.Context.Calendar)!.Value.Due!.Value),
    }, new LetterPlan(ServedOn: at.Today));

    private static Decision<RequestCase> Merge(RequestMatter at, MergeRequest a)
    {
        var refusals = Needed(a.Reason, "reason", "并案的原因").ToList();
        if (a.IntoRecordId == at.Context.RecordId) refusals.Add(new("MERGE-SELF", "不能并入自己，请选择另一件申请。", null, "intoReceipt"));
        if (at.Record.Reply is not null || at.Record.Consultations.Count > 0 || at.Record.CoHandlings.Count > 0 || at.Record.Extension is not null || at.Record.Fee is not null)
            refusals.Add(new("MERGE-UNDERWAY", "这件申请已经开始实质办理，不能再并案，请分别答复。", "条例第三十三条", null));
        if (refusals.Count > 0) return Refuse(refusals);
        var merged = at.Record with { Kinship = (at.Record.Kinship ?? new Kinship()) with { MergedInto = a.IntoReceipt } };
        return at.Moved(merged, RequestState.Merged, a.Reason.Trim(), new Also(new AbsorbRequest(merged), a.IntoRecordId));
    }

    private static Decision<RequestCase> Absorb(RequestMatter at, AbsorbRequest a)
    {
        var (here, other) = (at.Record, a.Other);
        var refusals = new List<Refusal>();
        if (other.Kinship?.MergedInto != here.Receipt) refusals.Add(new("MERGE-RECEIPT", "并入的申请与所填回执号不符，请刷新页面重新选择。", null, "intoReceipt"));
        var family = other.Kinship?.SplitFrom is { } from && (from == here.Receipt || from == here.Kinship?.SplitFrom) || here.Kinship?.SplitFrom == other.Receipt;
        var same = other.BodyCode == here.BodyCode && other.Content.Purpose == here.Content.Purpose && other.Applicant.Name == here.Applicant.Name && other.Applicant.Key == here.Applicant.Key;
        if (!same) refusals.Add(new("MERGE-OTHER", "只有同一申请人向同一机关提出的同类申请才能并案，请分别办理。", "条例第三十六条第六项", "intoReceipt"));
        else if (!family && TextLikeness.Of(other.Content.Title + other.Content.Description, here.Content.Title + here.Content.Description) < 0.9)
            refusals.Add(new("MERGE-DIFFERENT", "两件申请的内容不同，应当分别答复；只有重复提交的同一申请或者拆分出的部分可以并案。", "条例第三十六条", "intoReceipt"));
        if (here.ReceivedOn is null && other.ReceivedOn is not null || here.ReceivedOn > other.ReceivedOn)
            refusals.Add(new("MERGE-LATER", "应当并入收到较早的那一件，期限不能因并案推迟。", "条例第三十三条", "intoReceipt"));
        if (refusals.Count > 0) return Refuse(refusals);
        var content = family
            ? here.Content with { Description = $"{here.Content.Description}\n{other.Content.Title}：{other.Content.Description}" }
            : here.Content;
        var kin = here.Kinship ?? new Kinship();
        return at.Stays(here with { Content = content, Kinship = kin with { Absorbed = [.. kin.Absorbed ?? [], other.Receipt] } }, $"并入{other.Receipt}");
    }

    private static Decision<RequestCase> Split(RequestMatter at, SplitRequest a)
    {
        var refusals = new List<Refusal>();
        if (a.Parts.Count is < 2 or > 50) refusals.Add(new("SPLIT-COUNT", "拆分后应当有2至50件。", "国办函〔2020〕109号", "parts"));
        if (a.Parts.Any(p => string.IsNullOrWhiteSpace(p.Title))) refusals.Add(new("SPLIT-TITLE", "请写明拆分后每一件的信息名称。", "国办函〔2020〕109号", "parts"));
        refusals.AddRange(a.Parts.SelectMany(p => ApplicationChecks.TooLong(new Application(at.Record.Applicant, at.Record.Content with { Title = p.Title, Description = p.Description }))).DistinctBy(r => r.Field).Select(r => r with { Field = "parts" }));
        if (at.Record.Consultations.Count > 0 || at.Record.Fee is not null || at.Record.Extension is not null || at.Record.Reply is not null)
            refusals.Add(new("SPLIT-UNDERWAY", "已经征求意见、收费、延期或者拟答复的申请不能再拆分。", "国办函〔2020〕109号", null));
        if (refusals.Count > 0) return Refuse(refusals);
        var kin = at.Record.Kinship ?? new Kinship();
        var first = at.Record with
        {
            Content = at.Record.Content with { Title = a.Parts[0].Title.Trim(), Description = a.Parts[0].Description.Trim() },
            Kinship = kin with { PartCount = kin.PartCount + a.Parts.Count - 1 },
        };
        return at.Stays(first, $"拆分为{a.Parts.Count}件", [.. a.Parts.Skip(1).Select(p => new Also(new OpenPart(first, p)))]);
    }

    private static Decision<RequestCase> Purge(RequestMatter at)
    {
        var record = at.Record;
        if (record.PurgedOn is not null) return Decision<RequestCase>.Unchanged(record);
        if (record.EndedOn is not { } ended || ended.AddDays(at.Settings.IdentityKeepDays) > at.Today)
            return Refuse("PURGE-EARLY", "身份证明的保存期限还没有届满，应当继续保存。", "个人信息保护法第十九条", null);
        var purged = record with
        {
            PurgedOn = at.Today,
            Applicant = record.Applicant with { IdReference = null },
            Content = record.Content with { Files = [.. record.Content.Files.Where(f => !FileKinds.IsProof(f))] },
            Intake = record.Intake with { Scans = [.. record.Intake.Scans.Where(f => !FileKinds.IsProof(f))] },
        };
        // The references are keyed digests: the job learns what to remove and nothing of whom.
        return at.Stays(purged, null, new Send("request.purge", JsonSerializer.Serialize(new { references = ProofsOf(record) })));
    }

    /// <summary>身份证明 that the case still keeps, by their references in the vault.</summary>
    public static IReadOnlyList<string> ProofsOf(RequestCase record) =>
    [
        .. record.Content.Files.Concat(record.Intake.Scans).Where(FileKinds.IsProof).Select(f => f.Reference).Concat(record.Applicant.IdReference is { } number ? [number] : []).Distinct(),
    ];

    private static Decision<RequestCase> Take(RequestMatter at, TakeRequest a)
    {
        if (a.Topic is { } topic && !at.Settings.Topics.Contains(topic)) return Refuse("TOPIC-UNKNOWN", "请选择列出的分类。", "R-REQ-04", "topic");
        var changed = at.Record with { Handler = at.By, Topic = a.Topic ?? at.Record.Topic };
        return changed == at.Record ? Decision<RequestCase>.Unchanged(at.Record) : at.Stays(changed, a.Topic);
    }

    private static Decision<RequestCase> Change(RequestMatter at, ChangeContact a)
    {
        var changed = at.Record.Applicant with { Phone = Plain(a.Phone), Email = Plain(a.Email), Address = Plain(a.Address), Postcode = Plain(a.Postcode) };
        var refusals = ApplicationChecks.Missing(new Application(changed, at.Record.Content)).Where(r => r.Code is "REQUEST-CONTACT" or "REQUEST-WAY-CONTACT" or "REQUEST-EMAIL" or "REQUEST-TOO-LONG").ToList();
        return refusals.Count > 0 ? Refuse(refusals) : at.Stays(at.Record with { Applicant = changed });
    }

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
