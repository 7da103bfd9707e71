using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>A page about one document.</summary>
public abstract class RecordPage : RecordPage<DocumentRecord>
{
    public DraftContent Draft => Opened.Record.Content;

    public DocumentSettings Settings => Site.Documents;

    public override string ShownTitle => TitleOf(Record);

    internal static string TitleOf(DocumentRecord record) => record.Content.Title.Length == 0 ? "（未命名）" : record.Content.Title;

    /// <summary>Name of a column of the portal.</summary>
    protected string ColumnName(string path) => Services.GetRequiredService<ISiteCatalog>().Current.Columns.Find(path)?.Name ?? path;
}
