using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;

namespace Gongkai.Storage.Acts;

/// <summary>What an act answers: where the record stands now, or why not.</summary>
/// <param name="RecordId">0 when an opening act was refused.</param>
/// <param name="Version">Version after the act.</param>
/// <param name="State">State after the act, or empty when refused.</param>
/// <param name="Changed">False when nothing had to be written.</param>
/// <param name="Refusals">Empty when the act was done.</param>
public sealed record ActAnswer(long RecordId, int Version, string State, bool Changed, IReadOnlyList<Refusal> Refusals)
{
    public bool Done => Refusals.Count == 0;

    /// <summary>Files the content gate has not looked at yet. The executor looks at them outside the transaction and tries the act again; no caller sees this.</summary>
    internal IReadOnlyList<PublicationFile> Unseen { get; private init; } = [];

    internal static ActAnswer Unlooked(IReadOnlyList<PublicationFile> files) => Refused(StorageRefusals.NotLookedAt) with { Unseen = files };

    public static ActAnswer Refused(params IReadOnlyList<Refusal> refusals) => new(0, 0, "", false, refusals);
}

/// <summary>Which record an act is about.</summary>
/// <param name="RecordId">The record, or null for an opening act.</param>
/// <param name="ExpectedVersion">The version the actor saw; null only where nothing can be overwritten.</param>
/// <param name="NaturalKey">Instead of an id: the record with this key, opened when there is none yet.</param>
public sealed record ActTarget(long? RecordId, int? ExpectedVersion = null, string? NaturalKey = null)
{
    /// <summary>For opening acts.</summary>
    public static ActTarget New { get; } = new((long?)null);

    public static ActTarget Of(long recordId, int? expectedVersion = null) => new(recordId, expectedVersion);

    public static ActTarget ByKey(string naturalKey) => new(null, null, naturalKey);
}
