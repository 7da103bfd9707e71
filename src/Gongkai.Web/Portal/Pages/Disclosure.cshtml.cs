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
    public IReadOnlyList<PublicationLine> Rules { get; private set; } = [];
    public IReadOnlyList<PublicationLine> Reports { get; private set; } = [];
    public IReadOnlyList<Column> Statutory { get; private set; } = [];

    /// <summary>政务公开负面清单 in force; null while there is none.</summary>
    public NegativeListVersion? Negative { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Describe("政府信息公开", "政府信息公开指南、制度、法定主动公开内容、年报和依申请公开。");
        var asked = new[] { Site.RulesColumn, Site.AnnualReportColumn }.OfType<string>();
        var latest = await queries.LatestAsync(asked, 10, cancellation);
        Rules = latest[Site.RulesColumn ?? ""].ToList();
        Reports = latest[Site.AnnualReportColumn ?? ""].ToList();
        Statutory = Site.Columns.All.Where(c => c.StatutoryItems.Count > 0 && Frame.Shows(c)).ToList();
        PageTags.Note(PublicTags.Kind("negative-list"));
        Negative = (await wayOut.Rules.CurrentAsync(cancellation)).Negative;
    }
}
