using Gongkai.Content.Html;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Documents;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>An article as its form carries it.</summary>
public sealed class ArticleForm
{
    public string? Unit { get; set; }

    /// <summary>As <see cref="ColumnChoices"/> writes it.</summary>
    public string? Column { get; set; }
    public string? Title { get; set; }
    public string? Source { get; set; }
    public string? Author { get; set; }
    public string? FormedOn { get; set; }
    public string? Summary { get; set; }
    public string? Keywords { get; set; }
    public string? Body { get; set; }
    public List<string> BodyKept { get; set; } = [];

    /// <summary>Stored files, sealed.</summary>
    public List<string> Files { get; set; } = [];
    public List<int> DropFiles { get; set; } = [];

    /// <summary>What a picture that is being uploaded shows, for those who cannot see it.</summary>
    public string? PictureAlt { get; set; }

    /// <summary>emergency, sensitive.</summary>
    public List<string> Marks { get; set; } = [];

    public static ArticleForm Of(ArticleContent c, string unit, SealedFiles files)
    {
        var body = LightText.Of(SafeHtml.FromStore(c.BodyHtml));
        return new ArticleForm
        {
            Unit = unit,
            Column = ColumnChoices.Code(c.SiteCode, c.Column),
            Title = c.Title,
            Source = c.Source,
            Author = c.Author,
            FormedOn = c.FormedOn?.ToString("yyyy-MM-dd"),
            Summary = c.Summary,
            Keywords = c.Keywords,
            Body = body.Text,
            BodyKept = [.. body.Kept],
            Files = [.. c.Files.Select(files.Seal)],
            Marks = [.. new[] { (c.IsEmergency, "emergency"), (c.IsSensitive, "sensitive") }.Where(m => m.Item1).Select(m => m.Item2)],
        };
    }

    /// <summary>What was typed; only a day that is no day is refused, what is missing is the check's business.</summary>
    public (ArticleContent Content, IReadOnlyList<Refusal> Refusals) Read(SealedFiles files)
    {
        var (site, path) = ColumnChoices.Read(Column);
        var refusals = new List<Refusal>();
        DateOnly? formed = null;
        if (!string.IsNullOrWhiteSpace(FormedOn) && (formed = TypedDay.Read(FormedOn)) is null) refusals.Add(TypedDay.Refusal(FormedOn, "formedOn"));
        return (new ArticleContent
        {
            SiteCode = site,
            Column = path,
            Title = Text(Title) ?? "",
            Source = Text(Source) ?? "",
            Author = Text(Author),
            FormedOn = formed,
            Summary = Text(Summary),
            Keywords = Text(Keywords),
            BodyHtml = new LightText(Body ?? "", BodyKept).ToHtml().Value,
            Files = [.. Files.Select(files.Open).OfType<PublicationFile>()],
            IsEmergency = Marks.Contains("emergency"),
            IsSensitive = Marks.Contains("sensitive"),
        }, refusals);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
