using System.Text.Json;

namespace Gongkai.Domain.Reports;

/// <summary>读入的年报: the report as far as it could be read, and what stood in the way. No input throws.</summary>
/// <param name="Report">The report; cells that are no numbers are null. Null only when <paramref name="Broken"/> says why.</param>
/// <param name="Failures">Places that could not be read as a number or a row.</param>
/// <param name="Broken">A Chinese sentence when it is no JSON or no annual report at all.</param>
public sealed record ReportReading(AnnualReport? Report, IReadOnlyList<CheckFailure> Failures, string? Broken)
{
    /// <summary>Reads UTF-8 text.</summary>
    public static ReportReading Of(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > AnnualReportJson.Longest) return Not($"文件超过{AnnualReportJson.Longest / 1024 / 1024}MB，不像年度报告。");
        if (utf8.Span.StartsWith("\ufeff"u8)) utf8 = utf8[3..];
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return Of(document.RootElement);
        }
        catch (JsonException e)
        {
            return Not($"不是有效的JSON（第{(e.LineNumber ?? 0) + 1}行附近），没有核对。");
        }
        // Text that is JSON in form but no Unicode shows only when it is read.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return Not("文字编码不对，应为UTF-8，没有核对。");
        }
    }

    /// <summary>Reads a parsed document.</summary>
    /// <exception cref="InvalidOperationException">A text in it is no Unicode.</exception>
    public static ReportReading Of(JsonElement root)
    {
        var reader = new ReportReader();
        if (root.ValueKind != JsonValueKind.Object) return Not("不是年度报告：最外层应当是一个JSON对象。");
        var fields = reader.Fields(root, "");
        if (!fields.ContainsKey("table2") && !fields.ContainsKey("table3") && !fields.ContainsKey("table4"))
            return Not("不是年度报告：没有table2、table3、table4中的任何一个。");
        var report = reader.Report(fields);
        return new(report, reader.Failures, null);
    }

    /// <summary>All checks, together with what could not be read.</summary>
    /// <exception cref="InvalidOperationException">There is no report.</exception>
    public ReportVerdict Check(AnnualReport? lastYear = null, IReadOnlyList<AnnualReport>? parts = null)
    {
        var verdict = ReportChecks.Run(Report ?? throw new InvalidOperationException(Broken), lastYear, parts);
        return ReportChecks.Verdict([.. Failures, .. verdict.Failures, .. verdict.Warnings]);
    }

    private static ReportReading Not(string sentence) => new(null, [], sentence);
}
