using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.Gate;
using Gongkai.Domain.Review.Waivers;
using Gongkai.Storage.Review;

namespace Gongkai.Web.Workbench.Review.Panel;

/// <summary>Everything the gate would see of a record today.</summary>
/// <param name="Pieces">Each way out with its findings.</param>
public sealed record PanelView(IReadOnlyList<PanelPiece> Pieces)
{
    public IEnumerable<PanelFinding> All => Pieces.SelectMany(p => p.Findings);

    /// <summary>Findings that bar the way out now.</summary>
    public int Barring => All.Count(f => f.Bars);

    public int Waived => All.Count(f => f.Waiver is { State: WaiverState.Granted });

    public int Warnings => All.Count(f => !f.Seen.Blocks);

    /// <summary>The finding a form was sent for, or null when the text has changed meanwhile.</summary>
    public PanelFinding? Find(string? digest, int piece, int start) =>
        piece >= 0 && piece < Pieces.Count ? Pieces[piece].Findings.FirstOrDefault(f => f.Seen.Digest == digest && (f.Found?.Start ?? 0) == start) : null;
}

/// <summary>One way out.</summary>
/// <param name="Index">Its place among the pieces.</param>
/// <param name="Piece">What goes out.</param>
/// <param name="Lines">Its words, line by line, with the places of findings marked.</param>
/// <param name="Findings">In the order of the text, then those of the files.</param>
public sealed record PanelPiece(int Index, OutgoingPiece Piece, IReadOnlyList<PanelLine> Lines, IReadOnlyList<PanelFinding> Findings);

/// <summary>One line of a text; a line without findings of a very long text is left out and counted.</summary>
/// <param name="Parts">Stretches of the line, those with a finding's number marked.</param>
/// <param name="Skipped">Lines left out before this one.</param>
public sealed record PanelLine(IReadOnlyList<PanelStretch> Parts, int Skipped = 0);

/// <summary>A stretch of a line.</summary>
/// <param name="Finding">Number of the finding that starts or goes on here, or null.</param>
public sealed record PanelStretch(string Text, PanelFinding? Finding);

/// <summary>One finding.</summary>
/// <param name="Number">As people call it, from 1.</param>
/// <param name="Piece">Index of its piece.</param>
/// <param name="Found">With its place in the text; null for a finding in a file.</param>
/// <param name="Seen">As it may be kept.</param>
/// <param name="Waiver">What was asked and answered about it, or null.</param>
/// <param name="WaiverId">The waiver's record.</param>
/// <param name="File">The file it was found in, or null.</param>
public sealed record PanelFinding(int Number, int Piece, ContentFinding? Found, SeenFinding Seen, ContentWaiver? Waiver, long? WaiverId, PublicationFile? File)
{
    public bool Bars => Seen.Blocks && Waiver is not { State: WaiverState.Granted };

    public bool MayBeWaived => Seen.Blocks && Seen.Rule != WaiverRule.Never && Waiver is not { State: WaiverState.Requested or WaiverState.Granted };
}
