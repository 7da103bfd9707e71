using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests.Anonymity;
using Gongkai.Domain.Review.Gate;

namespace Gongkai.Domain.Requests;

/// <summary>What an act on a case hands out: every letter it seals, with its files. Derived from the record, so that no act that writes a letter can be forgotten (R-SEC-03; 条例第三十二条、第三十七条).</summary>
public static class CaseOutgoing
{
    /// <summary>The letters that <paramref name="after"/> has and <paramref name="before"/> had not.</summary>
    public static IReadOnlyList<OutgoingPiece> Of(RequestCase before, RequestCase after)
    {
        if (after.Letters.Count <= before.Letters.Count) return [];
        var own = KnownValues.Of(after).Select(v => v.Value).ToList();
        return [.. after.Letters.Skip(before.Letters.Count).Select(sent => Piece(sent, own))];
    }

    /// <summary>The letter as it will go out, for a look before it is sealed.</summary>
    public static OutgoingPiece Piece(SentLetter sent, IReadOnlyList<string> own)
    {
        var letter = sent.Letter;
        return new OutgoingPiece($"《{letter.Title}》", string.Join('\n', [letter.Title, letter.Addressee, .. letter.Paragraphs, letter.Contact, .. letter.Enclosures]),
            [.. sent.Files.Select(f => new PublicationFile(f.Hash, f.Name, f.Size, f.MediaType))])
        {
            // A third party learns nothing of the applicant; what a letter to him may hold is his own name.
            Own = sent.ToApplicant ? own : [letter.Addressee],
        };
    }
}
