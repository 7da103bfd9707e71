using Gongkai.Content.Documents;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Storage.Files;
using Gongkai.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Requests;

/// <summary>One letter to the applicant: as a page, as .docx, and the files that came with it.</summary>
public sealed class CaseLetterPage(StatusDesk desk, StatusPass passes, FileStore store) : CasePage(desk, passes)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public SentLetter Sent { get; private set; } = null!;

    public bool IsForm => LetterKind.Find(Sent.Letter.Code) is { IsForm: true };

    public async Task<IActionResult> OnGetAsync(int serial, int? number, CancellationToken cancellation)
    {
        if (!await OpenAsync(null, cancellation)) return LocalRedirect("/requests/status");
        if (Status.Letters.FirstOrDefault(l => l.Serial == serial) is not { } sent) return NotFound();
        Sent = sent;
        if (Request.Path.Value!.EndsWith(".docx", StringComparison.Ordinal)) return File(LetterDocx.ToBytes(sent.Letter), Docx, $"{sent.Letter.Title}.docx");
        if (number is { } place)
        {
            if (sent.Files.ElementAtOrDefault(place - 1) is not { } file || store.Open(file.Hash) is not { } content) return NotFound();
            Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            return File(content, file.MediaType, file.Name);
        }
        DescribePersonal(sent.Letter.Title, "政府信息公开申请的文书。");
        Trail = [("依申请公开", "/requests"), ("办理情况", "/requests/status"), (sent.Letter.Title, null)];
        return Page();
    }
}
