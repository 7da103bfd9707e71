namespace Gongkai.Domain.Publishing.Exchange;

/// <summary>镜像公开信息 (R-SEC-09): a publication of the inner network as the outer installation keeps it. The inner one remains its source; nothing is edited here.</summary>
public sealed record MirroredPublication
{
    /// <summary>Code of the site it comes from.</summary>
    public required string Site { get; init; }

    /// <summary>Key of the publication there.</summary>
    public required string OriginKey { get; init; }

    /// <summary>Title of the newest version that came, shown in lists.</summary>
    public required string Title { get; init; }

    /// <summary>Digest of the version that is public, or was last; null while none ever was.</summary>
    public string? ContentHash { get; init; }

    /// <summary>A version the content gate did not let pass; null when there is none.</summary>
    public HeldVersion? Held { get; init; }

    /// <summary>Reason, once it was taken away from the public.</summary>
    public string? Withdrawn { get; init; }
}

/// <summary>暂存的版本: came over the border and waits before the gate, so that it is not lost.</summary>
/// <param name="Item">The version.</param>
/// <param name="Reasons">Sentences of the gate, without what was found.</param>
public sealed record HeldVersion(MirroredItem Item, IReadOnlyList<string> Reasons);

/// <summary>One item of a package, as the outer installation would publish it.</summary>
public sealed record MirroredItem
{
    /// <summary>Code of the site it comes from.</summary>
    public required string Site { get; init; }

    /// <summary>Key of the publication there.</summary>
    public required string OriginKey { get; init; }

    /// <summary>What the public will read; its key and its links' keys are those of this installation, see <see cref="KeyOf"/>.</summary>
    public required PublicationDraft Draft { get; init; }

    /// <summary>Pictures inside the text: public with it, not listed.</summary>
    public IReadOnlyList<PublicationFile> Pictures { get; init; } = [];

    /// <summary>SHA-256 of the item as it came, lower-case hex: the same item again changes nothing.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Unique among mirrored publications.</summary>
    public static string NaturalKeyOf(string site, string originKey) => $"{site}/{originKey}";

    /// <summary>Key of the publication on this installation.</summary>
    public static string KeyOf(string site, string originKey) => "mirror:" + NaturalKeyOf(site, originKey);
}
