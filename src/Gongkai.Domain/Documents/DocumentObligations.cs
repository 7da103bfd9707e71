using Gongkai.Domain.Clocks;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Documents;

/// <summary>Duties with a time limit that follow from a document. Due dates are the clock's business.</summary>
internal static class DocumentObligations
{
    public static IReadOnlyList<ObligationClaim> Of(DocumentRecord record, SiteSettings site) =>
        [.. Active(record), .. Interpretation(record, site), .. Withdrawal(record, site), .. Steps(record, site), .. Recheck(record, site)];

    // 条例第二十六条: twenty working days from the day the information was formed; a change of attribute starts a clock of its own.
    private static IEnumerable<ObligationClaim> Active(DocumentRecord record)
    {
        if (!record.IsActive) yield break;
        var formed = record.DateWritten ?? (record.Content.Path == DocumentPath.Information && record.SubmittedMark is not null ? DocumentPublication.FormedOn(record) : null);
        if (formed is not { } written) yield break;
        var opened = record.AttributeChanges.LastOrDefault(c => c.Approved == true && c.To.Attribute == DisclosureAttribute.ActiveDisclosure)?.DecidedOn;
        yield return new("active.publish", record.UnitCode, opened ?? written, $"主动公开《{record.Content.Title}》", record.Publication.PublishedOn);
    }

    private static IEnumerable<ObligationClaim> Interpretation(DocumentRecord record, SiteSettings site)
    {
        var settings = site.Documents;
        if (settings.InterpretationDeadline != InterpretationDeadline.WithinWorkingDays || !settings.NeedsInterpretation(record.Content)) yield break;
        if (record.Publication is not { State: PublicationState.Public, PublishedOn: { } on }) yield break;
        yield return new("interpretation.publish", record.UnitCode, on, $"公布《{record.Content.Title}》的解读材料", record.Publication.InterpretationOn, Days: settings.InterpretationDays);
    }

    private static IEnumerable<ObligationClaim> Withdrawal(DocumentRecord record, SiteSettings site)
    {
        if (record.Publication is { State: PublicationState.Withdrawing or PublicationState.Withdrawn, WithdrawnOn: { } on })
            yield return new("withdrawal.verify", site.OfficeCode, on, $"确认《{record.Content.Title}》已从各处撤下", record.Publication.GoneOn, Days: site.Documents.WithdrawalVerifyDays);
    }

    private static IEnumerable<ObligationClaim> Steps(DocumentRecord record, SiteSettings site)
    {
        var chain = site.Documents.ChainOf(record.Content.Path);
        var round = 0;
        foreach (var left in record.Steps.Where(s => s.Next != s.Stage))
            if (chain.FirstOrDefault(c => c.Stage == left.Stage) is { LimitDays: { } days } step)
                yield return Limit(step, days, left.Since, left.On, ++round);
        if (chain.FirstOrDefault(c => c.Stage == record.Stage) is { LimitDays: { } open } now)
            yield return Limit(now, open, record.StageSince, null, round + 1);

        ObligationClaim Limit(ChainStep step, int days, DateOnly since, DateOnly? met, int number) =>
            new("document.step", DocumentFace.Unit(record, step, site), since, $"{step.Title}《{record.Content.Title}》", met, $"{step.Stage.Code()}#{number}", Days: days);
    }

    private static IEnumerable<ObligationClaim> Recheck(DocumentRecord record, SiteSettings site)
    {
        if (record.Attribute is null or DisclosureAttribute.ActiveDisclosure || record.Stage is not (Stage.FiledNotPublic or Stage.Archived)) yield break;
        if ((record.IssuedOn ?? record.DateWritten) is not { } from) yield break;
        var subject = $"评估《{record.Content.Title}》是否可以公开";
        for (var i = 0; i <= record.Assessments.Count; i++)
        {
            DateOnly? met = i < record.Assessments.Count ? record.Assessments[i].On : null;
            yield return new("document.recheck", record.UnitCode, from, subject, met, $"{i + 1}", Days: site.Documents.RecheckDays);
            from = met ?? from;
        }
    }
}
