namespace Gongkai.Domain.Requests.Filings;

/// <summary>The table as it was filled in: frozen with the filing, so that later work on a case changes nothing in it.</summary>
/// <param name="FilledOn">截止填表日, Asia/Shanghai.</param>
/// <param name="Lines">At most <see cref="Most"/>, by the day they were received.</param>
public sealed record FilingTable(DateOnly FilledOn, IReadOnlyList<FilingLine> Lines)
{
    /// <summary>Rows one table lists; an office with more in one period lists these and states the number of the others.</summary>
    public const int Most = 2000;

    /// <summary>Applications beyond <see cref="Most"/>.</summary>
    public int Unlisted { get; init; }

    /// <summary>新增 counts from this day on: the day after the table before, or the first of the period.</summary>
    public DateOnly DisputesFrom { get; init; }

    /// <summary>新增行政复议数量（件）</summary>
    public int Reconsiderations { get; init; }

    /// <summary>新增行政诉讼数量（件）</summary>
    public int Suits { get; init; }

    public FilingTotals Totals => FilingTotals.Of(this);

    /// <summary>With what the officer remarked, by receipt number.</summary>
    public FilingTable With(IReadOnlyDictionary<string, string> remarks) => remarks.Count == 0 ? this : this with
    {
        Lines = [.. Lines.Select(l => remarks.TryGetValue(l.Receipt, out var own) ? l with { Remark = l.Remark.Length == 0 ? own : $"{l.Remark}；{own}" } : l)],
    };

    /// <summary>What the records say today of that same day and the table does not: late entries, corrections, cases put together.</summary>
    /// <param name="today">The table derived again for <see cref="FilledOn"/>, with the same remarks.</param>
    public IReadOnlyList<FilingDifference> Against(FilingTable today)
    {
        var found = new List<FilingDifference>();
        var now = today.Lines.ToDictionary(l => l.Receipt);
        foreach (var line in Lines)
        {
            if (!now.Remove(line.Receipt, out var other))
            {
                if (today.Unlisted == 0) found.Add(new(line.RecordId, line.Receipt, ["报送后不再列入（并案、不作为申请或者更正了收到日期）"]));
            }
            else if (Changes(line, other).ToList() is { Count: > 0 } changes) found.Add(new(line.RecordId, line.Receipt, changes));
        }
        if (Unlisted == 0) found.AddRange(now.Values.Select(l => new FilingDifference(l.RecordId, l.Receipt, ["报送后补登记，报送的表中没有"])));
        if ((Reconsiderations, Suits) != (today.Reconsiderations, today.Suits))
            found.Add(new(0, "", [$"新增复议、诉讼：报送时{Reconsiderations}件、{Suits}件，现为{today.Reconsiderations}件、{today.Suits}件"]));
        return found;
    }

    private static IEnumerable<string> Changes(FilingLine filed, FilingLine now)
    {
        (string Name, string Filed, string Now)[] columns =
        [
            ("申请人", filed.Applicant, now.Applicant), ("主要申请内容", filed.Summary, now.Summary), ("受理方式", filed.Channel, now.Channel),
            ("申请时间", Day(filed.SubmittedOn), Day(now.SubmittedOn)), ("受理时间", Day(filed.ReceivedOn), Day(now.ReceivedOn)), ("答复时间", Day(filed.RepliedOn), Day(now.RepliedOn)),
            ("办结情况", filed.Completion, now.Completion), ("答复结果", filed.Result, now.Result), ("不予公开原因", filed.Reason, now.Reason), ("是否被行政复议或诉讼", filed.Dispute, now.Dispute),
        ];
        return columns.Where(c => c.Filed != c.Now).Select(c => $"{c.Name}：报送时“{Shown(c.Filed)}”，现为“{Shown(c.Now)}”");
    }

    private static string Day(DateOnly? day) => day is { } date ? $"{date:yyyy-MM-dd}" : "";

    private static string Shown(string text) => text.Length == 0 ? "空白" : text;
}

/// <summary>A row that differs from what was filed.</summary>
/// <param name="Receipt">Empty for the foot of the table.</param>
public sealed record FilingDifference(long RecordId, string Receipt, IReadOnlyList<string> Sentences);

/// <summary>Figures of one table, or the sum of several.</summary>
/// <param name="Other">Answered or closed with none of the three results.</param>
public sealed record FilingTotals(int Cases, int InTime, int Extended, int Open, int AlreadyPublic, int Granted, int Withheld, int Other, int Reconsiderations, int Suits)
{
    public static FilingTotals None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static FilingTotals Of(FilingTable table)
    {
        int Done(string completion) => table.Lines.Count(l => l.Completion == completion);
        int Said(string result) => table.Lines.Count(l => l.Result == result);
        var (open, known) = (Done(FilingForm.Open), Said(FilingForm.AlreadyPublic) + Said(FilingForm.Granted) + Said(FilingForm.Withheld));
        return new(table.Lines.Count + table.Unlisted, Done(FilingForm.InTime), Done(FilingForm.Extended), open,
            Said(FilingForm.AlreadyPublic), Said(FilingForm.Granted), Said(FilingForm.Withheld), table.Lines.Count - open - known, table.Reconsiderations, table.Suits);
    }

    public static FilingTotals operator +(FilingTotals a, FilingTotals b) => new(a.Cases + b.Cases, a.InTime + b.InTime, a.Extended + b.Extended, a.Open + b.Open,
        a.AlreadyPublic + b.AlreadyPublic, a.Granted + b.Granted, a.Withheld + b.Withheld, a.Other + b.Other, a.Reconsiderations + b.Reconsiderations, a.Suits + b.Suits);
}
