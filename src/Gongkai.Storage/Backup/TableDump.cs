using System.Data.Common;
using System.Text.Json;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gongkai.Storage.Backup;

/// <summary>Tables as JSON lines, one row an array in column order; the same form for both databases, so an archive of one restores into the other.</summary>
internal static class TableDump
{
    /// <summary>Tables and columns of the model, in a stable order. Names come from the model, never from input.</summary>
    public static IReadOnlyList<(string Table, IReadOnlyList<(string Column, Type Type)> Columns)> Tables(GongkaiDb db) =>
        [.. db.Model.GetEntityTypes().OrderBy(e => e.GetTableName(), StringComparer.Ordinal)
            .Select(e => (e.GetTableName()!, (IReadOnlyList<(string, Type)>)[.. e.GetProperties().Select(p => (p.GetColumnName(), StoreType(p)))]))];

    public static async Task<long> WriteAsync(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<(string Column, Type Type)> columns, Stream target, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => c.Column))} FROM {table}";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var newline = "\n"u8.ToArray();
        var rows = 0L;
        while (await reader.ReadAsync(cancellation))
        {
            var row = new object?[columns.Count];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : Read(reader, i, columns[i].Type);
            await JsonSerializer.SerializeAsync(target, row, Records.RecordJson.Body, cancellation);
            await target.WriteAsync(newline, cancellation);
            rows++;
        }
        return rows;
    }

    public static async Task<long> ReadAsync(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<(string Column, Type Type)> columns, Stream source, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => c.Column))}) VALUES ({string.Join(", ", columns.Select((_, i) => "@p" + i))})";
        for (var i = 0; i < columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i;
            command.Parameters.Add(parameter);
        }
        using var lines = new StreamReader(source);
        var rows = 0L;
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            for (var i = 0; i < columns.Count; i++) command.Parameters[i].Value = Parse(row.RootElement[i], columns[i].Type);
            await command.ExecuteNonQueryAsync(cancellation);
            rows++;
        }
        return rows;
    }

    private static Type StoreType(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type == typeof(DateTimeOffset) ? typeof(long) : type.IsEnum ? typeof(int) : type;
    }

    private static object Read(DbDataReader reader, int i, Type type) =>
        type == typeof(long) ? reader.GetInt64(i) : type == typeof(int) ? reader.GetInt32(i) : type == typeof(bool) ? reader.GetBoolean(i)
        : type == typeof(DateOnly) ? reader.GetFieldValue<DateOnly>(i).ToString("yyyy-MM-dd") : reader.GetString(i);

    private static object Parse(JsonElement value, Type type) =>
        value.ValueKind == JsonValueKind.Null ? DBNull.Value
        : type == typeof(long) ? value.GetInt64() : type == typeof(int) ? value.GetInt32() : type == typeof(bool) ? value.GetBoolean()
        : type == typeof(DateOnly) ? DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd") : value.GetString()!;
}
