using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Requests;

/// <summary>网上收件: the one way in which an application of a citizen comes in. A repeated try, also after a crash, makes one case and gets the same receipt and code.</summary>
public sealed class IntakeDesk(
    DatabaseSource database, WorldSource worlds, ActExecutor executor, IntakeFiles files, IdentityVault vault, ApplicantKeys applicants, IntakeLimits limits, QueryCodes codes, TimeProvider time)
{
    // Nobody in particular until he has a receipt.
    private static readonly Actor Anyone = new(0, "申请人（网上提交）", [new Holding("~", Roles.Applicant)]);

    /// <summary>Takes an application in, or says everything that is wrong with it; then nothing is kept of it.</summary>
    /// <param name="form">As typed.</param>
    /// <param name="address">Network address; counted as a keyed digest.</param>
    /// <param name="idempotencyKey">The form's own key. Without one, the same content of the same applicant on the same legal day is the same application: a double click makes no second case.</param>
    /// <param name="cancellation">Ends the work up to the moment the case is handed to the writer.</param>
    /// <returns>Refusals: those of <see cref="ApplicationChecks"/>, REQUEST-CATEGORY, REQUEST-PURPOSE, REQUEST-ID-TYPE, REQUEST-FILE-KIND, REQUEST-FILE-LOST, FILE-…, VAULT-SIZE, IDEMPOTENCY-CONFLICT, STORAGE-….</returns>
    public async Task<IntakeAnswer> TakeAsync(IntakeForm form, string? address, string? idempotencyKey, CancellationToken cancellation)
    {
        var site = worlds.Latest().Site;
        var (reading, kept, looked, refusals) = Look(form, idempotencyKey);
        if (refusals.Count > 0) return IntakeAnswer.Refused(refusals);

        var who = reading.Application.Applicant;
        who = who with { Key = who.IsPerson ? applicants.Of(reading.Identity ?? new(IdentityType.Other, ""), who.Name, who.Phone) : applicants.OfOrganisation(reading.Identity?.Number, who.Name, who.Phone) };
        var key = string.IsNullOrWhiteSpace(idempotencyKey) ? await KeyOfAsync(form, who.Key, cancellation) : KeyOf(idempotencyKey);
        Application application;
        try
        {
            var proof = reading.Identity is { } identity ? await vault.SealAsync(identity, key, cancellation) : null;
            List<SealedFile> sealedFiles = [.. kept];
            foreach (var (file, mediaType) in looked) sealedFiles.Add(await files.SealAsync(file, mediaType, key, cancellation));
            application = new(who with { IdReference = proof }, reading.Application.Content with { Files = sealedFiles });
        }
        catch (VaultException tooLarge)
        {
            return IntakeAnswer.Refused(tooLarge.Refusal);
        }
        catch (IOException)
        {
            return IntakeAnswer.Refused(StorageRefusals.Full);
        }
        var subjects = limits.SubjectsOf(address, who.Key);
        var needsPerson = await limits.JudgeAsync(subjects, site.Requests.Intake, cancellation) == IntakeVerdict.NeedsPerson;
        var act = new SubmitRequest(form.Unit!, application, needsPerson) { Counted = subjects.All };
        var answer = await executor.ExecuteAsync(act, ActTarget.New, Anyone, key, cancellation);
        return answer.Done ? await ReceiptAsync(answer, who, CancellationToken.None) : IntakeAnswer.Refused(answer.Refusals);
    }

    /// <summary>Everything that is wrong with a form, without taking it in: for the preview. Nothing is sealed or counted.</summary>
    public IReadOnlyList<Refusal> Check(IntakeForm form, string? idempotencyKey) => Look(form, idempotencyKey).Refusals;

    // Everything that can be said is said before anything is sealed.
    private (FormReading Reading, IReadOnlyList<SealedFile> Kept, IReadOnlyList<(IntakeFile File, string MediaType)> Looked, IReadOnlyList<Refusal> Refusals) Look(IntakeForm form, string? idempotencyKey)
    {
        var reading = FormReading.Of(form);
        var kept = form.KeptFiles.Select(t => idempotencyKey is null ? null : files.Kept(t, idempotencyKey)).ToList();
        var looked = form.Files.Take(IntakeFiles.Most + 1).Select(f => (File: f, Verdict: IntakeFiles.Look(f))).ToList();
        List<Refusal> refusals = [.. reading.Refusals, .. Missing(form, reading, [.. kept.OfType<SealedFile>()]), .. looked.SelectMany(l => l.Verdict.Refusals)];
        if (kept.Contains(null)) refusals.Add(new("REQUEST-FILE-LOST", "先前上传的附件已经失效，请重新上传。", null, "files"));
        return (reading, [.. kept.OfType<SealedFile>()], [.. looked.Select(l => (l.File, l.Verdict.MediaType))], refusals);
    }

    private IEnumerable<Refusal> Missing(IntakeForm form, FormReading reading, IReadOnlyList<SealedFile> kept)
    {
        var world = worlds.Latest();
        var (who, what) = (reading.Application.Applicant, reading.Application.Content);
        // Stands for what will be sealed: the checks ask only whether there is something.
        var coming = form.Files.Select(f => new SealedFile("", f.Name, 0, "", IntakeFileKinds.All.FirstOrDefault(k => k.Code == f.Kind)?.Title ?? ""));
        var whole = new Application(who with { IdReference = reading.Identity is null ? null : "" }, what with { Files = [.. kept, .. coming] });
        return ApplicationChecks.Body(form.Unit ?? "", world.Site.Requests, world.Organisations).Concat(ApplicationChecks.Missing(whole));
    }

    // The code of the first version: whoever had it replaced ended the one that this form was told.
    private async Task<IntakeAnswer> ReceiptAsync(ActAnswer answer, Applicant who, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var taken = await db.Records.Where(r => r.Id == answer.RecordId).Select(r => new { Receipt = r.NaturalKey!, r.OpenedAt }).SingleAsync(cancellation);
        var code = codes.Of(ReceiptNumber.Parse(taken.Receipt).Number!, 1);
        return new(taken.Receipt, code, answer.State == RequestState.Screening.Code(), [], who.IdWarnings) { SubmittedAt = taken.OpenedAt };
    }

    /// <summary>The form's key as it is kept: whatever was sent, of one length and apart from the keys of other doors.</summary>
    internal static string KeyOf(string idempotencyKey) => "request/" + Digest(Encoding.UTF8.GetBytes(idempotencyKey.Trim()));

    private async Task<string> KeyOfAsync(IntakeForm form, string applicantKey, CancellationToken cancellation)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(JsonSerializer.SerializeToUtf8Bytes(form with { Files = [], IdNumber = null }));
        digest.AppendData(Encoding.UTF8.GetBytes($"{applicantKey}\0{LegalTime.DayOf(time.GetUtcNow()):yyyy-MM-dd}"));
        foreach (var file in form.Files)
        {
            digest.AppendData(Encoding.UTF8.GetBytes($"\0{file.Kind}\0{file.Name}\0"));
            digest.AppendData(await SHA256.HashDataAsync(file.Content, cancellation));
            file.Content.Position = 0;
        }
        return "request-day/" + Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
