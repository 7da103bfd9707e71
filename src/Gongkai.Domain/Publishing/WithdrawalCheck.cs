using System.Text.Json;
using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Publishing;

/// <summary>核实撤下: asked for with every withdrawal of whatever kind of record; somebody looks at page, lists, feeds, search and files until they are gone (条例第十七条; R-SEC-04).</summary>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Record">Its id.</param>
/// <param name="Keys">Keys of the publications taken away.</param>
public sealed record WithdrawalCheck(string Kind, long Record, IReadOnlyList<string> Keys)
{
    /// <summary>Topic of the job.</summary>
    public const string Topic = "withdrawal.verify";

    public Send ToSend() => new(Topic, JsonSerializer.Serialize(new { kind = Kind, record = Record, keys = Keys }));

    /// <summary>Reads the payload of a job; those written before records of other kinds were checked name a document.</summary>
    public static WithdrawalCheck Read(string payload)
    {
        using var json = JsonDocument.Parse(payload);
        var root = json.RootElement;
        var older = root.TryGetProperty("document", out var document);
        return new(older ? "document" : root.GetProperty("kind").GetString()!, (older ? document : root.GetProperty("record")).GetInt64(),
            [.. root.GetProperty("keys").EnumerateArray().Select(k => k.GetString()!)]);
    }
}
