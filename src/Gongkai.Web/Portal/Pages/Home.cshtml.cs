using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Portal.Pages;

/// <summary>首页: latest documents and interpretations side by side, then the ways into the rest.</summary>
[Prepared]
public sealed class HomePage(PublicationQueries queries) : PortalPage
{
    private const int Shown = 7;

    public IReadOnlyList<PublicationLine> Documents { get; private set; } = [];
    public IReadOnlyList<PublicationLine> Interpretations { get; private set; } = [];
    public IReadOnlyList<OpennessCategory> Kinds { get; private set; } = [];
    public IReadOnlyList<(Column Column, IReadOnlyList<PublicationLine> Lines)> Columns { get; private set; } = [];

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
    }
}
