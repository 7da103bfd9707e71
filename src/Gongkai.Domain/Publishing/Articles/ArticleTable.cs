using System.Runtime.CompilerServices;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using S = Gongkai.Domain.Publishing.Articles.ArticleState;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>One line of the procedure.</summary>
/// <param name="State">null stands for opening a record.</param>
/// <param name="Act">Type name of the act.</param>
/// <param name="Next">Possible next states.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Relation">Where the role must be held.</param>
/// <param name="Basis">Requirement or article.</param>
public sealed record ArticleRow(S? State, string Act, IReadOnlyList<S> Next, string Role, UnitRelation Relation, string Basis);

/// <summary>稿件审核发布程序表, generated from a column's levels. Rights, decisions, timeline and the test matrix all read it.</summary>
public sealed class ArticleTable
{
    private static readonly ConditionalWeakTable<ArticleSettings, Dictionary<(string? SiteCode, string? Column), ArticleTable>> Generated = [];

    // Who writes a unit's columns, and the office that manages all of them (R-WEB-14, R-WEB-24).
    private static readonly (string Role, UnitRelation Relation)[] Writers =
        [(Roles.Drafter, UnitRelation.Own), (Roles.DisclosureOfficer, UnitRelation.Site), (Roles.InfoCentre, UnitRelation.Site)];

    private static readonly (string Role, UnitRelation Relation)[] Removers =
        [(Roles.UnitHead, UnitRelation.Own), (Roles.DisclosureOfficer, UnitRelation.Site), (Roles.InfoCentre, UnitRelation.Site)];

    private readonly HashSet<(S?, string)> _known;
    private readonly List<ArticleRow> _rows = [];

    private ArticleTable(ArticleSettings settings, IReadOnlyList<ArticleLevel> ordinary)
    {
        Levels = [.. ordinary.Zip(ArticleStates.Levels, (level, state) => (state, level)), .. settings.Leaders.Zip(ArticleStates.Leaders, (level, state) => (state, level))];
        Ordinary = Math.Min(ordinary.Count, ArticleStates.Levels.Count);
        Writing();
        foreach (var (state, level) in Levels)
            foreach (var desk in level.Desks)
            {
                Row(state, nameof(PassArticle), After(state), desk.Role, UnitRelation.Desk, level.Basis);
                Row(state, nameof(ReturnArticle), [S.Returned], desk.Role, UnitRelation.Desk, "R-WEB-08");
            }
        Publishing(settings);
        Rights = [.. _rows.Select(r => new Right(r.Act, r.State?.Code() ?? Right.Opening, r.Role, r.Relation, r.Basis)).Distinct()];
        _known = [.. _rows.Select(r => (r.State, r.Act))];
    }

    /// <summary>The table for articles of a column, where the column is now; settings are immutable, so each table is generated once.</summary>
    public static ArticleTable Of(SiteSettings site, string? siteCode, string column)
    {
        var settings = site.Articles;
        var own = settings.ColumnLevels.Count == 0 ? null : settings.SetFor(ColumnWriting.KeyOf(site, siteCode), ColumnWriting.Upward(site, siteCode, column));
        var tables = Generated.GetValue(settings, _ => []);
        lock (tables)
        {
            if (!tables.TryGetValue((own?.SiteCode, own?.Column), out var table)) tables[(own?.SiteCode, own?.Column)] = table = new(settings, own?.Levels ?? settings.Levels);
            return table;
        }
    }

    public IReadOnlyList<ArticleRow> Rows => _rows;

    /// <summary>The levels with their states: the ordinary ones, then the leaders'.</summary>
    public IReadOnlyList<(S State, ArticleLevel Level)> Levels { get; }

    public IReadOnlyList<Right> Rights { get; }

    private int Ordinary { get; }

    public bool Knows(S? state, string act) => _known.Contains((state, act));

    public ArticleLevel? LevelAt(S state) => Levels.FirstOrDefault(l => l.State == state).Level;

    /// <summary>The levels this article walks.</summary>
    public IReadOnlyList<(S State, ArticleLevel Level)> Walk(ArticleContent content) => content.NeedsLeaders ? Levels : [.. Levels.Take(Ordinary)];

    /// <summary>Where an article goes from a state of its walk; the first level when it is not in it yet.</summary>
    public S Onward(S state, ArticleContent content)
    {
        var walk = Walk(content);
        var at = -1;
        for (var i = 0; i < walk.Count; i++) if (walk[i].State == state) at = i;
        return at + 1 < walk.Count ? walk[at + 1].State : S.Approved;
    }

    private List<S> After(S state)
    {
        var at = Levels.ToList().FindIndex(l => l.State == state);
        if (at < Ordinary - 1) return [Levels[at + 1].State];
        return at == Levels.Count - 1 ? [S.Approved] : at == Ordinary - 1 ? [Levels[at + 1].State, S.Approved] : [Levels[at + 1].State];
    }

    private void Row(S? state, string act, IReadOnlyList<S> next, string role, UnitRelation relation, string basis) => _rows.Add(new(state, act, next, role, relation, basis));

    private void ForWriters(S? state, string act, IReadOnlyList<S> next, string basis)
    {
        foreach (var (role, relation) in Writers) Row(state, act, next, role, relation, basis);
    }

    private void Writing()
    {
        ForWriters(null, nameof(OpenArticle), [S.Draft], "R-WEB-14、R-WEB-24");
        foreach (var state in new[] { S.Draft, S.Returned })
        {
            ForWriters(state, nameof(EditArticle), [state], "R-WEB-14");
            ForWriters(state, nameof(SubmitArticle), [S.First], "R-WEB-08");
            ForWriters(state, nameof(AbandonArticle), [S.Abandoned], "R-WEB-14");
            ForWriters(state, nameof(DropChange), [S.Published], "R-WEB-16");
        }
        ForWriters(S.First, nameof(RecallArticle), [S.Draft], "R-WEB-14");
        ForWriters(S.Published, nameof(ChangeArticle), [S.Draft], "R-WEB-16；条例第二十六条");
        ForWriters(S.Withdrawn, nameof(ReopenArticle), [S.Draft], "R-SEC-03");
    }

    private void Publishing(ArticleSettings settings)
    {
        foreach (var (role, relation) in Writers)
        {
            if (relation == UnitRelation.Own && !settings.UnitsPublish) continue;
            Row(S.Approved, nameof(PublishArticle), [S.Published], role, relation, "R-WEB-16、R-WEB-24");
            Row(S.Published, nameof(CancelPublication), [S.Approved], role, relation, "R-WEB-16");
        }
        // An approved text that should not go out after all goes back, it is not forgotten.
        ForWriters(S.Approved, nameof(ReturnArticle), [S.Returned], "R-WEB-16");
        foreach (var state in Enum.GetValues<S>())
        {
            if (state is not (S.Abandoned or S.Withdrawn))
                foreach (var (role, relation) in Removers) Row(state, nameof(TakeDownArticle), [S.Withdrawn], role, relation, "条例第十七条；R-WEB-18");
            foreach (var role in new[] { Roles.System, Roles.InfoCentre })
                Row(state, nameof(ConfirmArticleGone), [state], role, UnitRelation.Site, "R-SEC-04");
        }
    }
}
