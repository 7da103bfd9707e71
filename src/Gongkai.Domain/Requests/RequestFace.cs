using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests;

/// <summary>What a case shows of itself: where it lies and who may read it. The applicant's name is not part of it.</summary>
public static class RequestFace
{
    /// <summary>Where the applicant stands: no unit, so that nothing but his own case opens to him.</summary>
    public static string PlaceOf(string receipt) => "~" + receipt;

    /// <summary>The applicant of a case, once receipt and query code fit.</summary>
    public static Actor ApplicantOf(string receipt) => new(0, $"申请人（{receipt}）", [new Holding(PlaceOf(receipt), Roles.Applicant)]);

    /// <summary>The step in front of which the reply lies, or null.</summary>
    public static ReplyStep? StepOf(RequestCase record, SiteSettings site) =>
        record is { State: RequestState.ReplyReview, Reply.At: var at } && at < site.Requests.Chain.Count ? site.Requests.Chain[at] : null;

    /// <summary>Where a step's desk stands.</summary>
    public static string UnitOf(ReplyStep step, RequestCase record, SiteSettings site) => step.Place switch
    {
        ReplyPlace.Office => site.OfficeCode,
        ReplyPlace.Government => site.GovernmentCode,
        _ => record.UnitCode,
    };

    internal static RecordFace Of(RequestCase record, SiteSettings site)
    {
        var step = StepOf(record, site);
        return new RecordFace(record.Content.Title, record.State.Code(), step?.Title ?? record.State.Title(), record.UnitCode,
            [.. Desks(record, step, site).Distinct()], [.. Readers(record, site).Distinct()], record.Receipt)
        { Confidential = true };
    }

    private static IEnumerable<Desk> Desks(RequestCase record, ReplyStep? step, SiteSettings site)
    {
        var own = record.UnitCode;
        if (step is not null) yield return new(UnitOf(step, record, site), step.Role);
        else if (record.State is RequestState.Screening or RequestState.Submitted or RequestState.Examining or RequestState.AwaitingCorrection
            or RequestState.AwaitingReasons or RequestState.AwaitingFee or RequestState.ToIssue or RequestState.ToServe)
            yield return new(own, Roles.RequestOfficer);
        else if (record.State is RequestState.Closed or RequestState.Answered) yield return new(own, Roles.RequestOfficer);
        // The site's chain became shorter than the reply had come: it is recalled and walks the new one.
        else if (record.State is RequestState.ReplyReview) yield return new(own, Roles.RequestOfficer);
        if (record is { Extension: { NoticedOn: null, RefusedBecause: null }, State: RequestState.Examining or RequestState.ReplyReview or RequestState.ToIssue }) yield return new(own, Roles.RequestHead);
        if (record.Release is { ApprovedOn: null, WithdrawnOn: null }) yield return new(own, Roles.RequestHead);
        if (record.Withholding is { AcknowledgedOn: null }) yield return new(site.OfficeCode, Roles.DisclosureOfficer);
        if (record.EndedOn is not null) yield break;
        foreach (var asked in record.CoHandlings)
            if (asked.AnsweredOn is null) yield return new(asked.UnitCode, Roles.RequestOfficer);
    }

    private static IEnumerable<string> Readers(RequestCase record, SiteSettings site)
    {
        yield return PlaceOf(record.Receipt);
        foreach (var asked in record.CoHandlings) yield return Acts.Readers.Post(asked.UnitCode, Roles.RequestOfficer);
        // A reviewer keeps reading what passed over his desk.
        foreach (var passed in record.Reply?.Approvals ?? [])
            if (site.Requests.Chain.FirstOrDefault(s => s.Code == passed.Step) is { } step)
                yield return Acts.Readers.Post(UnitOf(step, record, site), step.Role);
        if (record.State is RequestState.Answered or RequestState.Closed or RequestState.Archived) yield return Acts.Readers.Post(record.UnitCode, Roles.Archivist);
    }
}
