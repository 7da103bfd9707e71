using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Portal.Pages;

/// <summary>首页: latest documents and interpretations side by side, services, 五公开, what most people look for. Nothing empty is shown.</summary>
[Prepared]
public sealed class HomePage(PublicationQueries queries) : PortalPage
{
    private const int Shown = 7;
    private const int MostShown = 10;

    // Items of 条例第二十条 people ask for most, for a site that has not set its own entries: 民生、许可、预决算、收费、招考、采购、项目.
    private static readonly int[] Sought = [11, 5, 7, 8, 14, 9, 10, 1];

    public IReadOnlyList<PublicationLine> Documents { get; private set; } = [];
    public IReadOnlyList<PublicationLine> Interpretations { get; private set; } = [];
    public IReadOnlyList<OpennessCategory> Kinds { get; private set; } = [];
    public IReadOnlyList<(Column Column, IReadOnlyList<PublicationLine> Lines)> Columns { get; private set; } = [];

    /// <summary>常用入口, only those that lead somewhere.</summary>
    public IReadOnlyList<(string Title, string Address)> Wanted { get; private set; } = [];

    /// <summary>办事入口: one character as its mark, name, what it is for, address.</summary>
    public IReadOnlyList<(string Mark, string Name, string Use, string Address)> Services { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Meta = PageMeta.Home(Site);
        var asked = Site.DocumentColumns.Concat(Site.HomeColumns).Append(Site.InterpretationColumn ?? "");
        var latest = await queries.LatestAsync(asked.Where(p => p.Length > 0).Distinct(), Shown, cancellation);
        Documents = Site.DocumentColumns.SelectMany(p => latest[p])
            .OrderByDescending(l => l.PublishedAt).ThenByDescending(l => l.Id).Take(Shown).ToList();
        Interpretations = latest[Site.InterpretationColumn ?? ""].Take(5).ToList();
        Kinds = Enum.GetValues<OpennessCategory>().Where(k => Frame.ShownIn(k).Any()).ToList();
        Columns = Site.HomeColumns.Select(Site.Columns.Find).OfType<Column>()
            .Select(c => (c, (IReadOnlyList<PublicationLine>)latest[c.Path].Take(5).ToList())).Where(c => c.Item2.Count > 0).ToList();
        Wanted = (Site.MostWanted.Count > 0 ? FromSettings() : FromColumns()).DistinctBy(w => w.Address).Take(MostShown).ToList();
        Services =
        [
            .. new (string Mark, string Name, string Use, string Address)[]
            {
                ("申", "依申请公开", "没有找到的，可以申请", "/requests"),
                ("查", "申请办理查询", "凭回执号和查询码", "/requests/status"),
                ("引", "公开指南", "怎样查阅和获取信息", "/disclosure"),
                ("类", "法定公开内容", "条例规定的十五类信息", "/catalogue"),
                ("算", "期限计算", "哪一天前应当答复", "/deadlines"),
                ("机", "机构和领导", "职责、地址、电话", "/organisations"),
            }.Where(s => Frame.Answers(s.Address)),
        ];
    }

    private IEnumerable<(string Title, string Address)> FromSettings()
    {
        foreach (var (title, address) in Site.MostWanted)
        {
            if (!address.StartsWith('/'))
            {
                if (Site.Columns.Find(address) is { } column && Frame.Shows(column)) yield return (title, $"/columns/{address}");
            }
            else if (Frame.Answers(address.Split('?', '#')[0])) yield return (title, address);
        }
    }

    private IEnumerable<(string Title, string Address)> FromColumns() =>
        Sought.SelectMany(item => Site.Columns.All.Where(c => c.StatutoryItems.Contains(item) && Frame.Shows(c)).Take(1)).Select(c => (c.Name, $"/columns/{c.Path}"));
}
