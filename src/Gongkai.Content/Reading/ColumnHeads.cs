namespace Gongkai.Content.Reading;

/// <summary>Finds the heads of a table's columns while its rows go by: the first row that looks like heads, and the one under it when heads are in two storeys.</summary>
internal sealed class ColumnHeads
{
    private const int RowsLookedAt = 6;
    private const int LongestHead = 20;
    private const int Widest = 2_000;

    private static readonly string[] Words =
    [
        "序号", "姓名", "名称", "性别", "年龄", "身份证", "证件", "电话", "手机", "联系", "地址", "住址", "单位", "部门", "职务", "金额", "数量", "日期", "时间",
        "备注", "编号", "账号", "开户", "银行卡", "项目", "类别", "类型", "内容", "标准", "户主", "民族", "学历", "村", "乡镇", "邮箱", "说明", "依据", "事由", "原因",
    ];

    private Dictionary<int, string>? _heads;
    private Dictionary<int, string>? _upper;
    private int _rows;

    /// <summary>Head of a column counted from 0, or null.</summary>
    public string? Of(int column) => _heads?.GetValueOrDefault(column);

    /// <summary>Takes a row once its cells have been told with the heads known before it.</summary>
    public void Pass(IEnumerable<(int Column, string Text)> cells)
    {
        if (_rows >= RowsLookedAt && _upper is null) return;
        _rows++;
        var row = new Dictionary<int, string>();
        foreach (var (column, text) in cells)
            if (row.Count < Widest && text.AsSpan().Trim() is { Length: > 0 } trimmed)
                row.TryAdd(column, trimmed.Length > LongestHead + 1 ? trimmed[..(LongestHead + 1)].ToString() : trimmed.ToString());
        if (_upper is not null)
        {
            // Under a head that spans columns stand the heads proper.
            if (row.Count >= 2 && row.Values.All(LooksLikeHead) && row.Values.Any(IsHeadWord) && row.Keys.Any(c => !_upper.ContainsKey(c)))
                _heads = new(_upper.Concat(row).GroupBy(p => p.Key).Select(g => g.Last()));
            _upper = null;
        }
        else if (_heads is null && row.Count >= 2 && row.Values.All(LooksLikeHead) && (row.Values.Any(IsHeadWord) || _rows == 1))
            _heads = _upper = row;
    }

    private static bool IsHeadWord(string text) => Words.Any(w => text.Contains(w, StringComparison.Ordinal));

    private static bool LooksLikeHead(string text)
    {
        if (text.Length > LongestHead) return false;
        var (letters, digits) = (0, 0);
        foreach (var c in text)
            if (c is '。' or '；' or '@') return false;
            else if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
        return letters > 0 && digits <= 4;
    }
}
