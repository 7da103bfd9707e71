using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;

namespace Gongkai.Web.Demo.Requests;

/// <summary>How one application is going to end.</summary>
internal static class DemoEnds
{
    public const string NotCorrected = "not-corrected", NotPaid = "not-paid", Withdrawn = "withdrawn", Otherwise = "otherwise", SetAside = "set-aside";
}

/// <summary>What happens in one application.</summary>
/// <param name="Number">Its place among all; the small differences come from it.</param>
/// <param name="Received">Working day on which it is received.</param>
/// <param name="End">Kind of reply, or one of <see cref="DemoEnds"/>.</param>
internal sealed record DemoPlot(int Number, DateOnly Received, string End)
{
    public required Applicant Applicant { get; init; }

    public required RequestContent Content { get; init; }

    /// <summary>分类.</summary>
    public required string Topic { get; init; }

    public required string BodyCode { get; init; }

    public string Channel { get; init; } = ReceiptChannels.MailSigned;

    /// <summary>Working days until somebody writes the answer.</summary>
    public int Pace { get; init; } = 3;

    /// <summary>Where the story stops although time goes on; null: it is told to its end.</summary>
    public string? Until { get; init; }

    public bool Corrected { get; init; }

    public (ConsultationKind Kind, ConsultationAnswer? Answer)? Consults { get; init; }

    /// <summary>Department asked for its written opinion.</summary>
    public string? CoHandles { get; init; }

    /// <summary>Working days of extension.</summary>
    public int Extends { get; init; }

    /// <summary>信息处理费: pages, or the application's ordinal in the month.</summary>
    public (string Method, int Count)? Fee { get; init; }

    public bool PaysInParts { get; init; }

    /// <summary>条例第三十五条: asked for reasons; whether they were found reasonable.</summary>
    public bool? Reasons { get; init; }

    /// <summary>How often a reviewer sends the answer back.</summary>
    public int Returns { get; init; }

    public bool OnTheSpot { get; init; }

    /// <summary>A second copy comes in and is merged.</summary>
    public bool Twin { get; init; }

    /// <summary>Matters it is split into.</summary>
    public int Parts { get; init; } = 1;

    public IReadOnlyList<CaseFile> Files { get; init; } = [];

    /// <summary>公开答复: proposed, approved, withdrawn again.</summary>
    public int Release { get; init; }

    public int? Score { get; init; }

    public bool Archives { get; init; }

    public IReadOnlyList<DemoDispute> Disputes { get; init; } = [];
}

/// <summary>A dispute about an answer.</summary>
/// <param name="Result">Null: not decided.</param>
internal sealed record DemoDispute(DisputeKind Kind, DisputeResult? Result)
{
    public bool Defended { get; init; } = true;

    /// <summary>重新答复: ordered, and done.</summary>
    public (bool Ordered, bool Done) Redo { get; init; }
}
