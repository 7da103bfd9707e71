using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Workbench.Review.Files;

/// <summary>A file attached to a document or to its interpretation.</summary>
public sealed class DocumentFileModel : FilePage<DocumentRecord>
{
    public override string ShownTitle => Documents.RecordPage.TitleOf(Record);

    protected override IEnumerable<PublicationFile> Files => Record.Content.Attachments.Concat(Record.Content.Material?.Files ?? []);

    protected override bool MayChange => Situation.Allows(nameof(EditDraft));

    protected override IAct<DocumentRecord> Replace(PublicationFile with)
    {
        var content = Record.Content;
        return new EditDraft(content with
        {
            BodyHtml = Named(content.BodyHtml),
            Attachments = Put(content.Attachments),
            Material = content.Material is { } material ? material with { BodyHtml = Named(material.BodyHtml), Files = Put(material.Files) } : null,
        });

        IReadOnlyList<PublicationFile> Put(IReadOnlyList<PublicationFile> files) => [.. files.Select(f => f.Hash == Attached.Hash ? with with { Name = f.Name } : f)];

        // A picture of the text is shown by its address.
        string Named(string html) => html.Replace($"/files/{Attached.Hash}/", $"/files/{with.Hash}/", StringComparison.Ordinal);
    }
}
