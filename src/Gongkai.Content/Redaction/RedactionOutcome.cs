using Gongkai.Content.Masking;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Redaction;

/// <summary>What became of a request to redact.</summary>
public abstract record RedactionOutcome;

/// <summary>The proven file was written.</summary>
/// <param name="Marks">One for each box, in the order of the pages.</param>
/// <param name="Pages">Pages of the file, as many as before.</param>
/// <param name="Unseen">Letters that stood in the file but were not seen on the page (white print, under a picture, outside): they are gone with the rest.</param>
/// <param name="StillOn">Pages on which a blackened number or name stands once more without a box: nothing is wrong with the file, but somebody may have overlooked it.</param>
public sealed record Redacted(IReadOnlyList<RedactionMark> Marks, int Pages, int Unseen, IReadOnlyList<int> StillOn) : RedactionOutcome;

/// <summary>Nothing was written.</summary>
/// <param name="Refusal">Why, and what to do.</param>
public sealed record RedactionRefused(Refusal Refusal) : RedactionOutcome;

/// <summary>隐去清单: one withheld place.</summary>
/// <param name="Number">From 1, in the order of the pages.</param>
/// <param name="Box">Where it is.</param>
/// <param name="Labelled">Whether the ground is printed on the black itself; small boxes have no room for it.</param>
public sealed record RedactionMark(int Number, RedactionBox Box, bool Labelled)
{
    /// <summary>【隐去：第三方合法权益，条例第十五条】</summary>
    public string Mark => GroundMark.Of(Box.Ground);
}
