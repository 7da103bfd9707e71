using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Requests;

/// <summary>What the status page found.</summary>
/// <param name="Case">The applicant's own case, or null.</param>
/// <param name="Refusals">RECEIPT-FORM, RECEIPT-CHECK, QUERY-CODE-FORM, QUERY-WRONG, QUERY-WAIT; empty when it is open.</param>
/// <param name="FreeAt">When the next try fits again, with QUERY-WAIT.</param>
public sealed record StatusAnswer(Opened<RequestCase>? Case, IReadOnlyList<Refusal> Refusals, DateTimeOffset? FreeAt = null);

/// <summary>办理查询: receipt and query code open the applicant's own case and nothing else; what he does there he does as its applicant.</summary>
public sealed class StatusDesk(DatabaseSource database, WorldSource worlds, RecordShelf shelf, QueryDoor door, ActExecutor executor)
{
    /// <summary>Opens the case. To be asked for every page and every act: nobody stays let in.</summary>
    /// <param name="receipt">As typed.</param>
    /// <param name="code">查询码 as typed.</param>
    /// <param name="address">Network address; wrong codes are counted under its keyed digest.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<StatusAnswer> OpenAsync(string? receipt, string? code, string? address, CancellationToken cancellation)
    {
        if (ReceiptNumber.Parse(receipt) is not ({ } number, _)) return new(null, ReceiptNumber.Parse(receipt).Refusals);
        var world = worlds.Latest();
        var found = await FindAsync(number.ToString(), world, cancellation);
        var policy = world.Site.Requests.Intake;
        var refusals = await door.CheckAsync(number, found?.Record.CodeVersion, code, address, policy, cancellation);
        if (refusals.Count == 0) return new(found, []);
        return new(null, refusals, refusals.Any(r => r.Code == "QUERY-WAIT") ? await door.FreeAtAsync(number, address, policy, cancellation) : null);
    }

    /// <summary>Does an act of the applicant on the case he has open.</summary>
    /// <param name="opened">From <see cref="OpenAsync"/> of the same request.</param>
    /// <param name="act">One of ApplicantActs.</param>
    /// <param name="idempotencyKey">The form's own key, or null.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<ActAnswer> DoAsync(Opened<RequestCase> opened, IAct<RequestCase> act, string? idempotencyKey, CancellationToken cancellation)
    {
        var key = string.IsNullOrWhiteSpace(idempotencyKey) ? null : $"{IntakeDesk.KeyOf(idempotencyKey)}/{opened.Id}";
        return executor.ExecuteAsync(act, ActTarget.Of(opened.Id), RequestFace.ApplicantOf(opened.Record.Receipt), key, cancellation);
    }

    private async Task<Opened<RequestCase>?> FindAsync(string receipt, World world, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var id = await db.Requests.Where(r => r.Receipt == receipt).Select(r => (long?)r.RecordId).SingleOrDefaultAsync(cancellation);
        return id is null ? null : await shelf.OpenAsync<RequestCase>(id.Value, RequestFace.ApplicantOf(receipt), world, cancellation);
    }
}
