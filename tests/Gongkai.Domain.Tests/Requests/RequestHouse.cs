using System.Globalization;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>A county's request desks with one person per post, and an executor in miniature: may he read it, right, decision, effects on other cases, storage as JSON.</summary>
internal sealed class RequestHouse : INumbers
{
    public static readonly RequestProcedure Procedure = new();

    public static readonly Actor System = Actor.System("测试");

    public static readonly OrganisationTree Tree = new(
    [
        new("zf", "示范县人民政府", "县政府", UnitKind.Government),
        new("zfb", "示范县人民政府办公室", "县政府办", UnitKind.Office, "zf"),
        new("zfb-gk", "政务公开股", "政务公开股", UnitKind.Section, "zfb"),
        new("fgj", "示范县发展和改革局", "县发改局", UnitKind.Department, "zf"),
        new("czj", "示范县财政局", "县财政局", UnitKind.Department, "zf"),
        new("zrj", "示范县自然资源局", "县自然资源局", UnitKind.Department, "zf"),
        new("yy", "示范县人民医院", "县医院", UnitKind.Institution, "zf"),
    ]);

    private Dictionary<string, int> _numbers = [];
    private Dictionary<long, RequestCase> _cases = [];

    public RequestHouse(RequestSettings? settings = null)
    {
        Site = new SiteSettings { Code = "shifan", Name = "示范县人民政府门户网站", Requests = settings ?? RequestPresets.S3 };
        Unit = Site.Requests.HandlerOf("fgj", Site);
        Officer = Person(1, "经办人", Unit, Roles.RequestOfficer);
        Head = Person(2, "公开机构负责人", Unit, Roles.RequestHead);
        Legal = Person(3, "法审员", Unit, Roles.LegalReviewer);
        Adviser = Person(4, "法律顾问", Unit, Roles.LegalAdviser);
        Leader = Person(5, "局长", Unit, Roles.UnitHead);
        Archivist = Person(6, "档案员", Unit, Roles.Archivist);
        Colleague = Person(7, "另一经办人", Unit, Roles.RequestOfficer);
    }

    public string Unit { get; }
    public Actor Officer { get; }
    public Actor Head { get; }
    public Actor Legal { get; }
    public Actor Adviser { get; }
    public Actor Leader { get; }
    public Actor Archivist { get; }
    public Actor Colleague { get; }
    public Actor Deputy { get; } = Person(10, "副县长", "zf", Roles.DeputyLeader);
    public Actor Disclosure { get; } = Person(11, "公开股", "zfb-gk", Roles.DisclosureOfficer);
    public Actor DisclosureHead { get; } = Person(12, "政务办主任", "zfb", Roles.DisclosureHead);
    public Actor Neighbour { get; } = Person(13, "财政经办人", "czj", Roles.RequestOfficer);
    public Actor NeighbourHead { get; } = Person(14, "财政公开机构负责人", "czj", Roles.RequestHead);
    public Actor Drafter { get; } = Person(15, "发改拟稿人", "fgj", Roles.Drafter);
    public Actor Mayor { get; } = Person(16, "县长", "zf", Roles.MainLeader);

    /// <summary>Everybody of the house, officers first.</summary>
    public IReadOnlyList<Actor> People =>
        [Officer, Head, Legal, Adviser, Leader, Deputy, Disclosure, DisclosureHead, Archivist, Colleague, Neighbour, NeighbourHead, Drafter, Mayor, System];

    public SiteSettings Site { get; set; }

    public DateOnly Today { get; set; } = Day("2026-03-02");

    public WorkCalendar Calendar { get; set; } = WorkCalendar.National;

    /// <summary>Without the way through JSON, for walks of many thousand acts.</summary>
    public bool Quick { get; init; }

    public IReadOnlyList<Effect> Effects { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Numbers => _numbers;

    public IReadOnlyDictionary<long, RequestCase> Cases => _cases;

    public RequestCase this[long id]
    {
        get => _cases[id];
        set => _cases[id] = value;
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Actor Person(long id, string name, string unit, string role, long? onBehalfOf = null) => new(id, name, [new Holding(unit, role, onBehalfOf)]);

    public int Next(string series) => _numbers[series] = _numbers.GetValueOrDefault(series) + 1;

    public Actor ApplicantOf(long id) => RequestFace.ApplicantOf(this[id].Receipt);

    /// <summary>Whoever the table lets do it, the applicant last.</summary>
    public Actor WhoMay(long id, IAct<RequestCase> act) => People.Append(ApplicantOf(id)).FirstOrDefault(p => Forbidden(this[id], act, p) is null) ?? Officer;

    /// <summary>Does the act or tells why not; a refusal gives back numbers and what was done to other cases.</summary>
    public IReadOnlyList<Refusal> Try(ref long id, IAct<RequestCase> act, Actor actor)
    {
        var (cases, numbers) = (new Dictionary<long, RequestCase>(_cases), new Dictionary<string, int>(_numbers));
        var refusals = Decide(ref id, act, actor, out var effects);
        if (refusals.Count > 0) (_cases, _numbers) = (cases, numbers);
        else Effects = effects;
        return refusals;
    }

    public RequestCase Do(long id, IAct<RequestCase> act, Actor? actor = null)
    {
        actor ??= WhoMay(id, act);
        var state = this[id].State;
        var refusals = Try(ref id, act, actor);
        Assert.True(refusals.Count == 0, $"{act.Title} ({actor.Name}) in {state}: {string.Join(" | ", refusals.Select(r => $"{r.Code} {r.Sentence} [{r.Field}]"))}");
        return this[id];
    }

    public long Open(IOpeningAct<RequestCase> act, Actor? actor = null)
    {
        long id = 0;
        var refusals = Try(ref id, act, actor ?? (act is SubmitRequest ? RequestFace.ApplicantOf("") : Officer));
        Assert.True(refusals.Count == 0, string.Join(" | ", refusals.Select(r => $"{r.Code} {r.Sentence}")));
        return id;
    }

    public IReadOnlyList<Refusal> Refusals(long id, IAct<RequestCase> act, Actor? actor = null)
    {
        var before = this[id];
        actor ??= WhoMay(id, act);
        var same = id;
        var refusals = Try(ref same, act, actor);
        if (refusals.Count == 0) this[id] = before;
        return refusals;
    }

    public IEnumerable<string> Codes(long id, IAct<RequestCase> act, Actor? actor = null) => Refusals(id, act, actor).Select(r => r.Code);

    public IReadOnlyList<Refusal> OpenRefusals(IOpeningAct<RequestCase> act, Actor? actor = null)
    {
        long id = 0;
        return Try(ref id, act, actor ?? (act is SubmitRequest ? RequestFace.ApplicantOf("") : Officer));
    }

    public DateOnly? Due(long id) => RequestClock.Answer(this[id], Calendar)?.Due;

    public IReadOnlyList<ObligationClaim> Duties(long id) => Procedure.Obligations(this[id], Site);

    public ObligationClaim Duty(long id, string rule) => Assert.Single(Duties(id), d => d.Rule == rule);

    private IReadOnlyList<Refusal> Decide(ref long id, IAct<RequestCase> act, Actor actor, out IReadOnlyList<Effect> effects)
    {
        effects = [];
        var record = id == 0 ? null : _cases.GetValueOrDefault(id);
        if (id != 0 && record is null) return [CommonRefusals.NotFound];
        if (Forbidden(record, act, actor) is { } forbidden) return [forbidden];
        var decision = Procedure.Decide(record, act, new ActContext
        {
            Actor = actor,
            Now = new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.FromHours(8)),
            Today = Today,
            Site = Site,
            Organisations = Tree,
            Calendar = Calendar,
            Numbers = this,
            RecordId = id,
        });
        if (!decision.Accepted) return decision.Refusals;
        if (id == 0) id = _cases.Keys.DefaultIfEmpty(0).Max() + 1;
        _cases[id] = Quick ? decision.Record! : Stored(decision.Record!);
        effects = decision.Effects;
        foreach (var also in decision.Effects.OfType<Also>())
        {
            var other = also.RecordId ?? 0;
            if (Decide(ref other, (IAct<RequestCase>)also.Act, actor, out _) is { Count: > 0 } refused) return refused;
        }
        return [];
    }

    private Refusal? Forbidden(RequestCase? record, IAct<RequestCase> act, Actor actor)
    {
        var face = record is null ? null : Procedure.Face(record, Site);
        if (face is not null && !Readable.By(actor, face, Tree)) return CommonRefusals.NotFound;
        var rights = Procedure.Rights(record, Site);
        var unit = act is IOpeningAct<RequestCase> opening ? Procedure.UnitOf(opening) : null;
        if (rights.Any(r => r.Allows(actor, act.GetType().Name, face, unit, Tree))) return null;
        return face is null || rights.Any(r => r.Act == act.GetType().Name && r.State == face.State)
            ? CommonRefusals.NotPermitted(act.Title) : CommonRefusals.WrongState(act.Title, face.StateTitle);
    }

    private static RequestCase Stored(RequestCase record)
    {
        var json = JsonSerializer.Serialize(record);
        var stored = JsonSerializer.Deserialize<RequestCase>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(stored));
        return stored;
    }
}
