using System.Text.Json.Serialization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Domain.Review.Waivers;

/// <summary>Where a waiver stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WaiverState>))]
public enum WaiverState
{
    /// <summary>待复核</summary>
    Requested,

    /// <summary>已豁免: the gate lets the finding pass in this record.</summary>
    Granted,

    /// <summary>不予豁免</summary>
    Refused,

    /// <summary>已撤回</summary>
    Revoked,
}

/// <summary>What is to be waived. The words themselves are not kept, only a keyed digest and a masked excerpt: a record of waivers must not become a list of what was hidden.</summary>
/// <param name="SubjectId">Record whose way out is barred.</param>
/// <param name="SubjectTitle">Its title.</param>
/// <param name="UnitCode">Unit that owns it.</param>
/// <param name="Code">Code of the finding's kind.</param>
/// <param name="Title">Name of the kind.</param>
/// <param name="Digest">Keyed digest of kind and words.</param>
/// <param name="Masked">Excerpt with its middle masked.</param>
/// <param name="Where">Where it was found, in words.</param>
/// <param name="Message">What was found, without the words.</param>
/// <param name="Rule">Who may grant it.</param>
public sealed record WaivedFinding(long SubjectId, string SubjectTitle, string UnitCode, string Code, string Title, string Digest, string Masked, string Where, string Message, WaiverRule Rule)
{
    /// <summary>What makes a waiver unique: the same words in the same record are waived once.</summary>
    public string Key => KeyOf(SubjectId, Digest);

    public static string KeyOf(long subjectId, string digest) => $"{subjectId}:{digest}";
}

/// <summary>豁免: a blocking finding that one person asked to let pass and another looked at (R-SEC-03, R-SEC-04; 职责分离).</summary>
public sealed record ContentWaiver
{
    public required WaivedFinding Finding { get; init; }

    public WaiverState State { get; init; }

    /// <summary>Why it may go out as it is.</summary>
    public required string Reason { get; init; }

    public required Person RequestedBy { get; init; }

    public DateTimeOffset RequestedAt { get; init; }

    public Person? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Opinion { get; init; }
}
