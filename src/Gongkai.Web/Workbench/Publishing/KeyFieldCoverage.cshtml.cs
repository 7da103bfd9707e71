using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing;

/// <summary>重点领域覆盖情况: which field has no column, no item or nothing new, and the part on key fields for the annual report.</summary>
public sealed class KeyFieldCoverageModel(ColumnCounts counts, ISiteCatalog catalog) : WorkbenchPage
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public string? AskedYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "only")]
    public string? Only { get; set; }

    public int Year { get; private set; }

    public IReadOnlyList<(KeyFieldGroup Group, IReadOnlyList<FieldLine> Lines)> Coverage { get; private set; } = [];

    /// <summary>Sentences for 总体情况 of the annual report.</summary>
    public IReadOnlyList<string> Report { get; private set; } = [];

    public bool OnlyGaps => Only == "gaps";

    public int Gaps => Coverage.Sum(c => c.Lines.Count(l => l.Coverage != FieldCoverage.Kept));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Year = int.TryParse(AskedYear, out var year) && year is >= 2008 and <= 2200 ? year : Today.Year;
        var tree = catalog.Current.Columns;
        Coverage = KeyFieldCoverage.Of(tree, await counts.OfAsync(tree, Year, cancellation), Today);
        Report = KeyFieldCoverage.Report(Year, Coverage);
    }
}
