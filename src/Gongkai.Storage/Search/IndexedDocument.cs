using Gongkai.Content.Html;
using Gongkai.Content.Search;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing;

namespace Gongkai.Storage.Search;

/// <summary>What the index holds of a publication, made from the draft that was published or from the row that is there.</summary>
internal sealed record IndexedDocument
{
    public required long Id { get; init; }
    public required string SiteCode { get; init; }
    public required string Column { get; init; }
    public required string Title { get; init; }
    public required string BodyHtml { get; init; }
    public string? DocNumber { get; init; }
    public string? IndexNumber { get; init; }
    public required string Issuer { get; init; }
    public string? Genre { get; init; }
    public string? Theme { get; init; }
    public string? Summary { get; init; }
    public string? Keywords { get; init; }
    public Validity Validity { get; init; }
    public DateOnly? DateEffective { get; init; }
    public DateOnly? DateExpires { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Not found before this instant.</summary>
    public required DateTimeOffset VisibleFrom { get; init; }

    public IReadOnlyList<PublicationFile> Files { get; init; } = [];

    public long EntryId => EntryIds.Of(PublishedAt, Id);

    /// <summary>From what an act published.</summary>
    public static IndexedDocument Of(PublicationChange change)
    {
        var draft = change.Draft!;
        return new()
        {
            Id = change.Id,
            SiteCode = draft.SiteCode,
            Column = draft.Column,
            Title = draft.Title,
            BodyHtml = draft.BodyHtml,
            DocNumber = draft.DocNumber,
            IndexNumber = draft.IndexNumber,
            Issuer = draft.Issuer,
            Genre = draft.Genre,
            Theme = draft.Theme,
            Summary = draft.Summary,
            Keywords = draft.Keywords,
            Validity = draft.Validity,
            DateEffective = draft.DateEffective,
            DateExpires = draft.DateExpires,
            PublishedAt = change.PublishedAt,
            // What is to be seen at once is to be found at once.
            VisibleFrom = draft.VisibleFrom ?? draft.PublishedAt ?? DateTimeOffset.UnixEpoch,
            Files = draft.Files,
        };
    }

    /// <summary>From what stands in the read model.</summary>
    public static IndexedDocument Of(PublicationRow row, IEnumerable<PublicationFileRow> files) => new()
    {
        Id = row.Id,
        SiteCode = row.SiteCode,
        Column = row.ColumnPath,
        Title = row.Title,
        BodyHtml = row.BodyHtml,
        DocNumber = row.DocNumber,
        IndexNumber = row.IndexNumber,
        Issuer = row.Issuer,
        Genre = row.Genre,
        Theme = row.Theme,
        Summary = row.Summary,
        Keywords = row.Keywords,
        Validity = row.Validity,
        DateEffective = row.DateEffective,
        DateExpires = row.DateExpires,
        PublishedAt = row.PublishedAt,
        VisibleFrom = row.VisibleFrom,
        Files = [.. files.Where(f => f.Ordinal < PublicationFileRow.FirstInText).OrderBy(f => f.Ordinal).Select(f => new PublicationFile(f.Hash, f.Name, f.Size, f.MediaType))],
    };

    public string BodyText() => PlainText.Of(SafeHtml.FromStore(BodyHtml));

    /// <param name="body">See <see cref="BodyText"/>.</param>
    /// <param name="files">Texts of the attachments that could be read.</param>
    public IndexedText Text(string body, IReadOnlyList<string> files) => new(Title, [DocNumber, IndexNumber, Issuer, Keywords, Theme, Genre], [Summary, body], files);
}

/// <summary>
/// Number of an entry: it falls with its day, then with its publication. So the newest come first when the index is read forward, which FTS5 does in half to two
/// thirds of the time it takes backward; and days are ranges of it.
/// </summary>
internal static class EntryIds
{
    // 67 million publications. No more than needed: the lists of FTS5 hold the distance to the entry before, and up to 28 bits of it are four bytes.
    private const int PublicationBits = 26;

    private const long Publications = (1L << PublicationBits) - 1;

    private static readonly int LastDay = DateOnly.MaxValue.DayNumber;

    public static long Of(DateTimeOffset publishedAt, long publicationId) => First(LegalTime.DayOf(publishedAt)) + (Publications - publicationId);

    /// <summary>No entry of a day or of one before it has a smaller number; those of later days have.</summary>
    public static long First(DateOnly day) => (long)(LastDay - day.DayNumber) << PublicationBits;

    /// <summary>The first number that is too large for a day and for those after it.</summary>
    public static long Until(DateOnly day) => First(day) + Publications + 1;

    /// <summary>Day of 发布时间, Asia/Shanghai.</summary>
    public static DateOnly DayOf(long entryId) => DateOnly.FromDayNumber(LastDay - (int)(entryId >> PublicationBits));
}
