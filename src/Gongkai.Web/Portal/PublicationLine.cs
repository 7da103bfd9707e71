using System.Linq.Expressions;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing;

namespace Gongkai.Web.Portal;

/// <summary>A publication as a line of a list: everything but its text.</summary>
public sealed class PublicationLine
{
    public long Id { get; init; }
    public required string ColumnPath { get; init; }
    public required string Title { get; init; }
    public string? DocNumber { get; init; }
    public required string Issuer { get; init; }
    public string? Summary { get; init; }
    public DateOnly? DateWritten { get; init; }
    public DateOnly? DateEffective { get; init; }
    public DateOnly? DateExpires { get; init; }
    public Validity Validity { get; init; }
    public DateTimeOffset PublishedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>有效性 on <paramref name="day"/>.</summary>
    public Validity ValidityOn(DateOnly day) => Gongkai.Domain.Publishing.ValidityOn.Of(Validity, DateEffective, DateExpires, day);

    /// <summary>Reads the line without touching the text, which may lie on other pages of the database.</summary>
    public static readonly Expression<Func<PublicationRow, PublicationLine>> Of = p => new PublicationLine
    {
        Id = p.Id,
        ColumnPath = p.ColumnPath,
        Title = p.Title,
        DocNumber = p.DocNumber,
        Issuer = p.Issuer,
        Summary = p.Summary,
        DateWritten = p.DateWritten,
        DateEffective = p.DateEffective,
        DateExpires = p.DateExpires,
        Validity = p.Validity,
        PublishedAt = p.PublishedAt,
        ChangedAt = p.ChangedAt,
    };
}

/// <summary>One page of a list.</summary>
/// <param name="Lines">The lines of this page.</param>
/// <param name="Number">Page number from 1.</param>
/// <param name="Size">Lines per page.</param>
/// <param name="Total">All lines, counted up to <paramref name="CountedUpTo"/>.</param>
/// <param name="CountedUpTo">Where counting stops, so that a list costs the same at any size.</param>
public sealed record LinePage(IReadOnlyList<PublicationLine> Lines, int Number, int Size, int Total, int CountedUpTo)
{
    public int LastPage => Math.Max(1, (Total + Size - 1) / Size);
    public bool MoreThanCounted => Total >= CountedUpTo;
}

/// <summary>A publication with what hangs on it.</summary>
public sealed record PublicationWhole(PublicationRow Row, IReadOnlyList<PublicationFileRow> Files, IReadOnlyList<PublicationLine> Linked);

/// <summary>What is left of a withdrawn publication: nothing of its text, title or number.</summary>
public sealed record Withdrawn(PublicationState State, string? Notice, DateTimeOffset At);
