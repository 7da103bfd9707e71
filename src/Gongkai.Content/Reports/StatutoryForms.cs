using Gongkai.Domain.Reports;

namespace Gongkai.Content.Reports;

/// <summary>Tables 2, 3 and 4 laid out as printed in 国办公开办函〔2021〕30号.</summary>
internal static class StatutoryForms
{
    private const string Results = "三、本年度办理结果";

    public static FormTable Of(Table2 table)
    {
        var rows = new List<IReadOnlyList<FormCell>>();
        foreach (var block in Table2Row.All.GroupBy(r => r.Block))
        {
            var columns = block.First().Columns;
            var across = 3 / columns.Count;
            rows.Add([new(FormCellKind.Column, block.Key, 4)]);
            rows.Add([new(FormCellKind.Column, "信息内容"), .. columns.Select(c => new FormCell(FormCellKind.Column, c.Title, across))]);
            rows.AddRange(block.Select(row => (IReadOnlyList<FormCell>)[new(FormCellKind.Row, row.Text), .. columns.Select(c => FormCell.Of(table[row.Code, c], across))]));
        }
        return new("主动公开政府信息情况", [39, 39, 39, 39], 0, rows);
    }

    public static FormTable Of(Table3 table)
    {
        var names = Table3.Columns;
        var rows = new List<IReadOnlyList<FormCell>>
        {
            new FormCell[] { new(FormCellKind.Corner, Table3Row.CornerNote, 3, 3), new(FormCellKind.Column, "申请人情况", Table3.Width) },
            new FormCell[] { new(FormCellKind.Column, names[0], 1, 2), new(FormCellKind.Column, "法人或其他组织", 5), new(FormCellKind.Column, names[6], 1, 2) },
            names.Skip(1).Take(5).Select(name => new FormCell(FormCellKind.Column, name)).ToArray(),
        };
        var results = Table3Row.All.Count(r => r.IsLeaf) + 1;
        foreach (var row in Table3Row.All)
        {
            var cells = new List<FormCell>();
            var isResult = row.IsLeaf || row.Code == Table3Row.Total;
            if (row.Code == "T3-3-1") cells.Add(new(FormCellKind.Row, Results, 1, results));
            var group = Table3Row.Groups.FirstOrDefault(g => row.IsLeaf && row.Code.StartsWith(g.Prefix + "-", StringComparison.Ordinal));
            if (group.Prefix is not null && row.Code == group.Prefix + "-1")
                cells.Add(new(FormCellKind.Row, group.Text, 1, Table3Row.All.Count(r => r.Code.StartsWith(group.Prefix + "-", StringComparison.Ordinal))));
            cells.Add(new(FormCellKind.Row, row.Text, group.Prefix is not null ? 1 : isResult ? 2 : 3) { IsLeft = true });
            rows.Add([.. cells, .. Enumerable.Range(0, Table3.Width).Select(i => FormCell.Of(table[row.Code, i], key: $"{row.Code}:{i}"))]);
        }
        return new("收到和处理政府信息公开申请情况", [16, 24, 115, 14.2, 14.2, 14.2, 14.2, 14.2, 14.2, 15], 3, rows);
    }

    public static FormTable Of(Table4 table) => new("政府信息公开行政复议、行政诉讼情况", [.. Enumerable.Repeat(10.4, Table4.Width)], 3,
    [
        [new(FormCellKind.Column, "行政复议", 5, 2), new(FormCellKind.Column, "行政诉讼", 10)],
        [new(FormCellKind.Column, "未经复议直接起诉", 5), new(FormCellKind.Column, "复议后起诉", 5)],
        [.. Enumerable.Range(0, Table4.Width).Select(i => new FormCell(FormCellKind.Column, Table4.Columns[i % Table4.BlockWidth]))],
        [.. Enumerable.Range(0, Table4.Width).Select(i => FormCell.Of(table[i], key: $"T4:{i}"))],
    ]);
}
