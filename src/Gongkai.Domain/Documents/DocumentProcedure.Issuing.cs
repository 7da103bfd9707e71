using Gongkai.Domain.Acts;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Documents;

public sealed partial class DocumentProcedure
{
    private static Decision<DocumentRecord> Print(DocumentCase at, PrintDocument act)
    {
        var (record, settings, today) = (at.Record, at.Settings, at.Context.Today);
        var written = act.DateWritten ?? record.DateWritten ?? record.Steps.LastOrDefault(s => s.Passed)?.On ?? today;
        var refusals = new List<Refusal>(SubmissionGate.Missing(record, settings));
        if (record.Content.IsMajorDecision)
            refusals.AddRange(SubmissionGate.OpenDecisionSteps(record.Content, settings.DecisionStepsBeforePrint));
        foreach (var unit in record.OpenCountersigns())
            refusals.Add(new("DOC-COUNTERSIGN-MISSING", $"“{at.Context.Organisations.NameOf(unit)}”尚未会签。", "条例第十一条", "coSigners"));
        if (record.IsActive)
            foreach (var stage in record.OpenSecrecy())
                refusals.Add(new("PUB-SECRECY", $"现行文稿没有通过“{stage.Title()}”，请重新审查。", "条例第十七条；R-SEC-03、R-SEC-04"));
        if (written > today)
            refusals.Add(new("DOC-DATE-WRITTEN", "成文日期不能晚于今天。", "GB/T 9704-2012", "dateWritten"));
        if (written < record.DraftedOn)
            refusals.Add(new("DOC-DATE-WRITTEN", "成文日期不能早于起草日期。", "GB/T 9704-2012", "dateWritten"));
        if (refusals.Count > 0) return Refuse(refusals);

        // The number is taken last: a refused act must not use one up. A corrected document keeps the one it has.
        var series = settings.FindSeries(record.Content.SeriesCode)!;
        var number = record.Number ?? series.Number(written.Year, at.Context.Numbers.Next(series.NumbersKey(written.Year)));
        return at.Moved(record with { Number = number, DateWritten = written }, Stage.Numbered, e => e with { Opinion = number.Canonical });
    }

    private static Decision<DocumentRecord> Issue(DocumentCase at) => Finish(at, at.Record with { IssuedOn = at.Context.Today });

    /// <summary>印发 or, for non-document information, the end of its review: to the publisher, at once to the public, or on file.</summary>
    private static Decision<DocumentRecord> Finish(DocumentCase at, DocumentRecord record, Func<StepEntry, StepEntry>? detail = null)
    {
        var next = at.AfterIssue(record);
        if (next != Stage.Published) return at.Moved(Indexed(at, record), next, detail);
        // The step being passed now counts among the secrecy steps that have to be passed.
        var judged = at.Move(record, next, detail);
        var refusals = PublicationBlock.Reasons(judged, at.Settings, at.Context.Today).ToList();
        return refusals.Count > 0 ? Refuse(refusals) : Published(at, Indexed(at, judged));
    }

    private static Decision<DocumentRecord> Publish(DocumentCase at)
    {
        var refusals = PublicationBlock.Reasons(at.Record, at.Settings, at.Context.Today).ToList();
        return refusals.Count > 0 ? Refuse(refusals) : Published(at, at.Move(at.Record, Stage.Published));
    }

    private static Decision<DocumentRecord> Published(DocumentCase at, DocumentRecord record)
    {
        var both = DocumentPublication.InterpretationIsReady(record, at.Settings);
        var published = record with
        {
            Publication = new PublicationStatus
            {
                State = PublicationState.Public,
                PublishedOn = at.Context.Today,
                PublishedBy = at.Context.Actor.Name,
                InterpretationOn = both ? at.Context.Today : null,
            },
        };
        return Decision<DocumentRecord>.Accept(published, new Publish(DocumentPublication.Items(at, published)));
    }

    private static DocumentRecord Indexed(DocumentCase at, DocumentRecord record)
    {
        var agency = at.Context.Organisations.Find(at.Context.Site.OfficeCode)?.CreditCode;
        if (record.IndexNumber is not null || string.IsNullOrEmpty(agency)) return record;
        var year = at.Context.Today.Year;
        var serial = at.Context.Numbers.Next($"index:{agency}/{year}");
        return record with
        {
            IndexNumber = at.Settings.IndexPattern.Replace("{agency}", agency, StringComparison.Ordinal)
                .Replace("{year}", $"{year}", StringComparison.Ordinal).Replace("{serial}", $"{serial:D5}", StringComparison.Ordinal),
        };
    }

    private static Decision<DocumentRecord> Archive(DocumentCase at)
    {
        var publication = at.Record.Publication;
        return publication.State == PublicationState.Withdrawing
            ? Refuse("DOC-ARCHIVE-WITHDRAWING", "撤下尚未确认完成，不能归档。", "R-WEB-17")
            : at.Moved(at.Record with { ArchivedOn = at.Context.Today }, Stage.Archived);
    }
}
