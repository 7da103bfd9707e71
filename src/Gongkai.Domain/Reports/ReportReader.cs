using System.Text.Json;

namespace Gongkai.Domain.Reports;

/// <summary>Takes a report out of JSON and names what it cannot take.</summary>
internal sealed class ReportReader
{
    // Beyond a million million no county counts; and sums stay far from overflow.
    private const decimal Largest = 1_000_000_000_000m;

    internal List<CheckFailure> Failures { get; } = [];

    internal Dictionary<string, JsonElement> Fields(JsonElement from, string where)
    {
        var fields = new Dictionary<string, JsonElement>();
        foreach (var property in from.EnumerateObject())
            if (!fields.TryAdd(property.Name, property.Value))
                Form(where + property.Name, $"“{where}{property.Name}”出现了不止一次。");
        return fields;
    }

    internal AnnualReport Report(Dictionary<string, JsonElement> fields)
    {
        var year = 0;
        if (!fields.TryGetValue("year", out var given) || given.ValueKind != JsonValueKind.Number || !given.TryGetInt32(out year)) Form("year", "没有写明报告年度（year），或者不是整数。");
        var unit = fields.GetValueOrDefault("unit");
        var texts = fields.GetValueOrDefault("texts");
        return new(year, unit.ValueKind == JsonValueKind.String ? unit.GetString()! : "",
            texts.ValueKind == JsonValueKind.Object ? Texts(Fields(texts, "texts ")) : null,
            Table2(fields.GetValueOrDefault("table2")), Table3(fields.GetValueOrDefault("table3")), Table4(fields.GetValueOrDefault("table4")));
    }

    private static ReportTexts Texts(Dictionary<string, JsonElement> fields)
    {
        return new(Text("overview"), Text("requests"), Text("problems"), Text("other"));

        string? Text(string name) => fields.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private Table2? Table2(JsonElement given)
    {
        if (IsNothing(given) || given.ValueKind == JsonValueKind.Object && !given.EnumerateObject().Any()) return null;
        if (Rows(given) is not { } rows)
        {
            // Other systems write Table 2 in forms of their own: the form is not ours to judge, negative numbers are.
            Failures.Add(FormChecks.Form("T2", null, null, "表二不是约定的写法（table2.rows），只核对了有无负数。") with { IsWarning = true });
            Negative(given, "T2");
            return null;
        }
        var read = new Dictionary<string, IReadOnlyDictionary<string, decimal?>>();
        foreach (var (code, row) in rows)
        {
            if (row.ValueKind != JsonValueKind.Object) Form(code, $"表二“{Short(code)}”一行应当是带栏名的对象。");
            read[code] = row.ValueKind == JsonValueKind.Object
                ? Fields(row, code + " ").ToDictionary(c => c.Key, c => Number(c.Value, $"{code} {Table2Row.Find(code)?.Columns.FirstOrDefault(k => k.Key == c.Key)?.Title ?? c.Key}"))
                : new Dictionary<string, decimal?>();
        }
        return new(read);
    }

    private Table3? Table3(JsonElement given)
    {
        if (IsNothing(given)) return null;
        if (Rows(given) is not { } rows)
        {
            Form("T3", "表三不是约定的写法：应当是 table3.rows，以行代码为名，每行七个数。");
            return null;
        }
        return new(rows.ToDictionary(r => r.Key, r => Numbers(r.Value, r.Key, i => i < Reports.Table3.Width ? $"{r.Key} {Reports.Table3.Columns[i]}" : $"{r.Key} 第{i + 1}个")));
    }

    private Table4? Table4(JsonElement given) =>
        IsNothing(given) ? null : new(Numbers(given, "T4", i => i < Reports.Table4.Width ? $"T4 {Reports.Table4.Name(i)}" : $"T4 第{i + 1}个"));

    private static bool IsNothing(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private Dictionary<string, JsonElement>? Rows(JsonElement table) =>
        table.ValueKind == JsonValueKind.Object && table.TryGetProperty("rows", out var rows) && rows.ValueKind == JsonValueKind.Object ? Fields(rows, "") : null;

    private IReadOnlyList<decimal?> Numbers(JsonElement row, string where, Func<int, string> cell)
    {
        if (row.ValueKind == JsonValueKind.Array) return [.. row.EnumerateArray().Select((value, i) => Number(value, cell(i)))];
        Form(where, $"“{Short(where)}”应当是一组数。");
        return [];
    }

    private decimal? Number(JsonElement value, string where)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && Math.Abs(number) < Largest) return number;
        var raw = IsNothing(value) ? "空缺" : Short(value.GetRawText());
        Failures.Add(new("K7", where, null, null, $"“{Short(where)}”不是可用的数：{raw}。"));
        return null;
    }

    private void Negative(JsonElement value, string where)
    {
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var property in value.EnumerateObject()) Negative(property.Value, $"{where} {property.Name}");
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) Negative(item, where);
        else if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number < 0)
            Failures.Add(new("K7", where, null, number, $"表二“{Short(where)}”是负数（{CheckFailure.Print(number)}）。"));
    }

    private void Form(string where, string sentence) => Failures.Add(FormChecks.Form(where, null, null, sentence));

    /// <summary>Quoted input is cut, and stays on one line.</summary>
    private static string Short(string text) => new([.. (text.Length > 60 ? text[..60] + "……" : text).Select(c => char.IsControl(c) ? ' ' : c)]);
}
