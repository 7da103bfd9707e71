using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Documents;
using Gongkai.Web.Workbench.Requests.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>申请办理页: who asks what of whom, until when and why, what the law offers next, and all that was done.</summary>
public sealed class CaseModel(NeighbourQueries neighbours, KnownDocuments documents) : CasePage
{
    public ClockAnswer? Answer { get; private set; }

    public DueMark? Mark { get; private set; }

    public IReadOnlyList<LawfulStep> Steps { get; private set; } = [];

    public IReadOnlyList<DutyView> Duties { get; private set; } = [];

    public IReadOnlyList<DeskHolder> Holders { get; private set; } = [];

    public IReadOnlyList<ShownForm> Forms { get; private set; } = [];

    public IReadOnlyList<Refusal> Hindrances { get; private set; } = [];

    public IReadOnlyList<AuditRow> Audit { get; private set; } = [];

    public Neighbourhood Neighbours { get; private set; } = new([], [], 0, 0);

    public IReadOnlyList<KnownDocument> Known { get; private set; } = [];

    public IReadOnlyList<DisputeRow> Disputes { get; private set; } = [];

    /// <summary>Co-handlings put to one of the person's own units.</summary>
    public IReadOnlyList<CoHandling> Questions => CaseSights.Questions(Actor, Record, Units);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        Forms = [.. RequestForms.Catalogue.For(Situation).Select(Show)];
        if (Sight == CaseSight.Question) return Page();

        Answer = RequestClock.Answer(Record, World.Calendar, ladder: true);
        if (Answer is { Due: { } due } && !Record.IsFinished) Mark = DueMark.Of(ClockRules.RequestReply, due, Today, World);
        Steps = LawfulSteps.Of(Record, Site, World.Calendar, Today);
        Duties = [.. (await Shelf.ObligationsAsync(id, cancellation)).Where(o => o.Rule is not (ClockRules.RequestReply or "request.delayed-reply")).Select(o => DutyView.Of(o, Today, World))];
        Holders = await Shelf.HoldersAsync(Opened.Face.Desks, Units, cancellation);
        Hindrances = RequestForms.Hindrances(Situation);
        Known = await documents.OfAsync(Record, Site, Reach, Units, cancellation);
        Disputes = await neighbours.DisputesAsync(id, cancellation);
        if (!IsFull) return Page();
        Neighbours = await neighbours.OfAsync(id, Record, Settings, Reach, Today, cancellation);
        Audit = await Shelf.AuditAsync(id, 100, cancellation: cancellation);
        return Page();
    }

    /// <summary>Where a lawful step is taken, when it is this person's to take.</summary>
    public string? PlaceOf(string? act) => Forms.FirstOrDefault(f => f.Name == act) is not { } form ? null : form.Page ?? (form.Confirm ? form.Action : $"#act-{form.Name}");

    /// <summary>Names of those who hold a desk, or that nobody does.</summary>
    public string PeopleAt(Desk desk)
    {
        var names = Holders.Where(h => h.UnitCode == desk.UnitCode && h.Role == desk.Role).Select(h => h.PersonName).Distinct().ToList();
        return names.Count == 0 ? "（该岗位暂无人员，请联系安全管理员）" : string.Join("、", names);
    }

    /// <summary>Whether this person may change the reply and its files here and now.</summary>
    public bool MayDraft => RequestForms.Catalogue.Find(nameof(DraftReply))!.Lawful(Situation) && Situation.Allows(nameof(DraftReply));

    /// <summary>Asked for and given to so many that it may be published of the office's own accord (条例第四十四条).</summary>
    public bool ShouldBePublished => Neighbours.Askers >= Settings.SuggestAfter && (Neighbours.Alike.Any(n => n.WasGranted) || Situation.Group is Domain.Requests.Replies.ReplyGroup.Granted or Domain.Requests.Replies.ReplyGroup.Partly);

    /// <summary>Own earlier applications for the same thing that were answered (条例第三十六条第六项).</summary>
    public IEnumerable<Neighbour> Repeats => Neighbours.SameApplicant.Where(n => n.Likeness >= Settings.LikenessFrom && n.FinishedOn is not null && n.Reply is not null);
}
