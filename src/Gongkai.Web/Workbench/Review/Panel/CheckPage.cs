using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Gate;
using Gongkai.Domain.Review.Waivers;
using Gongkai.Web.Workbench.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Workbench.Review.Panel;

/// <summary>What the shared panel asks of the page it stands on.</summary>
public interface ICheckPage : IRecordPage
{
    PanelView Panel { get; }

    /// <summary>Whether this person can change the words here and now.</summary>
    bool MayCorrect { get; }

    /// <summary>Whether this person may ask for a waiver.</summary>
    bool MayAsk { get; }

    int Version { get; }

    /// <summary>What was typed beside a finding that could not be dealt with: its number and the words.</summary>
    (int Number, string Words)? Kept { get; }
}

/// <summary>内容检查 of one record: each finding in its place, with one click to correct, mask or ask for a waiver (R-SEC-03, R-SEC-04, R-WEB-08).</summary>
public abstract class CheckPage<TRecord> : RecordPage<TRecord>, ICheckPage where TRecord : class
{
    public PanelView Panel { get; private set; } = new([]);

    public (int Number, string Words)? Kept { get; private set; }

    public abstract bool MayCorrect { get; }

    public bool MayAsk => new WaiverProcedure().Rights(null, Site).Any(r => r.Allows(Actor, nameof(RequestWaiver), null, Opened.Face.UnitCode, Units));

    /// <summary>The finding a form is about.</summary>
    [BindProperty] public string? Digest { get; set; }
    [BindProperty] public int Piece { get; set; }
    [BindProperty] public int Start { get; set; }

    /// <summary>Words to put in its place, or the reason for a waiver.</summary>
    [BindProperty] public string? Words { get; set; }

    /// <summary>The record's ways out as they stand.</summary>
    protected abstract IReadOnlyList<OutgoingPiece> Pieces { get; }

    /// <summary>The act that puts other words in the place of a finding.</summary>
    protected abstract IAct<TRecord> Correct(PanelFinding finding, string words);

    protected virtual Task<bool> OpenToReadAsync(long id, CancellationToken cancellation) => OpenAsync(id, cancellation);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenToReadAsync(id, cancellation)) return NotFound();
        await ShowAsync(cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostCorrectAsync(long id, CancellationToken cancellation) => ChangeAsync(id, f => Words ?? f.Found!.Replacement ?? "", "已改正", cancellation);

    public Task<IActionResult> OnPostMaskAsync(long id, CancellationToken cancellation) => ChangeAsync(id, f => Masks.Of(f.Found!), "已遮盖", cancellation);

    public async Task<IActionResult> OnPostWaiveAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenToReadAsync(id, cancellation)) return NotFound();
        await ShowAsync(cancellation);
        if (Panel.Find(Digest, Piece, Start) is not { } finding) return Changed();
        var seen = finding.Seen;
        var subject = new WaivedFinding(Opened.Id, ShownTitle, Opened.Face.UnitCode, seen.Code, seen.Title, seen.Digest, seen.Masked, seen.Where, seen.Message, seen.Rule);
        var answer = finding.WaiverId is { } before
            ? await DoAsync(new RequestWaiver(subject, Words ?? ""), before, (await Shelf.OpenAsync<ContentWaiver>(before, Actor, World, cancellation))?.Version ?? 0, "waive")
            : await DoAsync(new RequestWaiver(subject, Words ?? ""), null, part: "waive");
        if (answer.Done) return Onward($"已申请豁免第 {finding.Number} 项，等待他人复核。", Back(finding));
        Kept = (finding.Number, Words ?? "");
        return Page();
    }

    private async Task<IActionResult> ChangeAsync(long id, Func<PanelFinding, string> words, string done, CancellationToken cancellation)
    {
        if (!await OpenToReadAsync(id, cancellation)) return NotFound();
        var version = Version;
        await ShowAsync(cancellation);
        if (!MayCorrect || version != Opened.Version || Panel.Find(Digest, Piece, Start) is not { Found: not null } finding) return Changed();
        if ((await DoAsync(Correct(finding, words(finding)), id, version, $"{Piece}.{Start}")).Done) return Onward($"{done}第 {finding.Number} 项，其余各项已重新检查。", Back(finding));
        Kept = (finding.Number, Words ?? "");
        return Page();
    }

    private PageResult Changed()
    {
        Refuse([CommonRefusals.Stale]);
        return Page();
    }

    private string Back(PanelFinding finding) => $"{Address}/check#finding-{finding.Number}";

    private async Task ShowAsync(CancellationToken cancellation)
    {
        Panel = await Services.GetRequiredService<PanelReader>().ReadAsync(Pieces, Opened.Id, World, Today, cancellation);
        Version = Opened.Version;
        ModelState.Clear();
    }
}
