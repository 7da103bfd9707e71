using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Gongkai.Storage.SiteCare;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.SiteCare;

/// <summary>What somebody typed into the form.</summary>
public sealed record CorrectionForm(string? Mistake, string? Where, string? Right, string? Contact, string? Key);

/// <summary>What the desk answers: receipt and code, or refusals.</summary>
public sealed record CorrectionAnswer(string? Receipt, string? Code, IReadOnlyList<Refusal> Refusals);

/// <summary>纠错收件: the one way in which a report of a mistake comes in, and how its outcome is asked for. No account; limits per network address.</summary>
public sealed class CorrectionDesk(
    DatabaseSource database, ActExecutor executor, ReportSlips slips, AttemptLog attempts, AddressDigests addresses, WorldSource worlds, TimeProvider time)
{
    // A report is no application: whoever sends masses of them is asked to wait (产品约定).
    private static readonly AttemptWindow[] PerAddress = [new(5, 10), new(20, 1440)];
    private static readonly AttemptWindow WrongPerAddress = new(10, 15);

    private static readonly Actor Anyone = ReaderAt("~");
    private static readonly Refusal Wrong = new("CORRECTION-QUERY-WRONG", "回执号或者查询码不正确，请对照回执核对。多次输错后需要等待一段时间才能再查。", null, "code");

    /// <summary>Takes a report in.</summary>
    /// <param name="article">The page it is about; it has been seen to be public.</param>
    /// <param name="column">Its column.</param>
    /// <param name="form">As typed.</param>
    /// <param name="address">Network address; counted as a keyed digest.</param>
    /// <param name="cancellation">Ends the work up to the act.</param>
    public async Task<CorrectionAnswer> TakeAsync((long Id, string Title) article, Column column, CorrectionForm form, string? address, CancellationToken cancellation)
    {
        var refusals = ContentReportProcedure.Missing(form.Mistake, form.Where, form.Right).ToList();
        var contact = string.IsNullOrWhiteSpace(form.Contact) ? null : form.Contact.Trim();
        if (contact?.Length > ContentReportProcedure.LongestContact)
            refusals.Add(new("CORRECTION-CONTACT", $"联系方式不超过{ContentReportProcedure.LongestContact}字。", null, "contact"));
        if (refusals.Count > 0) return new(null, null, refusals);
        var place = "correction-address:" + addresses.Of(address);
        if (await IsFullAsync(place, PerAddress, cancellation))
            return new(null, null, [new("CORRECTION-LIMIT", "您提交纠错的次数较多，请过一段时间再提交；情况紧急的，可以拨打页面底部的电话。")]);
        var key = Guid.TryParseExact(form.Key, "N", out var own) ? $"correction/{own:N}" : null;
        var act = new SubmitContentReport(article.Id, article.Title, column.Path, column.UnitCode ?? column.ResponsibleUnit, form.Mistake!, form.Where!, form.Right!, contact is null ? null : slips.Seal(contact));
        // The same form sent twice is one report; the sealed contact differs each time, so the key goes by what was typed.
        var known = key is null ? null : await ReceiptUnderAsync(key, cancellation);
        if (known is not null) return new(known, slips.CodeOf(known), []);
        var answer = await executor.ExecuteAsync(act, ActTarget.New, Anyone, key, cancellation);
        if (!answer.Done) return new(null, null, answer.Refusals);
        await attempts.AddAsync([place], cancellation);
        var receipt = await ReceiptOfAsync(answer.RecordId, cancellation);
        return new(receipt, slips.CodeOf(receipt), []);
    }

    /// <summary>The report behind receipt and code, or why it is not shown.</summary>
    public async Task<(ContentReport? Report, IReadOnlyList<Refusal> Refusals)> FindAsync(string? receipt, string? code, string? address, CancellationToken cancellation)
    {
        var place = "correction-query:" + addresses.Of(address);
        if (await IsFullAsync(place, [WrongPerAddress], cancellation)) return (null, [new("CORRECTION-QUERY-WAIT", "输错的次数过多，请过一段时间再试。", null, "code")]);
        var typed = (receipt ?? "").Trim().ToUpperInvariant();
        var right = typed.Length <= 40 && slips.IsCodeOf(typed, code);
        if (right)
        {
            await using var db = database.Open();
            var row = await db.Records.Where(r => r.Kind == ContentReportProcedure.KindName && r.NaturalKey == typed).Select(r => new { r.Id, r.Body }).SingleOrDefaultAsync(cancellation);
            if (row is not null)
            {
                var report = JsonSerializer.Deserialize<ContentReport>(row.Body, RecordJson.Body)!;
                // Who saw the outcome needs not be called. Whether it could be noted changes nothing for him.
                if (report.AwaitsTelling) await executor.ExecuteAsync(new SeeOutcome(), ActTarget.Of(row.Id), ReaderAt(ContentReport.PlaceOf(typed)), null, cancellation);
                return (report, []);
            }
        }
        await attempts.AddAsync([place], cancellation);
        return (null, [Wrong]);
    }

    /// <summary>Days within which a report is handled on this site.</summary>
    public int Days => worlds.Latest().Site.ClockLengths.TryGetValue(ContentReportProcedure.Clock, out var days) ? days : 3;

    private static Actor ReaderAt(string place) => new(0, "网民（纠错）", [new Holding(place, Roles.Applicant)]);

    private async Task<bool> IsFullAsync(string subject, IReadOnlyList<AttemptWindow> windows, CancellationToken cancellation)
    {
        var newest = await attempts.NewestAsync(subject, windows.Max(w => w.Count), cancellation);
        return windows.Any(w => w.FreeAt(newest, time.GetUtcNow()) is not null);
    }

    private async Task<string> ReceiptOfAsync(long recordId, CancellationToken cancellation)
    {
        await using var db = database.Open();
        return (await db.Records.Where(r => r.Id == recordId).Select(r => r.NaturalKey).SingleAsync(cancellation))!;
    }

    private async Task<string?> ReceiptUnderAsync(string key, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var answer = await db.Idempotency.Where(i => i.Key == key).Select(i => i.Answer).SingleOrDefaultAsync(cancellation);
        return answer is null ? null : await ReceiptOfAsync(JsonSerializer.Deserialize<ActAnswer>(answer, RecordJson.Body)!.RecordId, cancellation);
    }
}
