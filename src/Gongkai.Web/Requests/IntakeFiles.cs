using Gongkai.Content.Files;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Requests;

/// <summary>Files of applicants: looked at, sealed in the vault, and carried by a form that was refused so that nobody uploads them twice.</summary>
public sealed class IntakeFiles(WaitingFiles waiting)
{
    /// <summary>Most files of one form.</summary>
    public const int Most = 20;

    /// <summary>What an applicant may send: documents, pictures and tables that an office can open; none larger than the vault takes.</summary>
    public static FileLimits Limits { get; } = FileLimits.Default with
    {
        MaxBytes = new[] { FileKind.Pdf, FileKind.Ofd, FileKind.Jpeg, FileKind.Png, FileKind.Docx, FileKind.Doc, FileKind.Wps, FileKind.Xlsx, FileKind.Xls, FileKind.Txt }
            .ToDictionary(k => k, k => Math.Min(FileLimits.Default.MaxBytes[k], IdentityVault.LargestSize)),
    };

    /// <summary>Extensions for a form's <c>accept</c>, with the dots.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. Limits.MaxBytes.Keys.SelectMany(k => k.Extensions())];

    /// <summary>What is wrong with a file, in sentences that name it; nothing when it can be taken. Codes FILE-….</summary>
    public static (string MediaType, IReadOnlyList<Refusal> Refusals) Look(IntakeFile file)
    {
        var verdict = FileInspection.Inspect(file.Content, file.Name, Limits);
        var refusals = verdict.Refusals.Select(r => r.Code == "FILE-KIND" ? r with { Sentence = $"不能上传这种文件，可以上传{string.Join("、", Extensions.Select(e => e[1..]))}文件。" } : r).ToList();
        if (IntakeFileKinds.All.All(k => k.Code != file.Kind)) refusals.Add(new("REQUEST-FILE-KIND", "请选择附件的种类。"));
        return (verdict.MediaType, [.. refusals.Select(r => r with { Sentence = $"“{FormReading.Line(file.Name) ?? "未命名的文件"}”：{r.Sentence}", Field = "files" })]);
    }

    /// <summary>Seals a file that was found good.</summary>
    /// <param name="scope">The form's idempotency key, or the receipt for what comes later.</param>
    public Task<SealedFile> SealAsync(IntakeFile file, string mediaType, string scope, CancellationToken cancellation) =>
        waiting.SealAsync(file.Content, file.Name, mediaType, TitleOf(file), scope, cancellation);

    /// <summary>Keeps a file of a form that is not taken in yet; the token goes into the form and comes back in <see cref="IntakeForm.KeptFiles"/>.</summary>
    /// <param name="file">The upload.</param>
    /// <param name="idempotencyKey">The form's own; the token fits no other form.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<(string? Token, IReadOnlyList<Refusal> Refusals)> KeepAsync(IntakeFile file, string idempotencyKey, CancellationToken cancellation)
    {
        var (mediaType, refusals) = Look(file);
        if (refusals.Count > 0) return (null, refusals);
        var (token, refusal) = await waiting.KeepAsync(file.Content, file.Name, mediaType, TitleOf(file), IntakeDesk.KeyOf(idempotencyKey), idempotencyKey, cancellation);
        return (token, refusal is null ? [] : [refusal]);
    }

    /// <summary>The file of a token, for the list in the form; null when it is none of this form's or has been swept.</summary>
    public SealedFile? Kept(string token, string idempotencyKey) => waiting.Kept(token, idempotencyKey);

    private static string TitleOf(IntakeFile file) => IntakeFileKinds.All.First(k => k.Code == file.Kind).Title;
}
