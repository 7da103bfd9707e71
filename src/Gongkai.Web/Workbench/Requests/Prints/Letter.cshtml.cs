using Gongkai.Content.Documents;
using Gongkai.Domain.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Prints;

/// <summary>A letter as it went out: frozen text.</summary>
public class LetterModel : CasePage
{
    public SentLetter Sent { get; private set; } = null!;

    public virtual async Task<IActionResult> OnGetAsync(long id, int serial, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, CaseSight.Review, cancellation) || Record.Letters.FirstOrDefault(l => l.Serial == serial) is not { } sent) return NotFound();
        Sent = sent;
        return Page();
    }
}

/// <summary>The same as .docx.</summary>
public sealed class LetterDocxModel : LetterModel
{
    internal const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public override async Task<IActionResult> OnGetAsync(long id, int serial, CancellationToken cancellation) =>
        await base.OnGetAsync(id, serial, cancellation) is NotFoundResult none ? none : File(LetterDocx.ToBytes(Sent.Letter), Docx, $"{Sent.Letter.Title}-{Record.Receipt}-{serial}.docx");
}
