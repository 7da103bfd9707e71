using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.NegativeLists;
using Gongkai.Storage.Publishing.News;
using Gongkai.Storage.Review;
using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Portal.Pages;

/// <summary>政府信息公开专栏 with its fixed parts (国办公开办函〔2019〕61号): 指南、制度、法定主动公开内容、年报、依申请公开; and the negative list, so that everybody can hold us to it (R-SEC-01).</summary>
[Prepared]
public sealed class DisclosurePage(PublicationQueries queries, WayOut wayOut) : PortalPage
{
    // Every year's report stays here (国办公开办函〔2019〕61号).
    private const int MostReports = 60;
    private const int RulesShown = 10;

    public IReadOnlyList<PublicationLine> Rules { get; private set; } = [];
    public IReadOnlyList<PublicationLine> Reports { get; private set; } = [];

    /// <summary>法定主动公开内容 by the fifteen items.</summary>
    public IReadOnlyList<StatutoryShelf> Statutory { get; private set; } = [];

    /// <summary>Kinds of 五公开 that have something to read.</summary>
    public IReadOnlyList<OpennessCategory> Kinds { get; private set; } = [];

    /// <summary>政务公开负面清单 in force; null while there is none.</summary>
    public NegativeListVersion? Negative { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Describe("政府信息公开", "政府信息公开指南、制度、法定主动公开内容、年报和依申请公开。");
        var asked = new[] { Site.RulesColumn, Site.AnnualReportColumn }.OfType<string>();
        var latest = await queries.LatestAsync(asked, MostReports, cancellation);
        Rules = latest[Site.RulesColumn ?? ""].Take(RulesShown).ToList();
        Reports = latest[Site.AnnualReportColumn ?? ""].ToList();
        Statutory = await StatutoryShelf.AllAsync(Frame, queries, cancellation);
        Kinds = Enum.GetValues<OpennessCategory>().Where(k => Frame.ShownIn(k).Any()).ToList();
        PageTags.Note(PublicTags.Kind("negative-list"));
        Negative = (await wayOut.Rules.CurrentAsync(cancellation)).Negative;
    }
}
