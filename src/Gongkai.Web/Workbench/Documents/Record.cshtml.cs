using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Documents.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>办理页：where the document is, who has it, what is due when and why, what was done by whom, and what this person can do now.</summary>
public sealed class RecordModel : RecordPage
{
    public IReadOnlyList<DeskHolder> Holders { get; private set; } = [];

    public IReadOnlyList<DutyView> Duties { get; private set; } = [];

    public IReadOnlyList<TimelineLine> Timeline { get; private set; } = [];

    public IReadOnlyList<AuditRow> Audit { get; private set; } = [];

    public IReadOnlyList<PublicationRow> Publications { get; private set; } = [];

    public IReadOnlyList<ShownForm> Forms { get; private set; } = [];

    public IReadOnlyList<Refusal> Hindrances { get; private set; } = [];

    public IReadOnlyList<Refusal> Missing { get; private set; } = [];

    public bool MayEdit => Situation.Allows(nameof(EditDraft));

    /// <summary>The step the law asks for next.</summary>
    public TimelineLine? Next => Timeline.FirstOrDefault(l => l.State == TimelineState.Current);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        Holders = await Shelf.HoldersAsync(Opened.Face.Desks, Units, cancellation);
        Duties = [.. (await Shelf.ObligationsAsync(id, cancellation)).Select(o => DutyView.Of(o, Today, World))];
        Audit = await Shelf.AuditAsync(id, 100, cancellation: cancellation);
        Publications = await Shelf.PublicationsAsync(id, cancellation);
        Timeline = DocumentTimeline.Of(Record, Site);
        Forms = [.. DocumentForms.Catalogue.For(Situation).Select(Show)];
        Hindrances = DocumentForms.Hindrances(Situation);
        if (Record.Stage is Stage.Draft or Stage.Returned or Stage.CaseReview) Missing = SubmissionGate.Missing(Record, Settings);
        return Page();
    }

    /// <summary>Names of those who hold a desk, or that nobody does.</summary>
    public string PeopleAt(Desk desk)
    {
        var names = Holders.Where(h => h.UnitCode == desk.UnitCode && h.Role == desk.Role).Select(h => h.PersonName).Distinct().ToList();
        return names.Count == 0 ? "（该岗位暂无人员，请联系安全管理员）" : string.Join("、", names);
    }

    public string ReasonOf(string code) => Settings.Reasons.FirstOrDefault(r => r.Code == code) is { } reason
        ? Domain.Review.StatutoryGround.Find(reason.Ground) is { } ground ? $"{reason.Title}（{ground.Article}）" : reason.Title
        : code;
}
