using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Portal.Requests;

/// <summary>依申请公开 entry: whom to ask, how, how long it takes, what it costs, who helps (条例第二十七条至第四十三条; R-REQ-02, R-REQ-14, R-REQ-15).</summary>
public sealed class EntryPage : RequestPage
{
    /// <summary>Bodies that can be asked, by the order people look for them.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<Unit> Bodies)> Groups { get; private set; } = [];

    /// <summary>Time limits as the clock counts them.</summary>
    public IReadOnlyList<(string Title, string Limit, string? Starts, string? Basis)> Limits { get; private set; } = [];

    /// <summary>答复选登 column while it has something to read.</summary>
    public Column? Released { get; private set; }

    public void OnGet()
    {
        Describe("依申请公开", "怎样申请政府信息公开：向谁申请、申请渠道、答复期限、费用、帮助和办理情况查询。");
        Groups = GroupsOf(Settings, Units);
        string[] shown = [ClockRules.CorrectionNotice, ClockRules.RequestReply, "request.extension", "consult.third-party", "consult.agency"];
        Limits = [.. shown.Select(id => ClockRules.Find(id)!).Select(r => (r.Title, ShownLimit.Of(r, Rules)!, (string?)r.Starts, ShownBasis.Of(r.Basis)))];
        Released = Settings.ReleaseEnabled && Site.Columns.Find(Settings.ReleaseColumn) is { } column && Frame.Shows(column) ? column : null;
    }

    /// <summary>政府、部门、乡镇 as the form and the entry list them; groups without a unit are left out.</summary>
    internal static IReadOnlyList<(string Title, IReadOnlyList<Unit> Bodies)> GroupsOf(RequestSettings settings, OrganisationTree units)
    {
        (string Title, Func<Unit, bool> Holds)[] groups =
        [
            ("政府", u => u.Kind is UnitKind.Government or UnitKind.Office),
            ("政府部门", u => u.Kind == UnitKind.Department),
            ("乡镇、街道", u => u.Kind == UnitKind.Township),
            // 条例第十条第二款: 派出机构、内设机构 that act in their own name.
            ("以自己名义履行职责的机构", u => u.Kind is not (UnitKind.Government or UnitKind.Office or UnitKind.Department or UnitKind.Township)),
        ];
        var bodies = units.Units.Where(settings.IsBody).ToList();
        return [.. groups.Select(g => (g.Title, (IReadOnlyList<Unit>)[.. bodies.Where(g.Holds)])).Where(g => g.Item2.Count > 0)];
    }
}
