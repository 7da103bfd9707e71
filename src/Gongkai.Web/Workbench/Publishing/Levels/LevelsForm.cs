using Gongkai.Domain.Publishing.Articles;

namespace Gongkai.Web.Workbench.Publishing.Levels;

/// <summary>Levels as their form carries them: a row each, empty rows are no level. Nothing typed is lost when something else is refused.</summary>
public sealed class LevelsForm
{
    public List<LevelRow> Rows { get; set; } = [];

    public string? Reason { get; set; }

    public static LevelsForm Of(IReadOnlyList<ArticleLevel> levels, int rows) => new LevelsForm
    {
        Rows = [.. levels.Select(l => new LevelRow { Title = l.Title, Desks = [.. l.Desks.Select(CodeOf)], Secrecy = l.Secrecy })],
    }.Filled(rows);

    /// <summary>The typed levels first, empty rows after them, so that rows and refusals are numbered alike.</summary>
    public LevelsForm Filled(int rows)
    {
        Rows = [.. Rows.Where(r => !r.IsEmpty)];
        while (Rows.Count < rows) Rows.Add(new());
        return this;
    }

    public IReadOnlyList<ArticleLevel> Read() =>
        [.. Rows.Where(r => !r.IsEmpty).Select(r => new ArticleLevel(r.Title ?? "", [.. r.Desks.Select(DeskOf).OfType<ArticleDesk>()], "", r.Secrecy))];

    public static string CodeOf(ArticleDesk desk) => $"{desk.Role}@{desk.Place}";

    private static ArticleDesk? DeskOf(string code) => ArticleDesks.All.FirstOrDefault(d => CodeOf(d) == code);

    /// <summary>One level.</summary>
    public sealed class LevelRow
    {
        public string? Title { get; set; }
        public List<string> Desks { get; set; } = [];
        public bool Secrecy { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && Desks.All(string.IsNullOrEmpty) && !Secrecy;
    }
}
