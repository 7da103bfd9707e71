using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Requests;
using Gongkai.Web.Requests;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>登记申请: counter, mail, fax, oral (R-REQ-02, R-REQ-03). On paper nothing is turned away for what is missing; it is registered and asked to be corrected.</summary>
public sealed class NewModel(WaitingFiles waiting, IdentityVault vault, ApplicantKeys keys, QueryCodes codes) : WorkbenchPage
{
    // Upload inputs with the kind of what is laid into the vault under them.
    private static readonly (string Input, string Kind)[] Inputs = [("identity", FileKinds.Identity), ("authorisation", FileKinds.Authorisation), ("scan", FileKinds.Scan), ("material", FileKinds.Material)];

    [BindProperty]
    public Registration Typed { get; set; } = new();

    [BindProperty]
    public string? Go { get; set; }

    [TempData]
    public string? QueryCode { get; set; }

    /// <summary>收到申请之日 as the days stand, the reply's last day and the correction's.</summary>
    public (DateOnly Received, DateOnly? ReplyBy, DateOnly? CorrectBy)? Computed { get; private set; }

    /// <summary>Bodies whose applications the person registers.</summary>
    public IReadOnlyList<Choice> Bodies => [.. Units.Units.Where(u => Site.Requests.IsBody(u) && Registers(Site.Requests.HandlerOf(u.Code, Site))).Select(u => new Choice(u.Code, u.Name))];

    public IReadOnlyList<(string Word, SealedFile File)> Scans => [.. Typed.Files.Select(w => (Word: w, File: waiting.Kept(w, Key!))).Where(s => s.File is not null).Select(s => (s.Word, s.File!))];

    public IActionResult OnGet()
    {
        if (!Actor.Holds(Roles.RequestOfficer)) return NotFound();
        Key = NewKey();
        Typed.SubmittedOn = Acts.HandlingForms.Day(Today);
        Look();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!Actor.Holds(Roles.RequestOfficer)) return NotFound();
        // A refused form keeps its key: its scans are sealed under it.
        Key ??= NewKey();
        var refusals = new List<Refusal>();
        if (Typed.Files.RemoveAll(w => waiting.Kept(w, Key) is null) > 0) refusals.Add(new("REQUEST-FILE-LOST", "先前上传的扫描件已经失效，请重新上传。", null, "scan"));
        foreach (var (input, kind) in Inputs)
            foreach (var upload in Request.Form.Files.GetFiles(input).Where(u => u.Length > 0))
            {
                var (word, refused) = await TakeAsync(upload, kind, input, cancellation);
                refusals.AddRange(refused);
                if (word is not null) Typed.Files.Add(word);
            }
        var (intake, unread) = Typed.Arrival(Today);
        refusals.AddRange(unread);
        if (refusals.Count > 0) Refuse(refusals);
        else if (Go == "register" && await RegisterAsync(intake, cancellation) is { Done: true } done) return await HandOverAsync(done.RecordId, cancellation);
        ModelState.Clear();
        Look();
        return Page();
    }

    // Looks at an upload and keeps it for this form alone; refusals name the file.
    private async Task<(string? Word, IReadOnlyList<Refusal> Refusals)> TakeAsync(IFormFile upload, string kind, string field, CancellationToken cancellation)
    {
        await using var content = upload.OpenReadStream();
        var name = Path.GetFileName(upload.FileName);
        var verdict = Gongkai.Content.Files.FileInspection.Inspect(content, name);
        var (word, refusal) = verdict.IsAccepted ? await waiting.KeepAsync(content, name, verdict.MediaType, kind, $"counter/{Key}", Key!, cancellation) : (null, null);
        return (word, [.. (refusal is null ? verdict.Refusals : [refusal]).Select(r => r with { Sentence = $"“{name}”：{r.Sentence}", Field = field })]);
    }

    private bool Registers(string handler) => Actor.Holdings.Any(h => h.Role == Roles.RequestOfficer && Units.IsWithin(h.UnitCode, handler));

    private async Task<ActAnswer> RegisterAsync(Intake intake, CancellationToken cancellation)
    {
        var document = Typed.Document;
        var reference = document.Number.Length == 0 ? null : await vault.SealAsync(document, Key!, cancellation);
        var key = Typed.IsPerson ? keys.Of(document, Typed.Name, Typed.Phone) : keys.OfOrganisation(Typed.IdNumber, Typed.Name, Typed.Phone);
        var files = Scans.Select(s => s.File).ToList();
        var body = Typed.Unit ?? "";
        // What an applicant brings belongs to the application; what the clerk scanned of it, to its arrival.
        var application = new Application(Typed.Applicant(reference, key), Typed.Content(files.Where(f => f.Kind != FileKinds.Scan)));
        return await DoAsync(new RegisterRequest(Site.Requests.HandlerOf(body, Site), body, application, intake.Channel, intake.SubmittedOn)
        {
            ArrivedOn = intake.ArrivedOn,
            SignedOn = intake.SignedOn,
            ConfirmedOn = intake.ConfirmedOn,
            Oral = Typed.Oral,
            ReadBack = Typed.ReadBack,
            Scans = [.. files.Where(f => f.Kind == FileKinds.Scan)],
        }, null, part: nameof(RegisterRequest));
    }

    private async Task<IActionResult> HandOverAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<RequestCase>(id, Actor, World, cancellation) is not { Record: var record }) return Onward("申请已登记。", "/workbench");
        if (ReceiptNumber.Parse(record.Receipt).Number is { } receipt) QueryCode = codes.Of(receipt, record.CodeVersion);
        return Onward($"申请已登记，回执号 {record.Receipt}。{(record.ReceivedOn is { } on ? $"收到申请之日 {on:yyyy-MM-dd}，接收回执已生成，可以在“文书”中打印。" : "还需要与申请人确认收到。")}", StateTitles.AddressOf("request", id));
    }

    private void Look()
    {
        var (intake, _) = Typed.Arrival(Today);
        if (Domain.Clocks.ReceiptChannels.IsKnown(intake.Channel) && RequestClock.ReceiptDate(intake, World.Calendar).On is { } on)
        {
            var looked = new RequestCase { Receipt = "", BodyCode = "", UnitCode = "", Applicant = new(ApplicantCategory.Natural, ""), Content = new(), Intake = intake, ReceivedOn = on };
            Computed = (on, RequestClock.Answer(looked, World.Calendar)?.Due, RequestClock.CorrectionNoticeBy(looked, World.Calendar));
        }
    }
}
