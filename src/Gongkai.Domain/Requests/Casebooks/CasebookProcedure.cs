using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review.Gate;

namespace Gongkai.Domain.Requests.Casebooks;

/// <summary>案例汇编 from the first choice of cases to every unit's desk (R-CAS-01…03): compiled by the disclosure section, approved by its head and another person.</summary>
public sealed class CasebookProcedure : Procedure<Casebook>
{
    private const string Draft = "draft", Review = "review", Issued = "issued", Withdrawn = "withdrawn";

    private static readonly Right[] Table =
    [
        .. from role in new[] { Roles.DisclosureOfficer, Roles.DisclosureHead }
           from line in new (string Act, string State)[]
           {
               (nameof(OpenCasebook), Right.Opening), (nameof(EditCasebook), Draft), (nameof(EditCasebook), Withdrawn), (nameof(SubmitCasebook), Draft),
           }
           select new Right(line.Act, line.State, role, UnitRelation.Site, "R-CAS-01"),
        new(nameof(ApproveCasebook), Review, Roles.DisclosureHead, UnitRelation.Site, "R-CAS-01、R-CAS-03"),
        new(nameof(ReturnCasebook), Review, Roles.DisclosureHead, UnitRelation.Site, "R-CAS-03"),
        new(nameof(WithdrawCasebook), Issued, Roles.DisclosureHead, UnitRelation.Site, "R-CAS-03"),
    ];

    /// <inheritdoc/>
    public override string Kind => "casebook";

    /// <inheritdoc/>
    public override IReadOnlyList<Right> Rights(Casebook? record, SiteSettings site) => Table;

    /// <inheritdoc/>
    public override Decision<Casebook> Decide(Casebook? record, IAct<Casebook> act, ActContext context)
    {
        var by = new Person(context.Actor.AccountId, context.Actor.Name);
        return act switch
        {
            OpenCasebook a => Titled(a.Content) ?? Accept(new Casebook { Content = a.Content, CompiledBy = by }),
            EditCasebook a => Titled(a.Content) ?? Accept(record! with { Content = a.Content, State = CasebookState.Draft, ApprovedBy = null, IssuedOn = null }),
            SubmitCasebook a => Proven(record!, a.Sources) ?? Accept(record! with { State = CasebookState.Review, SubmittedBy = by, Reason = null }),
            ApproveCasebook a => Approve(record!, a, by, context),
            ReturnCasebook a => Reasoned(a.Reason) ?? Accept(record! with { State = CasebookState.Draft, Reason = a.Reason.Trim() }),
            WithdrawCasebook a => Reasoned(a.Reason) ?? Accept(record! with { State = CasebookState.Withdrawn, Reason = a.Reason.Trim() }),
            _ => Decision<Casebook>.Refuse(CommonRefusals.NotPermitted(act.Title)),
        };
    }

    /// <inheritdoc/>
    public override RecordFace Face(Casebook record, SiteSettings site)
    {
        var (code, title) = record.State switch
        {
            CasebookState.Draft => (Draft, "编写中"),
            CasebookState.Review => (Review, "待审定"),
            CasebookState.Issued => (Issued, "已印发"),
            _ => (Withdrawn, "已收回"),
        };
        var issued = record.State == CasebookState.Issued;
        // Until it is issued a text may still name somebody.
        return new RecordFace(record.Content.Title, code, title, site.OfficeCode,
            record.State == CasebookState.Review ? [new Desk(site.OfficeCode, Roles.DisclosureHead)] : [], issued ? [Readers.Everybody] : [])
        { Confidential = !issued };
    }

    private static Decision<Casebook> Approve(Casebook record, ApproveCasebook act, Person by, ActContext context)
    {
        if (by.AccountId == record.SubmittedBy?.AccountId || by.AccountId == record.CompiledBy.AccountId) return Decision<Casebook>.Refuse(CommonRefusals.OwnWork);
        return Proven(record, act.Sources) ?? Accept(record with { State = CasebookState.Issued, ApprovedBy = by, IssuedOn = context.Today })
            .With(new PassGate([new OutgoingPiece("案例汇编", string.Join('\n', [record.Content.Title, record.Content.Intro, .. record.Content.Entries.SelectMany(e => e.Texts).Select(t => t.Text)]), [])]));
    }

    private static Decision<Casebook>? Proven(Casebook record, IReadOnlyList<SourceCase> sources) =>
        CasebookChecks.Of(record.Content, sources) is { Count: > 0 } refusals ? Decision<Casebook>.Refuse(refusals) : null;

    private static Decision<Casebook>? Titled(CasebookContent content) =>
        string.IsNullOrWhiteSpace(content.Title) ? Decision<Casebook>.Refuse(new Refusal("FIELD-MISSING", "请填写汇编的名称。", null, "title")) : null;

    private static Decision<Casebook>? Reasoned(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? Decision<Casebook>.Refuse(new Refusal("REASON-MISSING", "请写明原因。", null, "reason")) : null;

    private static Decision<Casebook> Accept(Casebook record) => Decision<Casebook>.Accept(record);
}
