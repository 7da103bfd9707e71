using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Casebooks;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Casebooks;

/// <summary>One casebook to read, to approve, to take along as .docx.</summary>
public sealed class BookModel : CasebookPage
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Which button: submit, approve, return or withdraw.</summary>
    [BindProperty]
    public string? Go { get; set; }

    public Casebook Book => Opened!.Record;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened!.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        IAct? act = Go switch
        {
            "submit" => new SubmitCasebook(await SourcesAsync(Book.Content, cancellation)),
            "approve" => new ApproveCasebook(await SourcesAsync(Book.Content, cancellation)),
            "return" => new ReturnCasebook(Reason ?? ""),
            "withdraw" => new WithdrawCasebook(Reason ?? ""),
            _ => null,
        };
        if (act is not null && (await DoAsync(act, id, part: act.GetType().Name)).Done) return Onward($"已办理：{act.Title}。", $"/workbench/requests/casebooks/{id}");
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened!.Version;
        ModelState.Clear();
        return Page();
    }
}
