using Gongkai.Content.Html;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Documents;

/// <summary>What came out of a .docx.</summary>
/// <param name="Body">Clean markup; empty when refused.</param>
/// <param name="Guess">What the paper seems to say about itself; a person confirms it.</param>
/// <param name="Notices">Chinese sentences on everything that was left out or changed.</param>
/// <param name="Refusals">Not empty when the file could not be taken in.</param>
public sealed record DocxReading(SafeHtml Body, DocxGuess Guess, IReadOnlyList<string> Notices, IReadOnlyList<Refusal> Refusals);

/// <summary>Guesses at the elements of an official document; null where nothing was recognised.</summary>
public sealed record DocxGuess
{
    public string? Title { get; init; }

    /// <summary>发文字号 as written.</summary>
    public string? DocNumber { get; init; }

    /// <summary>主送机关 without the colon.</summary>
    public string? Addressees { get; init; }

    /// <summary>成文日期</summary>
    public DateOnly? Date { get; init; }

    /// <summary>附注, for example （此件公开发布）.</summary>
    public string? Note { get; init; }

    /// <summary>Names of the 附件说明.</summary>
    public IReadOnlyList<string> Annexes { get; init; } = [];
}
