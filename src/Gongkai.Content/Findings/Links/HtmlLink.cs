namespace Gongkai.Content.Findings.Links;

/// <summary>链接: one place in markup that leads somewhere.</summary>
/// <param name="Address">Target as given, entities resolved, blanks at its ends taken off.</param>
/// <param name="Text">What a reader can click on, blanks at its ends taken off; the alternative text where it is a picture.</param>
/// <param name="Start">First UTF-16 unit in the plain text of the markup (<see cref="Html.PlainText.OfHtml"/>).</param>
/// <param name="Length">UTF-16 units; 0 when nothing of it is in the plain text.</param>
public sealed record HtmlLink(string Address, string Text, int Start, int Length)
{
    /// <summary>Why a reader does not see it, in one Chinese phrase; null when it is seen.</summary>
    public string? Hidden { get; init; }

    /// <summary>True for a frame or an object that brings the target into the page without a click.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>True when a picture stands in the place of text.</summary>
    public bool HasPicture { get; init; }
}
