using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Corrections;

/// <summary>网页纠错: what readers reported.</summary>
public sealed class CorrectionListModel : WorkbenchPage
{
    public const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<Opened<ContentReport>> Reports { get; private set; } = [];

    public bool More { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = await Shelf.LatestAsync<ContentReport>(Actor, World, PageSize + 1, Before ?? long.MaxValue, State switch { "closed" => "closed", "all" => null, _ => "open" }, cancellation);
        More = found.Count > PageSize;
        Reports = [.. found.Take(PageSize)];
    }

    /// <summary>So much of a text that one report can be told from another.</summary>
    public static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");

    /// <summary>The outcome in words.</summary>
    public static string OutcomeOf(ContentReport report) =>
        (report.StandingOutcome switch { null => "待处理", ReportOutcome.Fixed => "已经更正", _ => "没有错误" }) + (report.Further.Count > 0 ? $"，作过{FurtherAnswer.TitleOf(report.Further[^1].Kind)}" : "") + (report.AwaitsTelling ? "，待告知提交人" : "");
}
