using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Portal.Pages;

/// <summary>五公开 (R-PUB-04): the columns of one kind of openness with their newest items.</summary>
public sealed class OpennessKindPage(PublicationQueries queries) : PortalPage
{
    public Openness Kind { get; private set; }
    public IReadOnlyList<Openness> Kinds { get; private set; } = [];
    public IReadOnlyList<(Column Column, IReadOnlyList<PublicationLine> Lines)> Parts { get; private set; } = [];

    public async Task OnGetAsync(string kind, CancellationToken cancellation)
    {
        Kind = Enum.Parse<Openness>(kind, ignoreCase: true);
        Kinds = Enum.GetValues<Openness>().Where(k => k == Kind || Frame.ShownIn(k).Any()).ToList();
        Describe(Kind.Name(), $"{Kind.Name()}：{Kind.Explanation()}。");
        Trail = [("政府信息公开", "/disclosure"), (Kind.Name(), null)];
        var columns = Frame.ShownIn(Kind).ToList();
        var latest = await queries.LatestAsync(columns.Select(c => c.Path), 6, cancellation);
        Parts = columns.Select(c => (c, (IReadOnlyList<PublicationLine>)latest[c.Path].ToList())).ToList();
    }
}
