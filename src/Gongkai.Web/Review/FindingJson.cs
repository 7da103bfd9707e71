using System.Text.Json;
using Gongkai.Domain.Review.Findings;
using Gongkai.Web.Portal;

namespace Gongkai.Web.Review;

/// <summary>A finding as commands and the editor's check give it: places are UTF-16 units of the extracted text.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter json, ContentFinding found)
    {
        json.WriteStartObject();
        json.WriteString("code", found.Code);
        json.WriteString("severity", found.Blocks ? "block" : "warn");
        json.WriteNumber("start", found.Start);
        json.WriteNumber("length", found.Length);
        json.WriteString("excerpt", found.Excerpt);
        json.WriteString("message", found.Message);
        json.WriteString("suggestion", found.Suggestion);
        json.WriteString("basis", ShownBasis.Of(found.Basis) ?? found.Basis);
        if (found.Where is { } where) json.WriteString("where", where);
        if (found.Replacement is { } replacement) json.WriteString("replacement", replacement);
        json.WriteEndObject();
    }
}
