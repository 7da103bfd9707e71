using System.Text.Json;
using Gongkai.Content.Html;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Gongkai.Web.Api;

namespace Gongkai.Web.Workbench.Exchange;

/// <summary>
/// 报送接口: another office system hands in documents under a signed-in drafter's name. What the gate misses does not bounce:
/// the document is kept as 退文 with coded reasons, which the answer lists (R-DOC-20).
/// </summary>
internal static class OfficeApi
{
    private const long LargestBody = 8 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/office/documents", SubmitAsync).RequireAuthorization(Policies.Staff)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));

    /// <summary>What is handed in.</summary>
    internal sealed record Submission(string Unit, string Source, DraftContent Content);

    private static async Task<IResult> SubmitAsync(HttpContext context, ICurrentActor current, ActExecutor executor, RecordShelf shelf, WorldSource worlds, CancellationToken cancellation)
    {
        // Only JSON: a form of a foreign page cannot send it.
        if (!context.Request.HasJsonContentType())
            return Problems.Of(415, "请求不能办理", new Refusal("CONTENT-TYPE", "请用 application/json 提交。"));
        Submission? given;
        try
        {
            given = await JsonSerializer.DeserializeAsync<Submission>(context.Request.Body, RecordJson.Body, cancellation);
        }
        catch (JsonException broken)
        {
            return Problems.Of(400, "请求不能办理", new Refusal("BAD-JSON", $"提交的内容不是正确的 JSON（第 {broken.LineNumber + 1} 行附近）。"));
        }
        if (given is not { Content: { } content, Unit: { } unit, Source: { } source })
            return Problems.Of(400, "请求不能办理", new Refusal("MISSING-FIELD", "缺少 unit、source 或者 content。"));

        var act = new SubmitFromOutside(unit, Clean(content), source);
        var key = context.Request.Headers["Idempotency-Key"].FirstOrDefault();
        var answer = await executor.ExecuteAsync(act, ActTarget.New, current.Actor, key is null ? null : $"office/{current.Actor.AccountId}/{key}", cancellation);
        if (!answer.Done)
            return Problems.Of(answer.Refusals[0].Code switch { "NOT-PERMITTED" => 403, "IDEMPOTENCY-CONFLICT" => 409, var c when c.StartsWith("STORAGE", StringComparison.Ordinal) => 503, _ => 422 }, "没有接收", [.. answer.Refusals]);
        var opened = await shelf.OpenAsync<DocumentRecord>(answer.RecordId, current.Actor, worlds.Latest(), cancellation);
        var returned = opened?.Record.Returns.LastOrDefault();
        return Results.Created($"/workbench/documents/{answer.RecordId}", new { id = answer.RecordId, answer.Version, answer.State, returned = returned is null ? null : new { returned.Codes, returned.Missing } });
    }

    // Text from outside goes through the allow-list like any other.
    private static DraftContent Clean(DraftContent content) => content with
    {
        BodyHtml = SafeHtml.Clean(content.BodyHtml).Value,
        Attachments = [],
        Material = content.Material is { } material ? material with { BodyHtml = SafeHtml.Clean(material.BodyHtml).Value, Files = [] } : null,
    };
}
