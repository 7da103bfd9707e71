using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Documents;
using Gongkai.Web.Workbench.Documents.Acts;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>A page about one document. Whoever may not read it is told that there is none.</summary>
public abstract class RecordPage : WorkbenchPage
{
    public Opened<DocumentRecord> Opened { get; private set; } = null!;

    public Situation Situation { get; private set; } = null!;

    public DocumentRecord Record => Opened.Record;

    public DraftContent Draft => Opened.Record.Content;

    public DocumentSettings Settings => Site.Documents;

    /// <summary>The act whose form was just sent, or null.</summary>
    public string? Acting { get; protected set; }

    /// <summary>What others did since the form was made, when it was too late.</summary>
    public IReadOnlyList<AuditRow> Meanwhile { get; protected set; } = [];

    public string ShownTitle => Draft.Title.Length == 0 ? "（未命名）" : Draft.Title;

    /// <summary>What stands in a field: what was typed, otherwise what the form proposes.</summary>
    public IReadOnlyList<string> Typed(ActForm form, ActField field) =>
        Acting == form.Name && Request.HasFormContentType && Request.Form.ContainsKey("Key") ? [.. Request.Form[field.Name].OfType<string>()] : [.. field.Proposal(Situation)];

    /// <summary>Name of a column of the portal.</summary>
    protected string ColumnName(string path) => Services.GetRequiredService<ISiteCatalog>().Current.Columns.Find(path)?.Name ?? path;

    protected async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<DocumentRecord>(id, Actor, World, cancellation) is not { } opened) return false;
        Opened = opened;
        Situation = new Situation(opened, World, Actor, Today);
        return true;
    }
}
