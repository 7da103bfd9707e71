using Gongkai.Domain.Publishing;

namespace Gongkai.Domain.Review.Gate;

/// <summary>出门件: words and files that leave the house together: one publication, one letter, one download. The content gate looks at each before the act is allowed (R-SEC-03, R-SEC-04).</summary>
/// <param name="Part">What it is, in Chinese: 正文, 答复书.</param>
/// <param name="Text">Plain text, title included.</param>
/// <param name="Files">Files that go with it, in the file store.</param>
public sealed record OutgoingPiece(string Part, string Text, IReadOnlyList<PublicationFile> Files)
{
    /// <summary>Sanitised markup whose visible words are looked at after <see cref="Text"/>; null for a plain text.</summary>
    public string? Html { get; init; }

    /// <summary>What is the recipient's own and may stand in what he gets: his name, number, address. <c>*</c> stands for any one character. Empty for the public.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>The publication it becomes, so that text and fields can be held against each other; null for a letter.</summary>
    public PublicationDraft? Publication { get; init; }

    /// <summary>One item on its way to the public: everything of it that anybody will read.</summary>
    public static OutgoingPiece Of(PublicationDraft draft) =>
        new("《" + draft.Title + "》", string.Join('\n', new[] { draft.Title, draft.Summary, draft.Keywords }.Where(t => !string.IsNullOrWhiteSpace(t))), draft.Files)
        {
            Html = draft.BodyHtml,
            Publication = draft,
        };
}
