using System.Text.Json;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>Reads the one record of the exchange.</summary>
internal static class ExchangeRecord
{
    /// <summary>How far the exchange has come; null before the first package.</summary>
    public static async Task<ExchangeState?> ReadAsync(GongkaiDb db, CancellationToken cancellation)
    {
        var body = await db.Records.Where(r => r.Kind == ExchangeStateProcedure.KindName && r.NaturalKey == ExchangeStateProcedure.Key).Select(r => r.Body).FirstOrDefaultAsync(cancellation);
        return body is null ? null : JsonSerializer.Deserialize<ExchangeState>(body, RecordJson.Body);
    }
}
