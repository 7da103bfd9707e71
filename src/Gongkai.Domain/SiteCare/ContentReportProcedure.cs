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
/// length (the length is not confirmed by a public text). The reporter's contact is kept until he was told, then erased by the site's retention.
/// </summary>
public sealed class ContentReportProcedure : Procedure<ContentReport>
{
    /// <summary>Kind of the records.</summary>
    public const string KindName = "content-report";

    /// <summary>Id of the clock rule.</summary>
    public const string Clock = "correction.handle";

    /// <summary>Longest texts in UTF-16 units.</summary>
    public const int LongestWhere = 300, LongestRight = 1000, LongestAnswer = 1000, LongestContact = 100;

    private const string Open = "open", Closed = "closed";
    private const string Basis = "《政府网站发展指引》（国办发〔2017〕47号）", PersonalInformation = "《中华人民共和国个人信息保护法》第四十七条";

    private static readonly Refusal Told = new("CORRECTION-TOLD", "提交人已经知道处理结果。"), NoContact = new("CORRECTION-NO-CONTACT", "提交人没有留下联系方式，或者联系方式已经删除；他凭回执可以看到结果。"),
        NotDue = new("CORRECTION-KEPT", "联系方式还没有到删除的日期。", PersonalInformation);

    private static readonly Right[] Table =
    [
        new(nameof(SubmitContentReport), Acts.Right.Opening, Roles.Applicant, UnitRelation.Site, Basis),
        new(nameof(HandleContentReport), Open, Roles.RequestOfficer, UnitRelation.Desk, "R-WEB-11"),
        new(nameof(HandleContentReport), Open, Roles.DisclosureOfficer, UnitRelation.Site, "R-WEB-11"),
        new(nameof(HandleContentReport), Open, Roles.InfoCentre, UnitRelation.Site, "R-WEB-11"),
        new(nameof(TellReporter), Closed, Roles.RequestOfficer, UnitRelation.Desk, "R-WEB-11"),
        new(nameof(TellReporter), Closed, Roles.DisclosureOfficer, UnitRelation.Site, "R-WEB-11"),
        new(nameof(TellReporter), Closed, Roles.InfoCentre, UnitRelation.Site, "R-WEB-11"),
        new(nameof(SeeOutcome), Closed, Roles.Applicant, UnitRelation.Site, Basis),
        new(nameof(EraseContact), Closed, Roles.System, UnitRelation.Site, PersonalInformation),
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(ContentReport? record, SiteSettings site) => Table;

    public override Decision<ContentReport> Decide(ContentReport? record, IAct<ContentReport> act, ActContext context) => act switch
    {
        SubmitContentReport submit => Submit(submit, context),
        HandleContentReport handle => Handle(record!, handle, context),
        TellReporter => record!.ToldOn is not null ? Decision<ContentReport>.Refuse(Told) : record.SealedContact is null ? Decision<ContentReport>.Refuse(NoContact)
            : Decision<ContentReport>.Accept(record with { ToldOn = context.Today, ToldBy = context.Actor.Name }),
        SeeOutcome => record!.ToldOn is not null ? Decision<ContentReport>.Refuse(Told) : Decision<ContentReport>.Accept(record with { ToldOn = context.Today }),
        EraseContact => record!.EraseOn(context.Site.Corrections) is { } due && due <= context.Today ? Decision<ContentReport>.Accept(record with { SealedContact = null }) : Decision<ContentReport>.Refuse(NotDue),
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
        if (string.IsNullOrWhiteSpace(act.Answer) || act.Answer.Length > LongestAnswer)
            return Decision<ContentReport>.Refuse(new Refusal("CORRECTION-ANSWER", $"请写明核实的情况和处理结果，不超过{LongestAnswer}字；提交人凭回执可以看到。", Basis, nameof(act.Answer)));
        return Decision<ContentReport>.Accept(record with
        {
            Outcome = act.Outcome,
            Answer = act.Answer.Trim(),
            HandledBy = context.Actor.Name,
            HandledOn = context.Today,
        });
    }

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
