using Gongkai.Domain.Publishing;

namespace Gongkai.Storage.Search;

/// <summary>What a document can be named by.</summary>
[Flags]
internal enum ExactKey
{
    None = 0,
    Number = 1,
    IndexNumber = 2,
    Title = 4,

    /// <summary>A part of its 文号 is all that was asked.</summary>
    NumberPart = 8,
}

/// <summary>A document that may be an answer, with what can be judged without its text.</summary>
internal sealed class Candidate
{
    public required long EntryId { get; init; }
    public required long Id { get; init; }
    public required string Column { get; init; }
    public required string TitleKey { get; init; }
    public required string Issuer { get; init; }
    public string? Genre { get; init; }

    /// <summary>办事指南, 解读, 问答: tells how something is done.</summary>
    public bool IsGuide => Genre is "办事指南" or "服务指南" or "指南" or "解读" or "政策解读" or "问答" or "须知" or "指引";

    /// <summary>有效性 today.</summary>
    public Validity Validity { get; init; }
    public int Authority { get; init; }
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>What of the question it bears exactly.</summary>
    public ExactKey Exact { get; set; }

    /// <summary>Score without the text, then with it.</summary>
    public double Score { get; set; }

    /// <summary>Day of 发布时间, Asia/Shanghai.</summary>
    public DateOnly Day => EntryIds.DayOf(EntryId);

    /// <summary>Whether the filters let it through; the index has said so where it could.</summary>
    public bool Passes(SearchRequest request) =>
        (request.Column is not { Length: > 0 } column || Column == column || Column.StartsWith(column + "/", StringComparison.Ordinal))
        && (request.Issuer is not { Length: > 0 } issuer || Issuer == issuer)
        && (request.Kind is not { Length: > 0 } kind || Genre == kind)
        && (request.Validity is not { } validity || Validity == validity)
        && (request.Year is not { } year || Day.Year == year)
        && (request.From is not { } from || Day >= from)
        && (request.To is not { } to || Day <= to);
}
