using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Gongkai.Domain.Acts;

namespace Gongkai.Storage.Records;

/// <summary>How records and acts are written as JSON.</summary>
public static class RecordJson
{
    private const int LongText = 300;

    /// <summary>For record bodies: the whole of them, Chinese as Chinese.</summary>
    public static JsonSerializerOptions Body { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>For the audit trail: without what must not be kept, long texts by their length only (the body's digest vouches for them).</summary>
    public static JsonSerializerOptions Audit { get; } = new(Body)
    {
        Converters = { new ShortText() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutUnaudited } },
    };

    private static void WithoutUnaudited(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            var onProperty = property.AttributeProvider?.IsDefined(typeof(UnauditedAttribute), true) == true;
            var onParameter = property.AssociatedParameter?.AttributeProvider?.IsDefined(typeof(UnauditedAttribute), true) == true;
            if (onProperty || onParameter) type.Properties.RemoveAt(i);
        }
    }

    private sealed class ShortText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Length <= LongText ? value : $"{value.AsSpan(0, 40)}…（共{value.Length}字）");

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value);
    }
}
