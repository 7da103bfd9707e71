using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Domain.Clocks;

namespace Gongkai.Web.Commands.Law;

/// <summary><c>law rules</c>: every time limit, one JSON line each.</summary>
internal static class LawRules
{
    internal static void Write(TextWriter stdout)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var rule in ClockRules.All)
        {
            bytes.ResetWrittenCount();
            json.Reset();
            Write(rule, json);
            json.Flush();
            stdout.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
        }
    }

    private static void Write(ClockRule rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Id);
        json.WriteString("title", rule.Title);
        if (rule.Length is { } length) json.WriteNumber("length", length);
        else json.WriteNull("length");
        json.WriteString("unit", UnitName(rule.Unit));
        json.WriteString("basis", rule.Basis);
        json.WriteString("starts", rule.Starts);
        json.WriteString("onExpiry", rule.OnExpiry);
        json.WriteString("lawId", rule.LawId);
        json.WriteBoolean("configurable", rule.Configurable);
        json.WriteStartArray("events");
        foreach (var type in rule.Events) json.WriteStringValue(type);
        json.WriteEndArray();
        json.WriteStartArray("dates");
        foreach (var (month, day) in rule.Dates) json.WriteStringValue($"{month:00}-{day:00}");
        json.WriteEndArray();
        json.WriteStartArray("classes");
        foreach (var item in rule.Classes)
        {
            json.WriteStartObject();
            json.WriteString("class", item.Id);
            json.WriteString("title", item.Title);
            json.WriteNumber("length", item.Length);
            json.WriteStartArray("choices");
            foreach (var choice in item.Choices) json.WriteNumberValue(choice);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string UnitName(ClockUnit unit) => unit switch
    {
        ClockUnit.WorkingDays => "working-days",
        ClockUnit.CalendarDays => "calendar-days",
        ClockUnit.Months => "months",
        ClockUnit.Years => "years",
        ClockUnit.Hours => "hours",
        ClockUnit.FixedDate => "fixed-date",
        ClockUnit.SameDay => "same-day",
        _ => "count",
    };
}
