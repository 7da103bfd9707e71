using System.Net;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Files;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Documents;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>Takes what was uploaded with an article into its form: attachments, pictures for the text, and a .docx whose text becomes the article's.</summary>
public sealed class ArticleUploads(SealedFiles files, FileStore store, TreatedSubject subject, Actor actor) : TextIntake(files, store, subject, actor)
{
    private readonly SealedFiles _files = files;

    public async Task TakeAsync(ArticleForm form, IFormFileCollection uploads, CancellationToken cancellation)
    {
        form.Files = Without(form.Files, form.DropFiles);
        form.DropFiles = [];
        foreach (var upload in uploads.Where(u => u.Length > 0))
            switch (upload.Name)
            {
                case "Attachments": await AttachAsync(upload, "attachments", form.Files, cancellation); break;
                case "Pictures": await PictureAsync(upload, form, cancellation); break;
                case "Docx":
                    if (await ReadAsync(upload, "body", form.Files, cancellation) is { } body)
                    {
                        (form.Body, form.BodyKept) = (body.Light.Text, [.. body.Light.Kept]);
                        if (string.IsNullOrWhiteSpace(form.Title)) form.Title = body.Guess.Title;
                    }
                    break;
                default: break;
            }
    }

    private async Task PictureAsync(IFormFile upload, ArticleForm form, CancellationToken cancellation)
    {
        if (await TakeAsync(upload, "pictures", cancellation) is not { } file) return;
        if (!file.MediaType.StartsWith("image/", StringComparison.Ordinal))
        {
            Refusals.Add(new("ART-PICTURE", $"“{file.Name}”不是图片，请作为附件添加。", null, "pictures"));
            return;
        }
        form.Files.Add(_files.Seal(file));
        var alt = string.IsNullOrWhiteSpace(form.PictureAlt) ? Path.GetFileNameWithoutExtension(file.Name) : form.PictureAlt.Trim();
        form.BodyKept.Add($"<p><img src=\"/files/{file.Hash}/{Uri.EscapeDataString(file.Name)}\" alt=\"{WebUtility.HtmlEncode(alt)}\"></p>");
        form.Body = $"{form.Body?.TrimEnd()}\n【图片{form.BodyKept.Count}】";
        form.PictureAlt = null;
        Notices.Add($"图片“{file.Name}”已放在正文末尾（【图片{form.BodyKept.Count}】），可以把这个标记移到需要的位置，核对后保存。");
    }
}
