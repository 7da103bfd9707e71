using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Review;

namespace Gongkai.Web.Demo;

/// <summary>Articles of the demonstration county in every state: published, waiting for their hour, changed, returned, before each level, taken down.</summary>
internal static class DemoArticles
{
    public static IEnumerable<IEnumerable<DemoStep>> Stories(DemoOffice office, DemoDays days, DemoFiles files)
    {
        foreach (var article in DemoArticleTexts.All.Concat(DemoColumnTexts.On(days))) yield return Story(office, days, article with { Content = article.Content with { Files = article.Attached?.Invoke(files) is { } one ? [one] : [] } });
    }

    private static IEnumerable<DemoStep> Story(DemoOffice office, DemoDays days, DemoArticle article)
    {
        var (file, day) = (new DemoFile(), days.Back(article.DaysBack));
        var content = article.Content with { FormedOn = day };
        yield return new(day, file, () => (new OpenArticle(article.Unit, content), office.As(article.Writer)));
        if (article.Until == ArticleState.Draft) yield break;
        foreach (var step in Walk(office, days, file, article, day, article.Until)) yield return step;
        if (article.Then is { } then)
            foreach (var step in then(office, days, file, article)) yield return step;
    }

    /// <summary>From the draft to a state, a level a working day.</summary>
    internal static IEnumerable<DemoStep> Walk(DemoOffice office, DemoDays days, DemoFile file, DemoArticle article, DateOnly day, ArticleState until)
    {
        yield return new(day, file, () => (new SubmitArticle(), office.As(article.Writer)));
        var table = ArticleTable.Of(DemoCounty.Settings, article.Content.SiteCode, article.Content.Column);
        foreach (var (state, level) in table.Walk(article.Content))
        {
            if (state == until) yield break;
            day = days.Next(day);
            var reviewer = office.As(article.Reviewers[state]);
            if (until == ArticleState.Returned)
            {
                yield return new(day, file, () => (new ReturnArticle("请补充咨询电话和办理时间，第二段的数据与上月通报不一致，请核对。"), reviewer));
                yield break;
            }
            yield return new(day, file, () => (new PassArticle("同意。", level.Secrecy ? SecrecyConclusion.MayBePublic : null), reviewer));
        }
        if (until == ArticleState.Approved) yield break;
        yield return new(days.Next(day), file, () => (new PublishArticle(article.Hour is { } hour ? LegalTime.StartOf(days.After(days.Today, 2)).AddHours(hour) : null), office.As("xinxi")));
    }
}

/// <summary>One article of the demonstration.</summary>
/// <param name="Writer">Sign-in name.</param>
/// <param name="DaysBack">Working days before today on which it was written.</param>
/// <param name="Until">How far it went.</param>
internal sealed record DemoArticle(string Unit, string Writer, int DaysBack, ArticleState Until, ArticleContent Content)
{
    /// <summary>Hour of the day, two working days from now, at which it becomes public.</summary>
    public int? Hour { get; init; }

    /// <summary>Its attachment.</summary>
    public Func<DemoFiles, Domain.Publishing.PublicationFile>? Attached { get; init; }

    /// <summary>What happened to it afterwards.</summary>
    public Func<DemoOffice, DemoDays, DemoFile, DemoArticle, IEnumerable<DemoStep>>? Then { get; init; }

    /// <summary>Who passes which level: the unit's own head and reviewer, then the office.</summary>
    public IReadOnlyDictionary<ArticleState, string> Reviewers => new Dictionary<ArticleState, string>
    {
        [ArticleState.First] = Unit switch { "zfb" => "guzhang", "fgj" => "juzhang", _ => $"{Unit}.fz" },
        [ArticleState.Second] = Unit switch { "zfb" => "xinxi", "fgj" => "baomi", _ => $"{Unit}.bm" },
        [ArticleState.Third] = "zhengwu",
        [ArticleState.PortalLeader] = "fenguan",
        [ArticleState.MainLeader] = "xianzhang",
    };
}
