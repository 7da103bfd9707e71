using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Reports;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Requests.Supervision;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Tables;

/// <summary>What the statutory tables and the lists behind their cells are asked for: a period and bodies.</summary>
public abstract class TablesPage : SupervisionPage
{
    protected const string Path = "/workbench/requests/tables";

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "body")]
    public List<string> Chosen { get; set; } = [];

    /// <summary>含下级单位: <c>1</c> adds the units under the chosen ones.</summary>
    [BindProperty(SupportsGet = true, Name = "under")]
    public string? Under { get; set; }

    public TablePeriod Period { get; private set; }

    /// <summary>Bodies counted; null is all of them.</summary>
    public IReadOnlyList<string>? Bodies { get; private set; }

    /// <summary>Bodies the person may choose from; a supervisor all.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    public bool IsYear => Period == TablePeriod.OfYear(Period.From.Year);

    public string PeriodWords => IsYear ? $"{Period.From.Year}年" : $"{Period.From:yyyy年M月d日}至{Period.To:yyyy年M月d日}";

    public string BodyWords => Bodies switch
    {
        null => $"{NameOf(Site.GovernmentCode)}及所属全部机关（汇总）",
        [var one] => NameOf(one),
        [] => "没有可以统计的机关",
        var some => $"{NameOf(some.Contains(Site.GovernmentCode) ? Site.GovernmentCode : some[0])}等{some.Count}个机关（汇总）",
    };

    /// <summary>Reads the question; what is wrong with it is said and a whole year stands in its place.</summary>
    protected void Ask()
    {
        var allowed = TableBodies.Of(Scope, Site, Units);
        Choices = allowed ?? [.. Units.Units.Where(Site.Requests.IsBody).Select(u => u.Code).Order(StringComparer.Ordinal)];
        var wanted = Chosen.Where(c => !string.IsNullOrEmpty(c)).SelectMany(c => Under == "1" ? TableBodies.Under(c, Units) : [c]).Distinct().ToList();
        Bodies = wanted.Count == 0 ? allowed : allowed is null ? wanted : [.. wanted.Where(allowed.Contains)];
        Period = TablePeriod.OfYear(Math.Clamp(Year ?? Today.Year, 2008, Today.Year + 1));
        if (string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To)) return;
        if (Day(From) is { } from && Day(To) is { } to && from <= to) Period = new(from, to);
        else Refuse([new Refusal("PERIOD", "请填写起止日期，起始日期不能晚于截止日期。现在显示的是整年的数据。", null, "from")]);
    }

    /// <summary>The same question at another address.</summary>
    public string At(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        List<(string, string?)> parts = [];
        if (IsYear) parts.Add(("year", Period.From.Year.ToString(CultureInfo.InvariantCulture)));
        else parts.AddRange([("from", $"{Period.From:yyyy-MM-dd}"), ("to", $"{Period.To:yyyy-MM-dd}")]);
        parts.AddRange(Chosen.Where(c => !string.IsNullOrEmpty(c)).Select(c => ("body", (string?)c)));
        parts.Add(("under", Under));
        parts.AddRange(more);
        return Address(path, [.. parts]);
    }

    /// <summary>Row and column of a cell's key in words.</summary>
    public static string TitleOf(string row, int column) => row == "T4" ? $"表四 {Table4.Name(column)}" : $"表三 {Table3Row.Find(row)?.Text}（{Table3.Columns[column]}）";

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2008 and <= 2200 ? day : null;
}
