using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Domain.Acts;

namespace Gongkai.Web.Commands.Law;

/// <summary>Writes the fields of one answer and says what was refused.</summary>
/// <param name="request">The line's object; undefined when the line could not be read.</param>
/// <param name="unreadable">Why the line could not be read, or null.</param>
/// <param name="json">Inside the answer's object, after the id.</param>
internal delegate IReadOnlyList<Refusal> LawAnswer(JsonElement request, Refusal? unreadable, Utf8JsonWriter json);

/// <summary>One line in, one line out. Its buffers serve every line.</summary>
internal sealed class LawLine : IDisposable
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Utf8JsonWriter _json;

    internal LawLine() => _json = new(_bytes, Form);

    public void Dispose() => _json.Dispose();

    internal IReadOnlyList<Refusal> Answer(string text, LawAnswer answer, TextWriter stdout)
    {
        IReadOnlyList<Refusal> refusals;
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            refusals = root.ValueKind == JsonValueKind.Object
                ? Write(root, null, answer)
                : Write(default, new("BAD-REQUEST", "这一行不是JSON对象。"), answer);
        }
        // Text that is JSON in form but no Unicode (half a surrogate pair) shows only when it is read.
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            refusals = Write(default, new("BAD-JSON", "这一行不是有效的JSON，没有计算。"), answer);
        }
        stdout.WriteLine(Encoding.UTF8.GetString(_bytes.WrittenSpan));
        return refusals;
    }

    private IReadOnlyList<Refusal> Write(JsonElement request, Refusal? unreadable, LawAnswer answer)
    {
        _bytes.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        if (unreadable is not null) _json.WriteNull("id");
        else if (request.TryGetProperty("id", out var id))
        {
            _json.WritePropertyName("id");
            id.WriteTo(_json);
        }
        var refusals = answer(request, unreadable, _json);
        _json.WriteEndObject();
        _json.Flush();
        return refusals;
    }

    internal static void WriteRefusals(Utf8JsonWriter json, IReadOnlyList<Refusal> refusals)
    {
        json.WriteStartArray("refusals");
        foreach (var refusal in refusals)
        {
            json.WriteStartObject();
            json.WriteString("code", refusal.Code);
            json.WriteString("sentence", refusal.Sentence);
            json.WriteString("basis", refusal.Basis);
            json.WriteString("field", refusal.Field);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static string? Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A whole number; <paramref name="wrong"/> stands for a value that is present but none.</summary>
    internal static int? Number(JsonElement from, string name, int? wrong)
    {
        if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.Number) return wrong;
        if (value.TryGetInt32(out var whole)) return whole;
        return value.TryGetDouble(out var number) && number == Math.Floor(number) && Math.Abs(number) < int.MaxValue ? (int)number : wrong;
    }
}
