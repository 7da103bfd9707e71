namespace Gongkai.Storage.Publishing;

/// <summary>One article as lists and the register ask for it. Repeats the record; written only with it.</summary>
public sealed class ArticleRow
{
    public long RecordId { get; set; }

    /// <summary>撰稿单位</summary>
    public required string UnitCode { get; set; }
    public required string State { get; set; }

    /// <summary>撰稿人</summary>
    public long AuthorId { get; set; }

    /// <summary>The column it was written for; empty while none is chosen.</summary>
    public required string ColumnPath { get; set; }
    public required string Title { get; set; }

    /// <summary>When the public first could read it; null before it was published, and again when that was taken back before its hour.</summary>
    public DateTimeOffset? PublishedAt { get; set; }
}
