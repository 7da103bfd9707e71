using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Tests.Documents;

/// <summary>A small county with one person per post, and an executor in miniature: right first, then decision, then storage as JSON.</summary>
internal sealed class County : INumbers
{
    public static readonly DocumentProcedure Procedure = new();

    public static readonly OrganisationTree Tree = new(
    [
        new("zf", "示范县人民政府", "县政府", UnitKind.Government),
        new("zfb", "示范县人民政府办公室", "县政府办", UnitKind.Office, "zf", "11450000000000000X"),
        new("zfb-yw", "综合股", "综合股", UnitKind.Section, "zfb"),
        new("zfb-gk", "政务公开股", "政务公开股", UnitKind.Section, "zfb"),
        new("zfb-wd", "文电股", "文电股", UnitKind.Section, "zfb"),
        new("fgj", "示范县发展和改革局", "县发改局", UnitKind.Department, "zf"),
        new("fgj-zh", "综合股", "综合股", UnitKind.Section, "fgj"),
        new("czj", "示范县财政局", "县财政局", UnitKind.Department, "zf"),
    ]);

    public static readonly Actor Drafter = Person(1, "拟稿人", "fgj-zh", Roles.Drafter);
    public static readonly Actor Head = Person(2, "局长", "fgj", Roles.UnitHead);
    public static readonly Actor Secrecy = Person(3, "保密员", "fgj", Roles.SecrecyReviewer);
    public static readonly Actor CaseOfficer = Person(4, "经办人", "zfb-yw", Roles.CaseOfficer);
    public static readonly Actor SectionHead = Person(5, "股长", "zfb-yw", Roles.SectionHead);
    public static readonly Actor Disclosure = Person(6, "公开股", "zfb-gk", Roles.DisclosureOfficer);
    public static readonly Actor DisclosureHead = Person(7, "政务办主任", "zfb", Roles.DisclosureHead);
    public static readonly Actor Secretariat = Person(8, "文电员", "zfb-wd", Roles.Secretariat);
    public static readonly Actor Legal = Person(9, "法审员", "zfb", Roles.LegalReviewer);
    public static readonly Actor Deputy = Person(10, "副县长", "zf", Roles.DeputyLeader);
    public static readonly Actor Leader = Person(11, "县长", "zf", Roles.MainLeader);
    public static readonly Actor InfoCentre = Person(12, "信息中心", "zfb", Roles.InfoCentre);
    public static readonly Actor Archivist = Person(13, "档案员", "zfb", Roles.Archivist);
    public static readonly Actor OtherHead = Person(14, "财政局长", "czj", Roles.UnitHead);
    public static readonly Actor OtherDrafter = Person(15, "财政拟稿", "czj", Roles.Drafter);

    public static readonly IReadOnlyList<Actor> People =
        [Drafter, Head, Secrecy, CaseOfficer, SectionHead, Disclosure, DisclosureHead, Secretariat, Legal, Deputy, Leader, InfoCentre, Archivist, OtherHead, OtherDrafter];

    private readonly Dictionary<string, int> _numbers = [];

    public County(DocumentSettings settings) =>
        Site = new SiteSettings { Code = "shifan", Name = "示范县人民政府门户网站", Documents = settings };

    public SiteSettings Site { get; }

    public DateOnly Today { get; set; } = new(2026, 3, 2);

    public int NumbersTaken => _numbers.Where(n => !n.Key.StartsWith("index", StringComparison.Ordinal)).Sum(n => n.Value);

    public IReadOnlyList<Effect> Effects { get; private set; } = [];

    public static Actor Person(long id, string name, string unit, string role, long? onBehalfOf = null) => new(id, name, [new Holding(unit, role, onBehalfOf)]);

    public int Next(string series) => _numbers[series] = _numbers.GetValueOrDefault(series) + 1;

    public ActContext Context(Actor actor, long id = 7) => new()
    {
        Actor = actor,
        Now = new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.FromHours(8)),
        Today = Today,
        Site = Site,
        Organisations = Tree,
        Calendar = null!,
        Numbers = this,
        RecordId = id,
    };

    /// <summary>Right, decision, storage. Refusals come back as they are.</summary>
    public Decision<DocumentRecord> Try(DocumentRecord? record, IAct<DocumentRecord> act, Actor actor)
    {
        var face = record is null ? null : Procedure.Face(record, Site);
        var unit = act is IOpeningAct<DocumentRecord> opening ? Procedure.UnitOf(opening) : null;
        if (!Procedure.Rights(record, Site).Any(r => r.Allows(actor, act.GetType().Name, face, unit, Tree)))
            return Decision<DocumentRecord>.Refuse(CommonRefusals.NotPermitted(act.Title));
        return Procedure.Decide(record, act, Context(actor, record is null ? 0 : 7));
    }

    /// <summary>Does the act and insists that it is accepted; the record goes through JSON as storage would send it.</summary>
    public DocumentRecord Do(DocumentRecord? record, IAct<DocumentRecord> act, Actor actor)
    {
        var decision = Try(record, act, actor);
        Assert.True(decision.Accepted, $"{act.Title} ({actor.Name}) in {record?.Stage}: {string.Join(" | ", decision.Refusals.Select(r => r.Code + " " + r.Sentence))}");
        Effects = decision.Effects;
        var json = JsonSerializer.Serialize(decision.Record);
        var stored = JsonSerializer.Deserialize<DocumentRecord>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(stored));
        return stored;
    }

    public IReadOnlyList<string> Codes(DocumentRecord? record, IAct<DocumentRecord> act, Actor actor) => [.. Try(record, act, actor).Refusals.Select(r => r.Code)];

    public DocumentRecord Draft(DraftContent content) => Do(null, new OpenDraft("fgj-zh", content), Drafter);

    public DocumentRecord Submitted(DraftContent content)
    {
        var record = Draft(content);
        if (content.IsPolicy && Site.Documents.InterpretationApprover is not null) record = Do(record, new ApproveInterpretation(), Head);
        return Do(record, new SubmitDocument(), Drafter);
    }

    /// <summary>Whoever has the document on his desk.</summary>
    public Actor AtDesk(DocumentRecord record)
    {
        var face = Procedure.Face(record, Site);
        return People.First(p => p.Holdings.Any(h => h.Role == face.Desks[0].Role && Tree.IsWithin(h.UnitCode, face.Desks[0].UnitCode)));
    }

    /// <summary>Lets the right people pass the document on until it reaches a stage.</summary>
    public DocumentRecord Until(DocumentRecord record, Stage stage, List<Stage>? walked = null)
    {
        while (record.Stage != stage)
        {
            walked?.Add(record.Stage);
            Assert.True((walked?.Count ?? 0) < 40, "walks in circles");
            record = Do(record, Papers.ActAt(record), AtDesk(record));
        }
        walked?.Add(record.Stage);
        return record;
    }
}
