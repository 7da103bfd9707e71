using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gongkai.Domain.Reports;

/// <summary>年报 JSON: the form other systems exchange.</summary>
/// <remarks>
/// <c>{"year":2025,"unit":"…","texts":{"overview","requests","problems","other"},"table2":{"rows":{"T2-1":{"made":0,"repealed":0,"inForce":0},…,"T2-6":{"amount":0}}},
/// "table3":{"rows":{"T3-1":[七个数],…}},"table4":[十五个数]}</c>. What is null in the model is left out (a part) or written as null (a cell).
/// </remarks>
public static class AnnualReportJson
{
    /// <summary>Largest number of bytes a report is read from.</summary>
    public const int Longest = 4 * 1024 * 1024;

    public static void Write(Utf8JsonWriter json, AnnualReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("year", report.Year);
        json.WriteString("unit", report.Unit);
        if (report.Texts is { } texts) Write(json, texts);
        if (report.Table2 is { } table2)
        {
            json.WriteStartObject("table2");
            json.WriteStartObject("rows");
            foreach (var (code, cells) in table2.Rows)
            {
                json.WriteStartObject(code);
                foreach (var (key, value) in cells) Number(json, key, value);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        if (report.Table3 is { } table3)
        {
            json.WriteStartObject("table3");
            json.WriteStartObject("rows");
            foreach (var (code, cells) in table3.Rows) Numbers(json, code, cells);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        if (report.Table4 is { } table4) Numbers(json, "table4", table4.Cells);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportTexts texts)
    {
        json.WriteStartObject("texts");
        foreach (var (name, text) in new[] { ("overview", texts.Overview), ("requests", texts.Requests), ("problems", texts.Problems), ("other", texts.Other) })
            if (text is not null) json.WriteString(name, text);
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<decimal?> cells)
    {
        json.WriteStartArray(name);
        foreach (var cell in cells)
        {
            if (cell is { } value) json.WriteNumberValue(value);
            else json.WriteNullValue();
        }
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? cell)
    {
        if (cell is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}

/// <summary>Gives <see cref="AnnualReport"/> its form wherever JSON is written; reading refuses what <see cref="ReportReading"/> would only name.</summary>
public sealed class AnnualReportConverter : JsonConverter<AnnualReport>
{
    public override AnnualReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var reading = ReportReading.Of(document.RootElement);
        return reading.Broken is null && reading.Failures.Count == 0 ? reading.Report! : throw new JsonException(reading.Broken ?? reading.Failures[0].Sentence);
    }

    public override void Write(Utf8JsonWriter writer, AnnualReport value, JsonSerializerOptions options) => AnnualReportJson.Write(writer, value);
}
