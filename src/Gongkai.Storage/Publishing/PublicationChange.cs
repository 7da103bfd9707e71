using Gongkai.Domain.Publishing;

namespace Gongkai.Storage.Publishing;

/// <summary>A publication as it stood before an act changed it.</summary>
internal sealed record PublicationBefore(long Id, string SiteCode, string Column, string? DocNumber, DateTimeOffset PublishedAt, PublicationState State);

/// <summary>What an act did to one publication.</summary>
/// <param name="Draft">What stands there now; null when it was withdrawn.</param>
/// <param name="PublishedAt">发布时间 as stored; a later change keeps the first.</param>
/// <param name="Before">How it stood; null when it is new.</param>
internal sealed record PublicationChange(long Id, PublicationDraft? Draft, DateTimeOffset PublishedAt, PublicationBefore? Before)
{
    public string SiteCode => Draft?.SiteCode ?? Before!.SiteCode;
    public string Column => Draft?.Column ?? Before!.Column;
}

/// <summary>What the acts of one transaction changed before the public. What a refused act changed is forgotten with it.</summary>
internal sealed class PublicationChanges
{
    private readonly List<PublicationChange> _kept = [];
    private readonly List<PublicationChange> _pending = [];

    /// <summary>Changes of the acts that were done, in their order; one publication may be named more than once.</summary>
    public IReadOnlyList<PublicationChange> Kept => _kept;

    public void Add(PublicationChange change) => _pending.Add(change);

    public void Keep()
    {
        _kept.AddRange(_pending);
        _pending.Clear();
    }

    public void GiveBack() => _pending.Clear();
}
