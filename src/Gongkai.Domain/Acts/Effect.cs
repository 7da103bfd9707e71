using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Gate;

namespace Gongkai.Domain.Acts;

/// <summary>Something that follows from an act and is carried out in its transaction.</summary>
public abstract record Effect;

/// <summary>Puts items before the public, all of them or none (R-DOC-18: document and interpretation at the same time).</summary>
public sealed record Publish(IReadOnlyList<PublicationDraft> Items) : Effect;

/// <summary>Has the content gate look at what is on its way out other than by publication: a letter, a download, a draft before its review. Nothing is written; the act is refused when a piece may not go out. What is published passes the gate by itself.</summary>
public sealed record PassGate(IReadOnlyList<OutgoingPiece> Pieces) : Effect;

/// <summary>Takes a publication away from the public.</summary>
/// <param name="Key">The publication's key, see <see cref="PublicationDraft.Key"/>.</param>
/// <param name="Mode">What the public finds at the old address.</param>
/// <param name="Notice">Sentence shown at the old address when a notice is kept.</param>
public sealed record Withdraw(string Key, WithdrawalMode Mode, string Notice) : Effect;

/// <summary>Something that must leave the house after the commit (a notice, a check, a message).</summary>
/// <param name="Topic">Names the job that takes it, for example <c>withdrawal.verify</c>.</param>
/// <param name="Payload">JSON.</param>
public sealed record Send(string Topic, string Payload) : Effect;

/// <summary>An act on another record that belongs to this one: done by the same person in the same transaction, or neither is (一事一申请: splitting and merging).</summary>
/// <param name="Act">An opening act, or an act on <paramref name="RecordId"/>.</param>
/// <param name="RecordId">Null for an opening act.</param>
/// <param name="ExpectedVersion">The version the person saw; null where nothing can be overwritten.</param>
public sealed record Also(IAct Act, long? RecordId = null, int? ExpectedVersion = null) : Effect;

/// <summary>Counts what was done, now, for each subject, so that a limit sees neither a try that came to nothing nor a repeated one.</summary>
/// <param name="Subjects">Keyed digests, never an address or a name.</param>
public sealed record Tally(IReadOnlyList<string> Subjects) : Effect;
