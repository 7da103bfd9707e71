using System.Text.Json.Serialization;
using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Review.Files;

/// <summary>How a file was made fit to go out.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TreatmentMethod>))]
public enum TreatmentMethod
{
    /// <summary>入库清理: only facts about the file were taken out, when it came in.</summary>
    Facts,

    /// <summary>清理</summary>
    Clean,

    /// <summary>遮盖</summary>
    Mask,

    /// <summary>按列去标识化</summary>
    Columns,

    /// <summary>涂黑</summary>
    Redact,
}

/// <summary>What a treated file belongs to.</summary>
/// <param name="Kind">Kind of the record: <c>document</c> or <c>request</c>.</param>
/// <param name="Id">The record; 0 while it is being written for the first time.</param>
/// <param name="Title">Its title.</param>
/// <param name="UnitCode">Unit that owns it.</param>
public sealed record TreatedSubject(string Kind, long Id, string Title, string UnitCode);

/// <summary>One kind of thing that is no longer in the file. The thing itself is not named.</summary>
/// <param name="What">In Chinese: 作者等文档属性, 第 2 页涂黑.</param>
/// <param name="Count">How many; 0 where it is told by itself, as a column is.</param>
/// <param name="Ground">The mark that stands for it, with its ground: 【隐去：个人隐私，条例第十五条】; null where no information was withheld.</param>
public sealed record TreatedPart(string What, int Count, string? Ground = null)
{
    /// <summary>As a line of a list.</summary>
    public string Words => Count == 0 ? What + Ground : $"{What} {Count} 处{Ground}";
}

/// <summary>One reading of a sealed original.</summary>
public sealed record OriginalReading(Person By, DateTimeOffset At, string Reason);

/// <summary>文件处理: what was taken out of a file before it may go out, and where its original lies sealed (R-SEC-06; 条例第三十七条).</summary>
public sealed record FileTreatment
{
    public required TreatedSubject Subject { get; init; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    public required TreatmentMethod Method { get; init; }

    /// <summary>SHA-256 of the new file, its address in the store.</summary>
    public required string ResultHash { get; init; }

    /// <summary>SHA-256 of the file it was made of where that was in the store before; earlier treatments are found by it. Null for an upload.</summary>
    public string? SourceHash { get; init; }

    /// <summary>Reference of the original in the vault.</summary>
    public required string Original { get; init; }

    /// <summary>Without any value.</summary>
    public required IReadOnlyList<TreatedPart> Parts { get; init; }

    /// <summary>Set by the procedure.</summary>
    public Person? By { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Everybody who opened the original, and why.</summary>
    public IReadOnlyList<OriginalReading> Readings { get; init; } = [];

    /// <summary>How the procedure keeps treatments apart; begins with the new file, so that a file's own are found.</summary>
    public string Key => $"{ResultHash}:{Original}";
}

/// <summary>Names of the methods.</summary>
public static class TreatmentMethods
{
    public static string Title(this TreatmentMethod method) => method switch
    {
        TreatmentMethod.Facts => "入库时去除文档属性",
        TreatmentMethod.Clean => "清理",
        TreatmentMethod.Mask => "遮盖",
        TreatmentMethod.Columns => "按列去标识化",
        _ => "涂黑",
    };
}
