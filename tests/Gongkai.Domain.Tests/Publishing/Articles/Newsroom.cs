using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Tests.Publishing.Articles;

/// <summary>A small county that writes articles, and an executor in miniature: right first, then decision, then storage as JSON.</summary>
internal sealed class Newsroom : INumbers
{
    public static readonly ArticleProcedure Procedure = new();

    public static readonly OrganisationTree Tree = new(
    [
        new("zf", "示范县人民政府", "县政府", UnitKind.Government),
        new("zfb", "示范县人民政府办公室", "县政府办", UnitKind.Office, "zf", "11450000000000000X"),
        new("zfb-gk", "政务公开股", "公开股", UnitKind.Section, "zfb"),
        new("xxzx", "信息中心", "信息中心", UnitKind.Section, "zfb"),
        new("mzj", "示范县民政局", "民政局", UnitKind.Department, "zf"),
        new("jyj", "示范县教育局", "教育局", UnitKind.Department, "zf"),
        new("cgz", "城关镇人民政府", "城关镇", UnitKind.Township, "zf"),
    ]);

    public static readonly Actor Writer = Person(1, "撰稿人", "mzj", Roles.Drafter);
    public static readonly Actor Head = Person(2, "局长", "mzj", Roles.UnitHead);
    public static readonly Actor Secrecy = Person(3, "保密员", "mzj", Roles.SecrecyReviewer);
    public static readonly Actor Final = Person(4, "政务办主任", "zfb", Roles.DisclosureHead);
    public static readonly Actor Centre = Person(5, "信息中心", "xxzx", Roles.InfoCentre);
    public static readonly Actor Disclosure = Person(6, "公开股", "zfb-gk", Roles.DisclosureOfficer);
    public static readonly Actor Deputy = Person(7, "副县长", "zf", Roles.DeputyLeader);
    public static readonly Actor Main = Person(8, "县长", "zf", Roles.MainLeader);
    public static readonly Actor Neighbour = Person(9, "邻局撰稿人", "jyj", Roles.Drafter);
    public static readonly Actor Township = Person(10, "乡镇撰稿人", "cgz", Roles.Drafter);

    private readonly Dictionary<string, int> _numbers = [];

    public SiteSettings Site { get; init; } = new() { Code = "shifan", Name = "示范县人民政府门户网站" };

    public DateTimeOffset Now { get; set; } = LegalTime.StartOf(new DateOnly(2026, 3, 2)).AddHours(9);

    public IReadOnlyList<Effect> Effects { get; private set; } = [];

    public int Next(string series) => _numbers[series] = _numbers.GetValueOrDefault(series) + 1;

    public static ArticleContent Content => new()
    {
        Column = "zwgk/msxx",
        Title = "最低生活保障申请办法",
        Source = "示范县民政局",
        BodyHtml = "<p>申请人可以向乡镇人民政府提出。</p>",
        FormedOn = new DateOnly(2026, 3, 2),
    };

    public static Actor Person(long id, string name, string unit, string role, long? onBehalfOf = null) => new(id, name, [new Holding(unit, role, onBehalfOf)]);

    public ActContext Context(Actor actor) => new()
    {
        Actor = actor,
        Now = Now,
        Today = LegalTime.DayOf(Now),
        Site = Site,
        Organisations = Tree,
        Calendar = Domain.Calendars.WorkCalendar.For(null),
        Numbers = this,
        RecordId = 12,
    };

    /// <summary>The codes with which an act is refused; empty when it is done.</summary>
    public IReadOnlyList<string> Codes(Article? record, IAct<Article> act, Actor actor) => Try(record, act, actor).Refusals is { Count: > 0 } refusals ? [.. refusals.Select(r => r.Code)] : [];

    public Decision<Article> Try(Article? record, IAct<Article> act, Actor actor)
    {
        var face = record is null ? null : Procedure.Face(record, Site);
        if (face is not null && !Readable.By(actor, face, Tree)) return Decision<Article>.Refuse(CommonRefusals.NotFound);
        var unit = record is null ? Procedure.UnitOf(act) : null;
        return Procedure.Rights(record, Site).Any(r => r.Allows(actor, act.GetType().Name, face, unit, Tree))
            ? Procedure.Decide(record, act, Context(actor)) : Decision<Article>.Refuse(CommonRefusals.NotPermitted(act.Title));
    }

    /// <summary>Does an act that must succeed; the record comes back as the database would give it.</summary>
    public Article Do(Article? record, IAct<Article> act, Actor actor)
    {
        var decision = Try(record, act, actor);
        Assert.True(decision.Accepted, string.Join("; ", decision.Refusals.Select(r => r.Code + " " + r.Sentence)));
        Effects = decision.Effects;
        return JsonSerializer.Deserialize<Article>(JsonSerializer.Serialize(decision.Record))!;
    }

    public Article Draft(ArticleContent? content = null) => Do(null, new OpenArticle("mzj", content ?? Content), Writer);

    /// <summary>Walks an article to a state by the usual people.</summary>
    public Article To(ArticleState state, ArticleContent? content = null, Article? from = null)
    {
        var article = from ?? Draft(content);
        if (article.State == state) return article;
        article = Do(article, new SubmitArticle(), Writer);
        (ArticleState State, Actor Actor)[] levels = [(ArticleState.First, Head), (ArticleState.Second, Secrecy), (ArticleState.Third, Final), (ArticleState.PortalLeader, Deputy), (ArticleState.MainLeader, Main)];
        while (article.State != state && levels.FirstOrDefault(l => l.State == article.State).Actor is { } actor)
            article = Do(article, new PassArticle("同意。", article.State == ArticleState.Second ? SecrecyConclusion.MayBePublic : null), actor);
        return article.State == state ? article : Do(article, new PublishArticle(), Writer);
    }
}
