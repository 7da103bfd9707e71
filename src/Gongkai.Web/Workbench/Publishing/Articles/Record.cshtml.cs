using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Documents;
using Gongkai.Web.Workbench.Review.Panel;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>稿件办理页: where it is, who has it, what is due, what the inspection found, what was done by whom, and what this person can do now.</summary>
public sealed class RecordModel : ArticleRecordPage
{
    public IReadOnlyList<DeskHolder> Holders { get; private set; } = [];

    public IReadOnlyList<DutyView> Duties { get; private set; } = [];

    public IReadOnlyList<AuditRow> Audit { get; private set; } = [];

    /// <summary>Where the public reads it now, or null.</summary>
    public PublicationRow? Publication { get; private set; }

    public IReadOnlyList<ShownForm> Forms { get; private set; } = [];

    public IReadOnlyList<Refusal> Hindrances { get; private set; } = [];

    public IReadOnlyList<Refusal> Missing { get; private set; } = [];

    public PanelView Panel { get; private set; } = new([]);

    public bool MayEdit => Situation.Allows(nameof(EditArticle));

    /// <summary>The levels with what was said at them for this text; the current one has neither.</summary>
    public IEnumerable<(ArticleState State, ArticleLevel Level, ArticleStep? Pass)> Levels => Table.Walk(Text).Select(l => (l.State, l.Level, Record.PassOf(l.State)));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        Holders = await Shelf.HoldersAsync(Opened.Face.Desks, Units, cancellation);
        Duties = [.. (await Shelf.ObligationsAsync(id, cancellation)).Select(o => DutyView.Of(o, Today, World))];
        Audit = await Shelf.AuditAsync(id, 100, cancellation: cancellation);
        Publication = (await Shelf.PublicationsAsync(id, cancellation)).LastOrDefault();
        Forms = [.. ArticleForms.Catalogue.For(Situation).Select(Show)];
        Hindrances = ArticleForms.Hindrances(Situation);
        if (Record.State is ArticleState.Draft or ArticleState.Returned) Missing = ArticleChecks.Missing(Text, Record.UnitCode, Looking);
        if (Record.State is not (ArticleState.Published or ArticleState.Withdrawn or ArticleState.Abandoned)) Panel = await CheckAsync(cancellation);
        return Page();
    }

    /// <summary>Names of those who hold a desk, or that nobody does.</summary>
    public string PeopleAt(Desk desk)
    {
        var names = Holders.Where(h => h.UnitCode == desk.UnitCode && h.Role == desk.Role).Select(h => h.PersonName).Distinct().ToList();
        return names.Count == 0 ? "（该岗位暂无人员）" : string.Join("、", names);
    }
}
