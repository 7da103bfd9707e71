using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Documents;

/// <summary>Who has the document, who may read it, what it is called.</summary>
internal static class DocumentFace
{
    public static RecordFace Of(DocumentRecord record, SiteSettings site)
    {
        var step = Step(record, site);
        return new RecordFace(
            record.Content.Title, record.Stage.Code(), step?.Title ?? record.Stage.Title(), record.UnitCode, Desks(record, step, site),
            [.. record.Content.CoSigners.Concat(record.Countersigns.Select(c => c.UnitCode)).Append(Handling(record, site)).Concat(Passed(record, site)).Distinct()],
            record.Number?.Canonical);
    }

    // Who reviewed it keeps reading it: an opinion must be answered for later.
    private static IEnumerable<string> Passed(DocumentRecord record, SiteSettings site)
    {
        var chain = site.Documents.ChainOf(record.Content.Path);
        foreach (var entry in record.Steps)
            if (chain.FirstOrDefault(s => s.Stage == entry.Stage) is { Place: not DeskPlace.CoSigners } step)
                yield return Readers.Post(Unit(record, step, site), step.Role);
    }

    public static ChainStep? Step(DocumentRecord record, SiteSettings site) =>
        site.Documents.ChainOf(record.Content.Path).FirstOrDefault(s => s.Stage == record.Stage)
        // After issue the secrecy steps are walked again, also where the chain has changed meanwhile.
        ?? (Stages.Secrecy.Contains(record.Stage) ? site.Documents.Chain.FirstOrDefault(s => s.Stage == record.Stage) : null);

    public static string Handling(DocumentRecord record, SiteSettings site) =>
        record.Content.HandlingSectionCode ?? site.Documents.HandlingSectionCode ?? site.OfficeCode;

    private static IReadOnlyList<Desk> Desks(DocumentRecord record, ChainStep? step, SiteSettings site)
    {
        if (step is not null) return [.. AtStep(record, step, site).Distinct()];
        return record.Stage switch
        {
            Stage.Draft or Stage.Returned => [new(record.UnitCode, Roles.Drafter)],
            Stage.Numbered => [new(site.OfficeCode, Roles.Secretariat)],
            Stage.Issued => [new(site.OfficeCode, site.Documents.Publisher ?? Roles.InfoCentre)],
            Stage.Referred => [new(site.OfficeCode, Roles.DisclosureOfficer)],
            Stage.AttributeChange => [new(site.Documents.ChangeApprover is Roles.DeputyLeader or Roles.MainLeader ? site.GovernmentCode : site.OfficeCode, site.Documents.ChangeApprover)],
            Stage.Published or Stage.FiledNotPublic => [new(site.OfficeCode, Roles.Archivist)],
            Stage.Withdrawn => record.Publication.State == PublicationState.Withdrawing ? [new(site.OfficeCode, Roles.InfoCentre)] : [new(site.OfficeCode, Roles.Archivist)],
            _ => [],
        };
    }

    private static IEnumerable<Desk> AtStep(DocumentRecord record, ChainStep step, SiteSettings site)
    {
        if (step.Place == DeskPlace.CoSigners)
            foreach (var unit in record.OpenCountersigns()) yield return new(unit, step.Role);
        else
            yield return new(Unit(record, step, site), step.Role);
        if (step.Editor is { } editor) yield return new(Handling(record, site), editor);
    }

    /// <summary>The unit where a step's desk stands.</summary>
    public static string Unit(DocumentRecord record, ChainStep step, SiteSettings site) => step.Place switch
    {
        DeskPlace.DraftingUnit or DeskPlace.CoSigners => record.UnitCode,
        DeskPlace.HandlingSection => Handling(record, site),
        DeskPlace.Office => site.OfficeCode,
        _ => site.GovernmentCode,
    };
}
