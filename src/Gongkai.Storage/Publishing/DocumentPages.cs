using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Gongkai.Storage.Database;

namespace Gongkai.Storage.Publishing;

/// <summary>Which publications a list asks for.</summary>
/// <param name="SiteCode">The site.</param>
/// <param name="Columns">Column paths; empty for all.</param>
/// <param name="From">Published at or after, or null.</param>
/// <param name="Until">Published before, or null.</param>
public sealed record DocumentQuestion(string SiteCode, IReadOnlyList<string> Columns, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <summary>
/// Long lists for other systems: how many there are, and which stand on a page, however far back. Both are answered from the two list indexes alone,
/// without a look at a row; what may be read of a row <see cref="Visible"/> still decides.
/// </summary>
public sealed class DocumentPages(DatabaseSource database, TimeProvider time)
{
    // More questions than this are not remembered: filters are free text of strangers.
    private const int MostRemembered = 500;

    private readonly ConcurrentDictionary<string, (string Stamp, int Total)> _totals = new();
    private readonly SemaphoreSlim _counting = new(1);

    /// <summary>The exact number. It is counted again only when an act was done since or a minute has passed, and by one request at a time.</summary>
    public async Task<int> CountAsync(DocumentQuestion question, CancellationToken cancellation)
    {
        var key = KeyOf(question);
        await using var connection = await OpenAsync(cancellation);
        var now = time.GetUtcNow();
        var stamp = await StampAsync(connection, now, cancellation);
        if (_totals.TryGetValue(key, out var known) && known.Stamp == stamp) return known.Total;
        await _counting.WaitAsync(cancellation);
        try
        {
            if (_totals.TryGetValue(key, out known) && known.Stamp == stamp) return known.Total;
            await using var command = connection.CreateCommand();
            AskNumber(command, question, now);
            var total = Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
            if (_totals.Count >= MostRemembered) _totals.Clear();
            _totals[key] = (stamp, total);
            return total;
        }
        finally
        {
            _counting.Release();
        }
    }

    /// <summary>Ids of one page, newest first.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync(DocumentQuestion question, int skip, int take, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        AskPage(command, question, time.GetUtcNow(), skip, take);
        var ids = new List<long>(take);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) ids.Add(reader.GetInt64(0));
        return ids;
    }

    internal static void AskNumber(DbCommand command, DocumentQuestion question, DateTimeOffset now) =>
        command.CommandText = $"SELECT COUNT(*) FROM publications WHERE {Where(command, question, now, question.Columns)}";

    // Each column comes out of its index in order; the database merges them, so nothing is sorted.
    internal static void AskPage(DbCommand command, DocumentQuestion question, DateTimeOffset now, int skip, int take)
    {
        var parts = question.Columns.Count == 0 ? [[]] : question.Columns.Select(c => new[] { c }).ToArray();
        var all = string.Join(" UNION ALL ", parts.Select(p => $"SELECT id, published_at FROM publications WHERE {Where(command, question, now, p)}"));
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{all} ORDER BY published_at DESC, id DESC LIMIT {take} OFFSET {skip}");
    }

    private static string Where(DbCommand command, DocumentQuestion question, DateTimeOffset now, IReadOnlyList<string> columns)
    {
        var text = new StringBuilder($"site_code = {Add(command, question.SiteCode)} AND state = {(int)PublicationState.Visible}");
        if (columns.Count > 0) text.Append($" AND column_path IN ({string.Join(", ", columns.Select(c => Add(command, c)))})");
        // What is not yet visible bears a time to come.
        text.Append($" AND published_at <= {Add(command, now.ToUnixTimeMilliseconds())}");
        if (question.From is { } from) text.Append($" AND published_at >= {Add(command, from.ToUnixTimeMilliseconds())}");
        if (question.Until is { } until) text.Append($" AND published_at < {Add(command, until.ToUnixTimeMilliseconds())}");
        return text.ToString();
    }

    private static string Add(DbCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@p" + command.Parameters.Count.ToString(CultureInfo.InvariantCulture);
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }

    // The last act and the last publication are one seek each; the minute lets what was set for a time come in.
    private static async Task<string> StampAsync(DbConnection connection, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT MAX(seq) FROM audit), (SELECT MAX(id) FROM publications)";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return $"{reader.GetValue(0)}/{reader.GetValue(1)}/{now.ToUnixTimeSeconds() / 60}";
    }

    private static string KeyOf(DocumentQuestion q) =>
        $"{q.SiteCode}\n{q.From?.ToUnixTimeMilliseconds()}\n{q.Until?.ToUnixTimeMilliseconds()}\n{string.Join('\n', q.Columns)}";

    private Task<DbConnection> OpenAsync(CancellationToken cancellation) => database.OpenConnectionAsync(cancellation);
}
