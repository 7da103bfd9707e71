namespace Gongkai.Domain.Reports;

/// <summary>年报核对不符: one cell or sum that does not hold.</summary>
/// <param name="Check">K1–K9 of 勾稽关系, or FORM where the table itself is badly formed.</param>
/// <param name="Where">Row code and column title, for example <c>T3-1 自然人</c>.</param>
/// <param name="Expected">What it should be, or null where no number can be named.</param>
/// <param name="Actual">What was reported, or null where it is no number.</param>
/// <param name="Sentence">One Chinese sentence.</param>
/// <param name="IsWarning">Worth a look, but no reason to refuse: K4, K6, K8.</param>
public sealed record CheckFailure(string Check, string Where, decimal? Expected, decimal? Actual, string Sentence, bool IsWarning = false)
{
    /// <summary>A table that is not in the form.</summary>
    public const string Form = "FORM";

    /// <summary>A number as people write it.</summary>
    public static string Print(decimal? value) => value is { } number ? number.ToString("0.######") : "空缺";
}

/// <summary>年报核对结论.</summary>
/// <param name="Failures">Errors; the report cannot be signed while there are any.</param>
/// <param name="Warnings">To be looked at.</param>
public sealed record ReportVerdict(IReadOnlyList<CheckFailure> Failures, IReadOnlyList<CheckFailure> Warnings)
{
    public bool Ok => Failures.Count == 0;
}
