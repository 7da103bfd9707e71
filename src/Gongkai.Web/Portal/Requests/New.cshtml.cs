using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Requests;

/// <summary>What the page shows.</summary>
public enum NewStage
{
    /// <summary>填写</summary>
    Form,

    /// <summary>预览</summary>
    Preview,

    /// <summary>回执</summary>
    Receipt,
}

/// <summary>网上申请: form, preview, receipt (条例第二十九条; R-REQ-02). The three stages are answers to one address, so that no step shows anything in it.</summary>
[TooLargeGoesBack(LargestBody)]
[RequestSizeLimit(LargestBody)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestBody, ValueLengthLimit = 4 << 20, ValueCountLimit = 256)]
public sealed class NewPage(IntakeDesk desk, IntakeFiles files, SealedForms sealedForms) : PersonalPage
{
    /// <summary>Largest form with its files, in bytes; the page asks for at most 50 MB at once.</summary>
    public const int LargestBody = 60 << 20;

    internal static readonly Refusal TooLarge = new("REQUEST-TOO-LARGE", "附件合计超过50MB，没有上传。请压缩、减少附件，或者把较大的材料邮寄、当面提交。", null, "files");

    public NewStage Stage { get; private set; }

    public RequestForm Form { get; private set; } = new();

    /// <summary>Files that are kept from an earlier try, in the order of their tokens.</summary>
    public IReadOnlyList<SealedFile> Files { get; private set; } = [];

    /// <summary>The form encrypted, for the preview.</summary>
    public string? Sealed { get; private set; }

    /// <summary>The application as it will be sent, for the preview.</summary>
    public Application? Shown { get; private set; }

    /// <summary>After submission.</summary>
    public IntakeAnswer? Answer { get; private set; }

    public IReadOnlyList<(string Title, IReadOnlyList<Unit> Bodies)> Groups => EntryPage.GroupsOf(Settings, Units);

    /// <param name="unit">The body chosen on the entry.</param>
    /// <param name="large">Sent back from <see cref="TooLargeGoesBackAttribute"/>.</param>
    public void OnGet(string? unit, bool large)
    {
        if (large) Refuse([TooLarge]);
        Form.Unit = Units.Find(unit) is { } body && Settings.IsBody(body) ? body.Code : null;
        Form.Key = NewKey();
        Show(NewStage.Form);
    }

    /// <summary>检查并预览.</summary>
    public async Task OnPostAsync(CancellationToken cancellation)
    {
        await TryUpdateModelAsync(Form, "");
        Form.Key = Guid.TryParseExact(Form.Key, "N", out _) ? Form.Key : NewKey();
        Form.Kept = [.. Form.Kept.Where((_, i) => !Form.Drop.Contains(i))];
        Form.Drop = [];
        var refusals = await KeepAsync(cancellation);
        var form = Form.ToIntake();
        if (!Form.IsPerson && RequestForm.Kinds.All(k => k.Code != Form.Category))
        {
            // What else an organisation must say is said at the same time.
            refusals.Add(new("REQUEST-CATEGORY", "请选择单位类别。", "条例第二十九条第二款", "category"));
            form = form with { Category = ApplicantCategory.Other.Code() };
        }
        refusals.AddRange(desk.Check(form, Form.Key));
        if (refusals.Count > 0)
        {
            Refuse([.. refusals.Select(Said)]);
            Show(NewStage.Form);
            return;
        }
        Show(NewStage.Preview);
    }

    /// <summary>返回修改.</summary>
    public void OnPostEdit(string? state)
    {
        if (sealedForms.Open(state) is not { } form) Lost();
        else Form = form;
        Show(NewStage.Form);
    }

    /// <summary>提交.</summary>
    public async Task OnPostSubmitAsync(string? state, CancellationToken cancellation)
    {
        if (sealedForms.Open(state) is not { } form)
        {
            Lost();
            Show(NewStage.Form);
            return;
        }
        Form = form;
        Answer = await desk.TakeAsync(form.ToIntake(), HttpContext.Connection.RemoteIpAddress?.ToString(), form.Key, cancellation);
        if (Answer.Receipt is not null)
        {
            Show(NewStage.Receipt);
            return;
        }
        Refuse([.. Answer.Refusals.Select(Said)]);
        Show(NewStage.Form);
    }

    /// <summary>Takes the uploads of this try into the vault, so that nobody uploads twice.</summary>
    private async Task<List<Refusal>> KeepAsync(CancellationToken cancellation)
    {
        var refusals = new List<Refusal>();
        foreach (var upload in Request.Form.Files.Where(f => f.Length > 0 && IntakeFileKinds.All.Any(k => k.Code == f.Name)))
        {
            if (Form.Kept.Count >= IntakeFiles.Most)
            {
                refusals.Add(new("REQUEST-TOO-MANY", $"附件不能超过{IntakeFiles.Most}个，多出的没有保留，请合并后再上传。", null, "files"));
                break;
            }
            await using var content = upload.OpenReadStream();
            var (token, wrong) = await files.KeepAsync(new IntakeFile(Path.GetFileName(upload.FileName), upload.Name, content), Form.Key!, cancellation);
            if (token is not null) Form.Kept.Add(token);
            refusals.AddRange(wrong.Select(r => r with { Field = upload.Name == IntakeFileKinds.Material ? "files" : upload.Name }));
        }
        return refusals;
    }

    private Refusal Said(Refusal refusal)
    {
        if (refusal.Code == "REQUEST-FILE-LOST") Form.Kept = [];
        // The field that an organisation sees.
        if (refusal is { Code: "REQUEST-IDENTITY" } && !Form.IsPerson) return refusal with { Field = "creditCode" };
        if (refusal.Code != "IDEMPOTENCY-CONFLICT") return refusal;
        // Gone back after the receipt and changed: that is another application, under another key, to which the kept files do not belong.
        (Form.Key, Form.Kept) = (NewKey(), []);
        return refusal with { Sentence = "这份申请表已经提交过，回执号已经给您。如果要把改动后的内容作为另一件申请，请核对后重新预览、提交；附件请重新上传。" };
    }

    private void Lost()
    {
        Form.Key = NewKey();
        Refuse([new("FORM-LOST", "预览的内容已经失效，请重新填写；用过自动保存的，草稿会自动恢复。")]);
    }

    private void Show(NewStage stage)
    {
        Stage = stage;
        var (name, told) = stage switch
        {
            NewStage.Preview => ("核对申请", "提交前核对填写的内容。"),
            NewStage.Receipt => ("申请回执", "申请已经提交。"),
            _ => ("提交申请", "在网上填写并提交政府信息公开申请。"),
        };
        DescribePersonal(name, told);
        var kept = Form.Kept.Select(t => (Token: t, File: files.Kept(t, Form.Key!))).Where(k => k.File is not null).ToList();
        (Form.Kept, Files) = ([.. kept.Select(k => k.Token)], [.. kept.Select(k => k.File!)]);
        if (stage != NewStage.Preview) return;
        Sealed = sealedForms.Seal(Form);
        Shown = FormReading.Of(Form.ToIntake()).Application;
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
