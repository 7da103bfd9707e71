using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Prints;

/// <summary>The reply as it reads: the letter that went out, or what the draft would become.</summary>
public sealed class ReplyPreviewModel : CasePage
{
    public Letter? Letter { get; private set; }

    public IReadOnlyList<Refusal> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, CaseSight.Review, cancellation) || Record.Reply is not { } reply) return NotFound();
        if (Record.Letters.FirstOrDefault(l => l.Serial == reply.LetterSerial) is { } sent) Letter = sent.Letter;
        else (Letter, Missing) = RequestProcedure.Preview(Record, ReplyTyped.Of(reply).Draft(), Looking);
        return Page();
    }
}
