using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Portal.Pages;

/// <summary>五公开 (R-PUB-04): the columns of one kind of openness with their newest items.</summary>
[Prepared]
public sealed class OpennessKindPage(PublicationQueries queries) : PortalPage
{
    public OpennessCategory Kind { get; private set; }
    public IReadOnlyList<OpennessCategory> Kinds { get; private set; } = [];
    public IReadOnlyList<(Column Column, IReadOnlyList<PublicationLine> Lines)> Parts { get; private set; } = [];

    public async Task OnGetAsync(string kind, CancellationToken cancellation)
    {
        Kind = Enum.Parse<OpennessCategory>(kind, ignoreCase: true);
        Kinds = Enum.GetValues<OpennessCategory>().Where(k => k == Kind || Frame.ShownIn(k).Any()).ToList();
        Describe(Kind.Title(), $"{Kind.Title()}：{Kind.Explanation()}。");
        Trail = [("政府信息公开", "/disclosure"), (Kind.Title(), null)];
        var columns = Frame.ShownIn(Kind).ToList();
        var latest = await queries.LatestAsync(columns.Select(c => c.Path), 6, cancellation);
        Parts = columns.Select(c => (c, (IReadOnlyList<PublicationLine>)latest[c.Path].ToList())).ToList();
    }
}
