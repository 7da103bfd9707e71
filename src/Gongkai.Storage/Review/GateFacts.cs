using Gongkai.Content.Findings;
using Gongkai.Domain.Review.Gate;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Review;

/// <summary>What the record says of a piece, for the checks that hold text and fields against each other.</summary>
internal static class GateFacts
{
    public static PaperFacts Of(OutgoingPiece piece, World world, DateOnly today, Func<string, KnownPaper?>? cited = null)
    {
        var hosts = world.Site.Content.OwnHosts;
        if (piece.Publication is not { } publication) return new PaperFacts { OwnHosts = hosts, Cited = cited };
        return new PaperFacts
        {
            Title = publication.Title,
            DocNumber = publication.DocNumber,
            Issuer = publication.Issuer,
            DateWritten = publication.DateWritten,
            // Papers taken over from an older site keep their day and are not late today.
            PublishedOn = publication.PublishedAt is null ? today : null,
            DateEffective = publication.DateEffective,
            DateExpires = publication.DateExpires,
            Attachments = [.. publication.Files.Select(f => f.Name)],
            OwnHosts = hosts,
            IssuerOfSeries = IssuersOf(world),
            Calendar = world.Calendar,
            Cited = cited,
        };
    }

    // One dictionary for a world: a bulk import asks for it with every line.
    private static (World World, IReadOnlyDictionary<string, string> Issuers)? _last;

    /// <summary>Issuer by 机关代字 of the house.</summary>
    public static IReadOnlyDictionary<string, string> IssuersOf(World world)
    {
        if (_last is { } last && ReferenceEquals(last.World, world)) return last.Issuers;
        var issuers = world.Site.Documents.Series.GroupBy(s => s.Code).ToDictionary(g => g.Key, g => g.First().Issuer);
        _last = (world, issuers);
        return issuers;
    }
}
