using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;

namespace Gongkai.Web.Demo.Requests;

/// <summary>An application that is still open.</summary>
/// <param name="Until">Where it stands; null: answered, and in dispute.</param>
/// <param name="Back">Working days since it came in.</param>
/// <param name="End">What it will probably be answered.</param>
internal sealed record DemoOpenCase(string? Until, int Back, string End)
{
    public Func<DemoPlot, DemoPlot> Change { get; init; } = p => p;
}

/// <summary>What lies on the desks today, on time, nearly late and late; and what is in dispute.</summary>
internal static class DemoOpen
{
    public static IReadOnlyList<DemoOpenCase> Plots { get; } =
    [
        .. At("screening", "S01", p => p with { Channel = ReceiptChannels.Online }, 1, 2),
        .. At("submitted", "S12", p => p with { Channel = ReceiptChannels.Online }, 1, 1, 4),
        .. At("submitted", "S01", p => p with { Channel = ReceiptChannels.MailOrdinary }, 2),
        .. At("submitted", "S02", p => p with { Channel = ReceiptChannels.Fax }, 1),
        .. At("untaken", "S01", p => p with { Channel = ReceiptChannels.MailSigned }, 1, 1, 2),
        // The last six are just before their twentieth day or past it.
        .. At("examining", "S01", p => p with { Channel = ReceiptChannels.MailSigned }, 3, 6, 9, 12, 17, 18, 19, 20, 22, 25),
        .. At("examining", "S12", p => p with { Extends = 20 }, 24, 33),
        .. At("extension-proposed", "S03", p => p with { Extends = 15 }, 17),
        .. At("awaiting-correction", DemoEnds.NotCorrected, p => p with { Corrected = true }, 5, 8, 24),
        .. At("awaiting-reasons", "S19", p => p with { Reasons = false }, 6),
        .. At("fee-noticed", "S01", p => p with { Fee = ("page", 96) }, 6),
        .. At("awaiting-fee", "S01", p => p with { Fee = ("page", 120) }, 10),
        .. At("fee-part-paid", "S01", p => p with { Fee = ("page", 75), PaysInParts = true }, 15),
        .. At("consulting", "S07", p => p with { Consults = (ConsultationKind.ThirdParty, null) }, 8, 13),
        .. At("consulting", "S01", p => p with { Consults = (ConsultationKind.CoProducer, null) }, 7),
        .. At("co-handling", "S01", p => p with { CoHandles = "zrj" }, 4, 10),
        .. At("drafted", "S02", p => p, 7),
        .. At("returned", "S13", p => p with { Returns = 2 }, 10),
        .. At("legal", "S10", p => p, 6, 9),
        .. At("legal", "S16", p => p, 11),
        .. At("request-head", "S03", p => p, 8, 12),
        .. At("deputy", "S12", p => p, 10, 14, 24),
        .. At("to-issue", "S01", p => p, 11, 13),
        .. At("to-serve", "S01", p => p, 12, 15),
        .. At("answered", "S08", p => p, 16, 21),
        .. At("reported", "S09", p => p, 22),
        .. At(null, "S12", p => p with { Disputes = [new(DisputeKind.Reconsideration, null)] }, 62),
        .. At(null, "S13", p => p with { Disputes = [new(DisputeKind.Reconsideration, null) { Defended = false }] }, 44),
        .. At(null, "S03", p => p with { Disputes = [new(DisputeKind.Reconsideration, DisputeResult.Corrected) { Redo = (true, false) }] }, 84),
        .. At(null, "S14", p => p with { Disputes = [new(DisputeKind.DirectSuit, null)] }, 58),
    ];

    private static IEnumerable<DemoOpenCase> At(string? until, string end, Func<DemoPlot, DemoPlot> change, params int[] backs) => backs.Select(back => new DemoOpenCase(until, back, end) { Change = change });

    /// <summary>Disputes about an answer, few.</summary>
    public static IReadOnlyList<DemoDispute> DisputesOf(string end, int number) => (end, number % 11) switch
    {
        ("S12" or "S13", 0) => [new(DisputeKind.Reconsideration, DisputeResult.Upheld)],
        ("S12", 1) => [new(DisputeKind.Reconsideration, DisputeResult.Upheld), new(DisputeKind.SuitAfterReconsideration, DisputeResult.Upheld)],
        ("S03" or "S07", 2) => [new(DisputeKind.Reconsideration, DisputeResult.Corrected) { Redo = (true, true) }],
        ("S10", 3 or 4) => [new(DisputeKind.Reconsideration, DisputeResult.Corrected)],
        ("S16", 5) => [new(DisputeKind.Reconsideration, DisputeResult.Other)],
        ("S12", 6) => [new(DisputeKind.DirectSuit, DisputeResult.Upheld)],
        ("S13", 7) => [new(DisputeKind.DirectSuit, DisputeResult.Corrected) { Redo = (true, true) }],
        _ => [],
    };
}
