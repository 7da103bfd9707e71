using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Storage.Review;
using Gongkai.Web.Accounts;
using Gongkai.Web.Review;
using Microsoft.AspNetCore.Antiforgery;

namespace Gongkai.Web.Workbench.Review.Typing;

/// <summary>The check while a text is being typed: the same inspection as the gate's, of the text alone. Nothing is kept or logged.</summary>
public sealed class TypingCheck(WayOut wayOut)
{
    // Longer texts are checked when they are saved; typing must not wait for them.
    private const int Longest = 200_000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/workbench/review/typing", async (HttpContext context, TypingCheck check, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var buffer = new char[Longest + 1];
            var length = await reader.ReadBlockAsync(buffer, context.RequestAborted);
            if (length > Longest) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            return Results.Bytes(await check.JsonAsync(new string(buffer, 0, length), context.RequestAborted), "application/json; charset=utf-8");
        }).RequireAuthorization(Policies.Staff).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(4 * Longest));

    private async Task<byte[]> JsonAsync(string text, CancellationToken cancellation)
    {
        var rules = await wayOut.Rules.CurrentAsync(cancellation);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var found in rules.Inspector.Inspect(text).Take(200)) FindingJson.Write(json, found);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}
