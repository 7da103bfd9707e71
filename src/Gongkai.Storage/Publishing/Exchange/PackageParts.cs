using Gongkai.Domain.Publishing;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>What a package says of itself.</summary>
/// <param name="Format">Version of its form.</param>
/// <param name="Site">Code of the site.</param>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Full">Everything public and everything withdrawn, not only the changes.</param>
/// <param name="Previous">Seal of the package before; null for the first.</param>
/// <param name="Published">Publications in it.</param>
/// <param name="Withdrawn">Withdrawals in it.</param>
/// <param name="Files">Files in it.</param>
/// <param name="Items">SHA-256 of the items, lower-case hex. A file's digest is its name.</param>
/// <param name="MadeAt">The instant the publications were read.</param>
public sealed record ExchangeManifest(
    int Format, string Site, int Number, bool Full, string? Previous, long Published, long Withdrawn, long Files, string Items, DateTimeOffset MadeAt);

/// <summary>A line of the items: a publication as it stands, or a withdrawal, which says nothing of what was withdrawn.</summary>
/// <param name="Key">Key of the publication on the inner side.</param>
/// <param name="Draft">Null for a withdrawal. Keys of links are those of the inner side.</param>
/// <param name="Pictures">Pictures inside the text.</param>
/// <param name="Articles">Pages the text links to: number on the inner side and key.</param>
/// <param name="Mode">For a withdrawal: what the public finds at the address.</param>
/// <param name="Notice">For a withdrawal with a notice page: its sentence.</param>
public sealed record ExchangeLine(string Key, PublicationDraft? Draft, IReadOnlyList<PublicationFile>? Pictures, IReadOnlyDictionary<long, string>? Articles, WithdrawalMode? Mode, string? Notice);

/// <summary>Names inside the archive.</summary>
internal static class PackageParts
{
    public const int Format = 1;

    public const string Manifest = "manifest.json", Items = "items.jsonl", Files = "files/";
}
