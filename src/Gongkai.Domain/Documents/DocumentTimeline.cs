using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Documents;

/// <summary>Whether a line lies behind, is where the document is, or is still to come.</summary>
public enum TimelineState
{
    Done,
    Current,
    Future,
}

/// <summary>One line of the page's timeline.</summary>
/// <param name="Title">The step or act in Chinese.</param>
/// <param name="Who">Name of the person for what is done; 岗位 for what is not.</param>
/// <param name="On">Day it was done, or the day the document reached the current step.</param>
/// <param name="Opinion">办理意见, internal.</param>
/// <param name="Basis">Why the step exists, for current and future steps.</param>
/// <param name="LimitDays">办理时限 in working days, where the site sets one.</param>
public sealed record TimelineLine(TimelineState State, string Title, string Who, DateOnly? On, string? Opinion, string? Basis, int? LimitDays = null);

/// <summary>办理进程: what was done by whom, where the document is, what comes next. The future comes from the same chain the rights come from.</summary>
public static class DocumentTimeline
{
    public static IReadOnlyList<TimelineLine> Of(DocumentRecord record, SiteSettings site) =>
        [.. record.Steps.Select(Done), .. Ahead(record, site)];

    private static TimelineLine Done(StepEntry entry) => new(
        TimelineState.Done, entry.Title, entry.OnBehalfOf is null ? entry.ActorName : $"{entry.ActorName}（代）", entry.On, entry.Opinion, null);

    private static IEnumerable<TimelineLine> Ahead(DocumentRecord record, SiteSettings site)
    {
        var settings = site.Documents;
        var face = DocumentFace.Of(record, site);
        var step = DocumentFace.Step(record, site);
        if (face.Desks.Count > 0 || step is not null)
            yield return new(TimelineState.Current, face.StateTitle, string.Join("、", face.Desks.Select(d => RoleTitle(d.Role)).Distinct()),
                record.StageSince, null, step?.Basis ?? Stages.Of(record.Stage).Basis, step?.LimitDays);
        if (record.PendingChange is not null || record.LateInterpretation is { Reviewed: false }) yield break;

        var table = DocumentTable.Of(settings, record.Content.Path);
        if (step is not null || record.Stage is Stage.Draft or Stage.Returned or Stage.Referred)
        {
            var at = record.Stage == Stage.Referred ? record.Referrals[^1].From : step?.Stage ?? Stage.Draft;
            for (var next = table.After(at, record); next is not null; next = table.After(next.Stage, record))
                yield return new(TimelineState.Future, next.Title, RoleTitle(next.Role), null, null, next.Basis, next.LimitDays);
            if (record.Content.Path == DocumentPath.Official) yield return Later("印发", Roles.Secretariat, "R-DOC-17");
        }
        if (record.IsActive && record.Stage is not (Stage.Issued or Stage.Published or Stage.Archived or Stage.Withdrawn or Stage.Abandoned) && settings.Publisher is { } publisher)
            yield return Later("公布", publisher, "R-DOC-18");
        if (record.Stage is not (Stage.Archived or Stage.Abandoned or Stage.Published or Stage.FiledNotPublic)) yield return Later("归档", Roles.Archivist, "R-WEB-17");
    }

    private static TimelineLine Later(string title, string role, string basis) => new(TimelineState.Future, title, RoleTitle(role), null, null, basis);

    private static string RoleTitle(string role) => Roles.DefaultTitles.GetValueOrDefault(role, role);
}
