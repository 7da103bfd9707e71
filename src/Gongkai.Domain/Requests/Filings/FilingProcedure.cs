using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using static Gongkai.Domain.Requests.Filings.FilingState;

namespace Gongkai.Domain.Requests.Filings;

/// <summary>报备 (R-REQ-17, R-STA-07): the unit's officer checks and submits, the competent department accepts or returns.</summary>
public sealed class FilingProcedure : Procedure<Filing>
{
    /// <summary>Of the duty to file in time.</summary>
    public const string Rule = "request.filing";

    private const int LongestRemark = 200;

    private static readonly Right[] Table =
    [
        new(nameof(OpenFiling), Right.Opening, Roles.System, UnitRelation.Site, "R-REQ-17"),
        new(nameof(OpenFiling), Right.Opening, Roles.RequestOfficer, UnitRelation.Own, "R-REQ-17"),
        new(nameof(OpenFiling), Right.Opening, Roles.DisclosureOfficer, UnitRelation.Site, "R-REQ-17"),
        .. new[] { Open, Returned }.SelectMany(s => new Right[]
        {
            new(nameof(RemarkFiling), s.Code(), Roles.RequestOfficer, UnitRelation.Own, "R-STA-03"),
            new(nameof(SubmitFiling), s.Code(), Roles.RequestOfficer, UnitRelation.Own, "R-REQ-17、R-STA-07"),
        }),
        new(nameof(SignFiling), Signing.Code(), Roles.RequestHead, UnitRelation.Own, "条例第四条"),
        new(nameof(ReturnFiling), Signing.Code(), Roles.RequestHead, UnitRelation.Own, "条例第四条"),
        .. new[] { Roles.DisclosureOfficer, Roles.DisclosureHead }.SelectMany(r => new Right[]
        {
            new(nameof(AcceptFiling), Submitted.Code(), r, UnitRelation.Site, "条例第四十七条；R-STA-01"),
            new(nameof(ReturnFiling), Submitted.Code(), r, UnitRelation.Site, "条例第四十七条；R-STA-01"),
            new(nameof(ReturnFiling), Accepted.Code(), r, UnitRelation.Site, "条例第四十七条；R-STA-01"),
        }),
    ];

    public override string Kind => "request-filing";

    public override IReadOnlyList<Right> Rights(Filing? record, SiteSettings site) => Table;

    public override string? UnitOf(IAct<Filing> opening) => (opening as OpenFiling)?.UnitCode;

    public override string? NaturalKey(Filing record) => Filing.KeyOf(record.UnitCode, record.Period);

    public override RecordFace Face(Filing record, SiteSettings site)
    {
        Desk[] desks = record.State switch
        {
            Signing => [new(record.UnitCode, Roles.RequestHead)],
            Submitted => [new(site.OfficeCode, Roles.DisclosureOfficer)],
            Accepted => [],
            _ => [new(record.UnitCode, Roles.RequestOfficer)],
        };
        return new RecordFace($"{FilingForm.Title}（{record.Period.Title}）", record.State.Code(), record.State.Title(), record.UnitCode, desks, [], record.Period.Code) { Confidential = true };
    }

    // 双月5日前: the day is the site's and does not move (W8). A table that came back is owed again.
    public override IReadOnlyList<ObligationClaim> Obligations(Filing record, SiteSettings site) =>
        [new(Rule, record.UnitCode, record.To, $"报送{record.Period.Title}《{FilingForm.Title}》", record.SubmittedOn, Days: site.Requests.Filing.DueDay)];

    public override Decision<Filing> Decide(Filing? record, IAct<Filing> act, ActContext context)
    {
        var by = new Person(context.Actor.AccountId, context.Actor.Name);
        Filing Step(Filing changed, string? note = null) => changed with { Steps = [.. changed.Steps, new FilingStep(act.Title, by, context.Now, Plain(note))] };
        switch (act)
        {
            case OpenFiling a:
                if (Unlawful(a, context).ToList() is { Count: > 0 } refusals) return Decision<Filing>.Refuse(refusals);
                return Decision<Filing>.Accept(Step(new Filing { UnitCode = a.UnitCode, From = a.From, To = a.To }));
            case RemarkFiling a:
                return Remark(record!, a);
            case SubmitFiling a:
                if (Unready(record!, a, context).ToList() is { Count: > 0 } unready) return Decision<Filing>.Refuse(unready);
                var signs = context.Site.Requests.Filing.SignedByHead;
                var filled = record! with { Table = a.Table.With(record.Remarks), FilledBy = by, SignedBy = null, State = signs ? Signing : Submitted, SubmittedOn = signs ? null : context.Today };
                return Decision<Filing>.Accept(Step(filled, a.Note));
            case SignFiling a:
                return IsOwn(record!.FilledBy, context) ? Decision<Filing>.Refuse(CommonRefusals.OwnWork)
                    : Decision<Filing>.Accept(Step(record with { State = Submitted, SignedBy = by, SubmittedOn = context.Today }, a.Opinion));
            case AcceptFiling a:
                return IsOwn(record!.FilledBy, context) ? Decision<Filing>.Refuse(CommonRefusals.OwnWork)
                    : Decision<Filing>.Accept(Step(record with { State = Accepted }, a.Opinion));
            case ReturnFiling a:
                return string.IsNullOrWhiteSpace(a.Reason) ? Decision<Filing>.Refuse(new Refusal("REASON-MISSING", "请写明退回的原因。", null, "reason"))
                    : Decision<Filing>.Accept(Step(record! with { State = Returned, SubmittedOn = null, SignedBy = null }, a.Reason));
            default:
                throw new NotSupportedException(act.GetType().Name);
        }
    }

    private static IEnumerable<Refusal> Unlawful(OpenFiling a, ActContext context)
    {
        if (FilingPeriod.Find(new FilingPeriod(a.From, a.To).Code) is not { } period || (period.From, period.To) != (a.From, a.To))
            yield return new("FILING-PERIOD", "报备期应当是整月，最长一年。", "R-STA-01", "period");
        if (a.From > context.Today) yield return new("FILING-FUTURE", "报备期还没有开始。", "R-STA-01", "period");
        if (!Filings.Units(context.Organisations, context.Site).Contains(a.UnitCode))
            yield return new("FILING-UNIT", $"{context.Organisations.NameOf(a.UnitCode)}不是依申请公开的办理单位，不填报这张表。", "R-REQ-17", "unit");
    }

    private static IEnumerable<Refusal> Unready(Filing record, SubmitFiling a, ActContext context)
    {
        if (context.Today <= record.To) yield return new("FILING-NOT-OVER", $"报备期到{record.To:yyyy-MM-dd}为止，期满后才能报送。", "R-REQ-17");
        if (a.Table.FilledOn != context.Today || a.Table.Lines.Count > FilingTable.Most) yield return new("FILING-STALE", "报备表不是今天生成的，请刷新页面后再报送。", "R-STA-03");
    }

    private static Decision<Filing> Remark(Filing record, RemarkFiling a)
    {
        if (ReceiptNumber.Parse(a.Receipt) is { Number: null, Refusals: var wrong }) return Decision<Filing>.Refuse([.. wrong.Select(r => r with { Field = "receipt" })]);
        if (Plain(a.Text)?.Length > LongestRemark) return Decision<Filing>.Refuse(new Refusal("REMARK-LONG", $"备注请控制在{LongestRemark}字以内。", null, "text"));
        var remarks = record.Remarks.ToDictionary();
        remarks.Remove(a.Receipt);
        if (Plain(a.Text) is { } text) remarks[a.Receipt] = text;
        // As many as the table can have rows; the record stays bounded.
        if (remarks.Count > FilingTable.Most) return Decision<Filing>.Refuse(new Refusal("REMARK-MANY", "备注已经太多。", null, "text"));
        return Decision<Filing>.Accept(record with { Remarks = remarks });
    }

    private static bool IsOwn(Person? filledBy, ActContext context) => filledBy is { AccountId: not 0 } && filledBy.AccountId == context.Actor.AccountId;

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
