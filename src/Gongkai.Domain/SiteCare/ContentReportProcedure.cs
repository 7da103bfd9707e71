using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.SiteCare;

/// <summary>提交纠错. The public does this, without an account.</summary>
/// <param name="PublicationId">The page it is about; the caller has seen that it is public.</param>
/// <param name="ArticleTitle">Its title.</param>
/// <param name="Column">Its column.</param>
/// <param name="ResponsibleUnit">Unit code or name as the column has it, or null.</param>
/// <param name="Mistake">Code of <see cref="MistakeKinds"/>.</param>
/// <param name="Where">Where on the page.</param>
/// <param name="Right">What would be right.</param>
/// <param name="SealedContact">How to reach the reporter, sealed, or null.</param>
public sealed record SubmitContentReport(
    long PublicationId, string ArticleTitle, string Column, string? ResponsibleUnit, string Mistake, [property: Unaudited] string Where, [property: Unaudited] string Right,
    [property: Unaudited] string? SealedContact) : IOpeningAct<ContentReport>
{
    public string Title => "提交纠错";
}

/// <summary>办结纠错.</summary>
/// <param name="Outcome">Mended, or no mistake.</param>
/// <param name="Answer">What the reporter is told.</param>
public sealed record HandleContentReport(ReportOutcome Outcome, string Answer) : IAct<ContentReport>
{
    public string Title => "办结纠错";
}

/// <summary>更正答复 or 补充答复 to a report that was handled: the answer before was wrong, or the reporter is not content with it.</summary>
/// <param name="Kind">Corrected or added to.</param>
/// <param name="Outcome">The outcome that holds from now on.</param>
/// <param name="Reason">Why; for the office alone.</param>
/// <param name="Answer">What the reporter is told.</param>
public sealed record AnswerAgain(FurtherAnswerKind Kind, ReportOutcome Outcome, string Reason, string Answer) : IAct<ContentReport>
{
    public string Title => FurtherAnswer.TitleOf(Kind);
}

/// <summary>告知提交人 by the contact he left.</summary>
public sealed record TellReporter : IAct<ContentReport>
{
    public string Title => "告知提交人";
}

/// <summary>提交人看到结果 by receipt and query code.</summary>
public sealed record SeeOutcome : IAct<ContentReport>
{
    public string Title => "提交人看到结果";
}

/// <summary>删除提交人的联系方式, when its time has come.</summary>
public sealed record EraseContact : IAct<ContentReport>
{
    public string Title => "删除联系方式";
}

/// <summary>
/// 纠错办理: the unit that looks after the column handles what readers report, or the office for it; within three working days unless the site sets another
/// length (the length is not confirmed by a public text). What was answered stays; who may handle a report may answer it again. The reporter's contact is
/// kept until he was told the last answer, then erased by the site's retention; from then on he sees answers by his receipt alone.
/// </summary>
public sealed class ContentReportProcedure : Procedure<ContentReport>
{
    /// <summary>Kind of the records.</summary>
    public const string KindName = "content-report";

    /// <summary>Id of the clock rule.</summary>
    public const string Clock = "correction.handle";

    /// <summary>Longest texts in UTF-16 units.</summary>
    public const int LongestWhere = 300, LongestRight = 1000, LongestAnswer = 1000, LongestReason = 300, LongestContact = 100;

    private const string Open = "open", Closed = "closed";
    private const string Basis = "《政府网站发展指引》（国办发〔2017〕47号）", PersonalInformation = "《中华人民共和国个人信息保护法》第四十七条";

    private static readonly Refusal Told = new("CORRECTION-TOLD", "提交人已经知道处理结果。"), NoContact = new("CORRECTION-NO-CONTACT", "提交人没有留下联系方式，或者联系方式已经删除；他凭回执可以看到结果。"),
        NoAnswer = new("CORRECTION-ANSWER", $"请写明核实的情况和处理结果，不超过{LongestAnswer}字；提交人凭回执可以看到。", Basis, nameof(HandleContentReport.Answer)),
        NotDue = new("CORRECTION-KEPT", "联系方式还没有到删除的日期。", PersonalInformation);

    // A handled report lies on no desk any more. What the office itself looks after its disclosure section handles, as before.
    private static readonly Right OfTheUnit = new(nameof(AnswerAgain), Closed, Roles.RequestOfficer, UnitRelation.Own, "R-WEB-11");

    private static readonly Right[] Table =
    [
        new(nameof(SubmitContentReport), Acts.Right.Opening, Roles.Applicant, UnitRelation.Site, Basis),
        new(nameof(HandleContentReport), Open, Roles.RequestOfficer, UnitRelation.Desk, "R-WEB-11"),
        new(nameof(HandleContentReport), Open, Roles.DisclosureOfficer, UnitRelation.Site, "R-WEB-11"),
        new(nameof(HandleContentReport), Open, Roles.InfoCentre, UnitRelation.Site, "R-WEB-11"),
        OfTheUnit,
        new(nameof(AnswerAgain), Closed, Roles.DisclosureOfficer, UnitRelation.Site, "R-WEB-11"),
        new(nameof(AnswerAgain), Closed, Roles.InfoCentre, UnitRelation.Site, "R-WEB-11"),
        new(nameof(TellReporter), Closed, Roles.RequestOfficer, UnitRelation.Desk, "R-WEB-11"),
        new(nameof(TellReporter), Closed, Roles.DisclosureOfficer, UnitRelation.Site, "R-WEB-11"),
        new(nameof(TellReporter), Closed, Roles.InfoCentre, UnitRelation.Site, "R-WEB-11"),
        new(nameof(SeeOutcome), Closed, Roles.Applicant, UnitRelation.Site, Basis),
        new(nameof(EraseContact), Closed, Roles.System, UnitRelation.Site, PersonalInformation),
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(ContentReport? record, SiteSettings site) =>
        record is not null && record.UnitCode == site.OfficeCode ? [.. Table.Where(r => r != OfTheUnit)] : Table;

    public override Decision<ContentReport> Decide(ContentReport? record, IAct<ContentReport> act, ActContext context) => act switch
    {
        SubmitContentReport submit => Submit(submit, context),
        HandleContentReport handle => Handle(record!, handle, context),
        AnswerAgain again => Again(record!, again, context),
        TellReporter => record!.KnownOn is not null ? Decision<ContentReport>.Refuse(Told) : record.SealedContact is null ? Decision<ContentReport>.Refuse(NoContact)
            : Decision<ContentReport>.Accept(record.Known(context.Today, context.Actor.Name)),
        SeeOutcome => record!.KnownOn is not null ? Decision<ContentReport>.Refuse(Told) : Decision<ContentReport>.Accept(record.Known(context.Today, null)),
        EraseContact => record!.EraseOn(context.Site.Corrections) is { } due && due <= context.Today
            ? Decision<ContentReport>.Accept(record with { SealedContact = null, ContactErasedOn = context.Today }) : Decision<ContentReport>.Refuse(NotDue),
        _ => Decision<ContentReport>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Decision<ContentReport> Submit(SubmitContentReport act, ActContext context)
    {
        var refusals = Missing(act.Mistake, act.Where, act.Right).ToList();
        if (refusals.Count > 0) return Decision<ContentReport>.Refuse(refusals);
        var day = context.Today;
        return Decision<ContentReport>.Accept(new ContentReport
        {
            Receipt = $"JC{day:yyyyMMdd}-{context.Numbers.Next($"{KindName}/{day:yyyyMMdd}"):0000}",
            PublicationId = act.PublicationId,
            ArticleTitle = act.ArticleTitle,
            Column = act.Column,
            UnitCode = UnitOf(act.ResponsibleUnit, context),
            Mistake = act.Mistake,
            Where = act.Where.Trim(),
            Right = act.Right.Trim(),
            SealedContact = act.SealedContact,
            ReceivedOn = day,
        });
    }

    /// <summary>What is missing or too long in a report: CORRECTION-KIND, CORRECTION-WHERE, CORRECTION-RIGHT.</summary>
    public static IEnumerable<Refusal> Missing(string? mistake, string? where, string? right)
    {
        if (!MistakeKinds.Contains(mistake)) yield return new("CORRECTION-KIND", "请选择错误类型。", null, "mistake");
        if (string.IsNullOrWhiteSpace(where) || where.Length > LongestWhere)
            yield return new("CORRECTION-WHERE", $"请写明错在哪里，例如“第二段第三行”或者抄下有错的句子，不超过{LongestWhere}字。", null, "where");
        if (string.IsNullOrWhiteSpace(right) || right.Length > LongestRight)
            yield return new("CORRECTION-RIGHT", $"请写明您认为正确的内容，不超过{LongestRight}字。", null, "right");
    }

    private static Decision<ContentReport> Handle(ContentReport record, HandleContentReport act, ActContext context)
    {
        if (!IsAnswer(act.Answer)) return Decision<ContentReport>.Refuse(NoAnswer);
        return Decision<ContentReport>.Accept(record with
        {
            Outcome = act.Outcome,
            Answer = act.Answer.Trim(),
            HandledBy = context.Actor.Name,
            HandledOn = context.Today,
        });
    }

    private static Decision<ContentReport> Again(ContentReport record, AnswerAgain act, ActContext context)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(act.Reason) || act.Reason.Length > LongestReason)
            refusals.Add(new("CORRECTION-REASON", $"请写明为什么再次答复，不超过{LongestReason}字；只留在办理记录里，提交人看不到。", "R-WEB-11", nameof(act.Reason)));
        if (!IsAnswer(act.Answer)) refusals.Add(NoAnswer);
        return refusals.Count > 0
            ? Decision<ContentReport>.Refuse(refusals)
            : Decision<ContentReport>.Accept(record with { Further = [.. record.Further, new(context.Today, context.Actor.Name, act.Kind, act.Outcome, act.Reason.Trim(), act.Answer.Trim())] });
    }

    private static bool IsAnswer(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestAnswer;

    // A column names its unit by code or, in older settings, by name; whom nobody knows is no unit, so the office takes it.
    private static string UnitOf(string? responsible, ActContext context) =>
        context.Organisations.Find(responsible)?.Code
        ?? context.Organisations.Units.FirstOrDefault(u => u.Name == responsible || u.ShortName == responsible)?.Code
        ?? context.Site.OfficeCode;

    public override RecordFace Face(ContentReport record, SiteSettings site) => record.HandledOn is null
        ? new(TitleOf(record), Open, "待处理", record.UnitCode, Desks(record, site), [], record.Receipt)
        : new(TitleOf(record), Closed, record.AwaitsTelling ? "已办结，待告知提交人" : "已办结", record.UnitCode, record.AwaitsTelling ? Desks(record, site) : [], record.AwaitsTelling ? [ContentReport.PlaceOf(record.Receipt)] : [], record.Receipt);

    public override string? NaturalKey(ContentReport record) => record.Receipt;

    public override IReadOnlyList<ObligationClaim> Obligations(ContentReport record, SiteSettings site) =>
        [new(Clock, record.UnitCode, record.ReceivedOn, $"处理纠错：{record.ArticleTitle}", record.HandledOn)];

    private static string TitleOf(ContentReport record) => $"纠错：{record.ArticleTitle}";

    private static IReadOnlyList<Desk> Desks(ContentReport record, SiteSettings site) => record.UnitCode == site.OfficeCode
        ? [new(site.OfficeCode, Roles.DisclosureOfficer)]
        : [new(record.UnitCode, Roles.RequestOfficer), new(site.OfficeCode, Roles.DisclosureOfficer)];
}
