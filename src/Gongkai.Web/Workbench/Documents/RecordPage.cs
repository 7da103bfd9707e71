using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Review.Panel;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>A page about one document.</summary>
public abstract class RecordPage : RecordPage<DocumentRecord>
{
    public DraftContent Draft => Opened.Record.Content;

    public DocumentSettings Settings => Site.Documents;

    public override string ShownTitle => TitleOf(Record);

    internal static string TitleOf(DocumentRecord record) => record.Content.Title.Length == 0 ? "（未命名）" : record.Content.Title;

    /// <summary>What the content inspection says of the document today, for its papers (R-SEC-04).</summary>
    protected async Task<IReadOnlyList<(string Label, string Value)>> CheckAsync(CancellationToken cancellation) =>
        CheckLines.Of(await Services.GetRequiredService<PanelReader>().ReadAsync(DocumentProcedure.Outgoing(Record, Looking), Opened.Id, World, Today, cancellation));

    /// <summary>Name of a column of the portal.</summary>
    protected string ColumnName(string path) => Services.GetRequiredService<ISiteCatalog>().Current.Columns.Find(path)?.Name ?? path;
}
