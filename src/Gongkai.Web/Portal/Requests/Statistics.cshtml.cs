using System.Globalization;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Reports;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Requests;

/// <summary>依申请公开统计: a year's figures, or the current year's to date. Numbers only; bodies with few applications are added up.</summary>
public sealed class StatisticsPage(RequestStatistics statistics) : RequestPage
{
    private const int MostYears = 6;

    private static readonly (string Code, string Title)[] ChannelTitles =
        [(ReceiptChannels.Online, "互联网"), (ReceiptChannels.InPerson, "当面"), (ReceiptChannels.MailSigned, "邮寄（签收）"), (ReceiptChannels.MailOrdinary, "平常信函"), (ReceiptChannels.Fax, "传真")];

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Asked { get; set; }

    public int Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Null when nobody has applied yet.</summary>
    public YearStatistics? Shown { get; private set; }

    public bool IsCurrent => Year == Today.Year;

    /// <summary>Received in each of the last years, for comparing.</summary>
    public IReadOnlyList<(int Year, int Received, int Finished)> Before { get; private set; } = [];

    public IReadOnlyList<(string Title, int Count)> Channels { get; private set; } = [];

    /// <summary>Results in the groups of the form.</summary>
    public IReadOnlyList<(string Title, int Count)> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Describe("依申请公开统计", "收到和处理政府信息公开申请的数量、结果、用时和行政复议、行政诉讼情况。");
        Trail = [("依申请公开", "/requests"), ("统计", null)];
        var first = await statistics.FirstYearAsync(cancellation);
        Years = first is not { } from ? [] : [.. Enumerable.Range(0, Math.Clamp(Today.Year - from + 1, 1, MostYears)).Select(i => Today.Year - i)];
        Year = Asked ?? Today.Year;
        if (Years.Count == 0) return Page();
        if (!Years.Contains(Year)) return NotFound();
        var years = new List<(int, int, int)>();
        foreach (var year in Years)
        {
            var one = await statistics.OfAsync(new(new(year, 1, 1), year == Today.Year ? Today : new(year, 12, 31)), cancellation);
            years.Add((year, Of(one, Table3Row.New), Of(one, Table3Row.Total)));
            if (year == Year) Shown = one;
        }
        Before = years;
        Channels = [.. ChannelTitles.Select(c => (c.Title, Shown!.ByChannel.GetValueOrDefault(c.Code))).Where(c => c.Item2 > 0)];
        Groups =
        [
            ("予以公开", Of(Shown!, "T3-3-1")), ("部分公开", Of(Shown!, "T3-3-2")),
            .. Table3Row.Groups.Select(g => (g.Text[3..], Table3Row.All.Where(r => r.Code.StartsWith(g.Prefix + "-", StringComparison.Ordinal)).Sum(r => Of(Shown!, r.Code)))),
        ];
        return Page();
    }

    public static int Of(YearStatistics statistics, string row) => (int)(statistics.Results[row, Table3.TotalColumn] ?? 0);

    public int Relief(int cell) => (int)(Shown?.Relief[cell] ?? 0);

    /// <summary>A share of the whole in words.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "—" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
