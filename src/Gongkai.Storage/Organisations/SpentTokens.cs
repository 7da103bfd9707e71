using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Organisations;

/// <summary>One-time values that came back once; on every node of the installation a second coming is a replay.</summary>
public sealed class SpentTokens(DatabaseSource database, TimeProvider time)
{
    /// <returns>False when it was spent before.</returns>
    public async Task<bool> SpendAsync(string value, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var key = "spent/" + value;
        if (await db.Idempotency.AnyAsync(r => r.Key == key, cancellation)) return false;
        db.Idempotency.Add(new IdempotencyRow { Key = key, RequestHash = "", Answer = "", At = time.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Two came at once; the other one was first.
            return false;
        }
    }
}
