using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Content.Reports;
using Gongkai.Domain.Reports;

namespace Gongkai.Web.Commands;

/// <summary><c>gongkai report annual --year Y [--unit CODE] --format json|docx|html|xlsx [-o FILE]</c>: what was asked for, and the report written in that form.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Unit">Code of the unit; null is the whole government.</param>
/// <param name="Format">json, docx, html or xlsx.</param>
/// <param name="File">Where to; null is the standard output.</param>
/// <param name="DataFolder">Data folder of the installation.</param>
internal sealed record ReportAnnual(int Year, string? Unit, string Format, string? File, string DataFolder)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads what stands after <c>report annual</c>.</summary>
    /// <returns>The question, or a Chinese sentence about the usage.</returns>
    internal static (ReportAnnual? Asked, string Error) Parse(IEnumerable<string> arguments)
    {
        if (CommandArguments.Parse(arguments, [], ["--year", "--unit", "--format", "-o", "--data"], out var error) is not { } given) return (null, error);
        if (given.Words.Count > 0) return (null, $"多余的参数：{string.Join(' ', given.Words)}。");
        // 条例 in its first form took effect in 2008: there is no report before.
        if (!int.TryParse(given.Value("--year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2008 or > 2200)
            return (null, "请用 --year 写明报告年度（四位数字）。");
        if (given.Value("--format") is not ("json" or "docx" or "html" or "xlsx")) return (null, "请用 --format 写明格式：json、docx、html 或者 xlsx。");
        var asked = new ReportAnnual(year, given.Value("--unit"), given.Value("--format")!, given.Value("-o"), given.DataFolder);
        return asked is { File: null, Format: "docx" or "xlsx" } ? (null, $"格式 {asked.Format} 需要用 -o 写明文件名。") : (asked, "");
    }

    /// <summary>Writes the report to the file or to <paramref name="stdout"/>.</summary>
    /// <returns>0, or 1 when the file cannot be written.</returns>
    internal int Write(AnnualReport report, string? unitName, TextWriter stdout, TextWriter stderr)
    {
        try
        {
            switch (Format)
            {
                case "docx": System.IO.File.WriteAllBytes(File!, AnnualReportDocx.ToBytes(report, unitName)); break;
                case "xlsx": System.IO.File.WriteAllBytes(File!, AnnualReportXlsx.ToBytes(report, unitName)); break;
                default:
                    var text = Format == "json" ? JsonSerializer.Serialize(report, Json) : AnnualReportHtml.Page(report, unitName);
                    if (File is null) stdout.WriteLine(text);
                    else System.IO.File.WriteAllText(File, text + "\n");
                    break;
            }
            return CommandLine.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            stderr.WriteLine($"文件“{File}”写不了，请检查文件夹和权限。");
            return CommandLine.Refused;
        }
    }
}
