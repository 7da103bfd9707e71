using System.Text.RegularExpressions;
using Gongkai.Content.Previews;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Portal.Prepared;
using Gongkai.Web.Portal.Previews;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>附件内容: what an attachment says, to be read in the page without a program for it (R-WEB-05).</summary>
[Prepared]
public sealed partial class FilePreviewPage(PublicationQueries queries, FilePreviews previews) : PortalPage
{
    public long Article { get; private set; }
    public string ArticleTitle { get; private set; } = "";
    public PublicationFileRow Attachment { get; private set; } = null!;
    public FilePreview Preview { get; private set; } = FilePreview.None;

    /// <summary>A picture is its own preview.</summary>
    public bool IsPicture => Attachment.MediaType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";

    /// <summary>Figures stand to the right, so that their places lie below each other.</summary>
    public static bool IsFigure(string cell) => Figure().IsMatch(cell);

    public async Task<IActionResult> OnGetAsync(long id, int number, CancellationToken cancellation)
    {
        if (await queries.FindFileAsync(id, number, cancellation) is not { } found) return NotFound();
        (Article, ArticleTitle, Attachment) = (id, found.Title, found.File);
        if (!IsPicture)
        {
            if (await previews.OfAsync(Attachment.Hash, Attachment.Name, cancellation) is not { } preview) return NotFound();
            Preview = preview;
        }
        Describe(Attachment.Name, $"《{ArticleTitle}》的附件。");
        Meta = Meta.Unlisted();
        Trail = [(ArticleTitle, $"/articles/{id}"), ("附件", null)];
        return Page();
    }

    [GeneratedRegex(@"^[-+]?[0-9][0-9,]*(\.[0-9]+)?%?$")]
    private static partial Regex Figure();
}
