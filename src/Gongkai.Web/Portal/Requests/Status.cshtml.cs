using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Requests;

/// <summary>查询办理情况: receipt and query code, then the case with what the applicant can do now (条例第三十条、第三十五条; R-REQ-04).</summary>
[TooLargeGoesBack(NewPage.LargestBody)]
[RequestSizeLimit(NewPage.LargestBody)]
[RequestFormLimits(MultipartBodyLengthLimit = NewPage.LargestBody, ValueLengthLimit = 4 << 20, ValueCountLimit = 128)]
public sealed class StatusPage(StatusDesk desk, StatusPass passes, IntakeFiles files, TimeProvider time) : CasePage(desk, passes)
{
    /// <summary>As typed, when it did not fit.</summary>
    public string? Receipt { get; private set; }

    public StatusForms Typed { get; private set; } = new();

    /// <summary>The action whose form was refused: its part stands open.</summary>
    public string? Tried { get; private set; }

    /// <summary>Names of the files kept from a refused correction.</summary>
    public IReadOnlyList<SealedFile> Files { get; private set; } = [];

    /// <summary>The deadline as the ladder's page part takes it, while it runs.</summary>
    public ClockAnswer? Ladder => Status.Deadline is { Ladder.Count: > 0 } deadline
        ? new ClockAnswer(deadline.Due, deadline.Provisional, ClockState.Running, RequestClock.Answer(Case!.Record, World.Calendar)?.Start, deadline.Ladder, []) : null;

    /// <summary>救济途径 of the answer, or null.</summary>
    public string? Relief
    {
        get
        {
            var record = Case!.Record;
            if (Status.State != "answered" || record.Reply is not { } reply || LetterKind.Find(reply.Kind) is not { } kind) return null;
            var places = ReliefAuthority.Of(record.BodyCode, Units, Settings.Letters);
            var body = places.Body.Length > 0 ? places.Body : "上一级人民政府";
            return ReliefText.Of(Settings.Letters.ReliefOf(kind), body, places.Court) is { Length: > 0 } text ? text : null;
        }
    }

    /// <param name="large">Sent back from <see cref="TooLargeGoesBackAttribute"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task OnGetAsync(bool large, CancellationToken cancellation)
    {
        await OpenAsync(null, cancellation);
        if (large && Case is not null) Refuse([NewPage.TooLarge]);
        Show();
    }

    /// <summary>查询.</summary>
    public async Task<IActionResult> OnPostAsync(string? receipt, string? code, CancellationToken cancellation)
    {
        Receipt = receipt;
        var answer = await LetInAsync(receipt, code, cancellation);
        // Never shown under a posted address: going back would send the code again.
        if (answer.Case is not null) return LocalRedirect("/requests/status");
        Refuse(answer.Refusals);
        if (answer.FreeAt is { } free)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling((free - time.GetUtcNow()).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
        Show();
        return Page();
    }

    /// <summary>退出查询.</summary>
    public IActionResult OnPostLeave()
    {
        StatusPass.Take(HttpContext);
        return Onward("已经退出查询。");
    }

    public async Task<IActionResult> OnPostCorrectAsync(string? pass, CancellationToken cancellation)
    {
        if (!await ReadAsync("correct", pass, cancellation)) return Page();
        var refusals = new List<Refusal>();
        foreach (var upload in Request.Form.Files.Where(f => f.Length > 0).Take(IntakeFiles.Most - Math.Min(Typed.Kept.Count, IntakeFiles.Most)))
        {
            await using var content = upload.OpenReadStream();
            var (token, wrong) = await files.KeepAsync(new IntakeFile(Path.GetFileName(upload.FileName), IntakeFileKinds.Material, content), Typed.Key!, cancellation);
            if (token is not null) Typed.Kept.Add(token);
            refusals.AddRange(wrong);
        }
        Keep();
        if (refusals.Count > 0)
        {
            Refuse(refusals);
            return Page();
        }
        var act = new CorrectRequest(FormReading.Text(Typed.Description) ?? "", FormReading.Line(Typed.Title), FormReading.Line(Typed.DocNumber), Files);
        return await DoAsync(act, Typed.Key, cancellation) ? Onward("补正已经收到，答复期限从今天起重新计算。") : Page();
    }

    public async Task<IActionResult> OnPostReasonsAsync(string? pass, CancellationToken cancellation) =>
        await ReadAsync("give-reasons", pass, cancellation) && await DoAsync(new GiveReasons(FormReading.Text(Typed.Reasons) ?? ""), Typed.Key, cancellation) ? Onward("理由已经收到，工作人员会认真考虑。") : Page();

    public async Task<IActionResult> OnPostContactAsync(string? pass, CancellationToken cancellation) =>
        await ReadAsync("change-contact", pass, cancellation) && await DoAsync(new ChangeContact(FormReading.Line(Typed.Phone), FormReading.Line(Typed.Email), FormReading.Line(Typed.Address), FormReading.Line(Typed.Postcode)), Typed.Key, cancellation)
            ? Onward("联系方式已经更改。") : Page();

    public async Task<IActionResult> OnPostRateAsync(string? pass, CancellationToken cancellation) =>
        await ReadAsync("rate", pass, cancellation) && await DoAsync(new RateReply(Typed.Score ?? 0, FormReading.Text(Typed.Comment)), Typed.Key, cancellation) ? Onward("谢谢您的评价。") : Page();

    private async Task<bool> ReadAsync(string action, string? pass, CancellationToken cancellation)
    {
        var open = await OpenAsync(pass, cancellation);
        Show();
        if (!open)
        {
            Refuse([new("STATUS-OVER", "查询已经结束，请重新输入回执号和查询码。")]);
            return false;
        }
        Typed = new StatusForms();
        await TryUpdateModelAsync(Typed, "");
        Typed.Key = Guid.TryParseExact(Typed.Key, "N", out _) ? Typed.Key : NewKey();
        Tried = action;
        return true;
    }

    private void Keep()
    {
        var kept = Typed.Kept.Select(t => (Token: t, File: files.Kept(t, Typed.Key!))).Where(k => k.File is not null).ToList();
        (Typed.Kept, Files) = ([.. kept.Select(k => k.Token)], [.. kept.Select(k => k.File!)]);
    }

    private void Show()
    {
        DescribePersonal(Case is null ? "查询办理情况" : "办理情况", "凭回执号和查询码查询政府信息公开申请的办理情况。");
        if (Case is null) return;
        var (who, what) = (Case.Record.Applicant, Case.Record.Content);
        Typed = new StatusForms
        {
            Key = NewKey(),
            Title = what.Title,
            DocNumber = what.DocNumber,
            Description = what.Description,
            Phone = who.Phone,
            Email = who.Email,
            Address = who.Address,
            Postcode = who.Postcode,
        };
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
