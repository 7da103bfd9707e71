using Gongkai.Domain.Documents;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Documents.Acts;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>One act on one document.</summary>
public sealed class ActModel : ActPage<DocumentRecord>
{
    public override string ShownTitle => RecordPage.TitleOf(Record);

    protected override ActForms<DocumentRecord> Forms => DocumentForms.Catalogue;
}
