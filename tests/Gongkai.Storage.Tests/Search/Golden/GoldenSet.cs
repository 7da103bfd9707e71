using System.Text.Json;
using Gongkai.Domain.Publishing;

namespace Gongkai.Storage.Tests.Search.Golden;

/// <summary>A document of the golden set, as a county publishes it.</summary>
/// <param name="Id">Says what it is; the judgements name it.</param>
public sealed record GoldenDocument(
    string Id, string Title, string? Number, string Issuer, DateOnly Date, string Column, string Genre, string Validity, string Body, IReadOnlyList<GoldenFile>? Files)
{
    public Validity State => Validity switch
    {
        "有效" => Domain.Publishing.Validity.InForce,
        "已废止" => Domain.Publishing.Validity.Repealed,
        "已失效" => Domain.Publishing.Validity.Lapsed,
        _ => throw new FormatException($"{Id}: {Validity}"),
    };
}

/// <summary>An attachment: its name and what stands in it.</summary>
public sealed record GoldenFile(string Name, string Text);

/// <summary>A judged question.</summary>
/// <param name="Query">As a citizen types it.</param>
/// <param name="Kind">What sort of question it is.</param>
/// <param name="Grades">By document: 3 what was looked for, 2 useful, 1 touches it; all others 0. Judged by what a citizen wants, before any engine was asked.</param>
public sealed record GoldenQuery(string Query, string Kind, IReadOnlyDictionary<string, int> Grades);

/// <summary>黄金集: documents and judged questions, data files beside this one.</summary>
public sealed record GoldenSet(IReadOnlyList<GoldenDocument> Documents, IReadOnlyList<GoldenQuery> Queries)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static GoldenSet Load() => new(Read<GoldenDocument>("documents.json"), Read<GoldenQuery>("queries.json"));

    private static List<T> Read<T>(string name)
    {
        using var stream = typeof(GoldenSet).Assembly.GetManifestResourceStream($"Gongkai.Storage.Tests.Search.Golden.{name}") ?? throw new InvalidOperationException($"{name} is not embedded.");
        return JsonSerializer.Deserialize<List<T>>(stream, Json)!;
    }
}
