using System.Globalization;
using System.Text.Json;
using Gongkai.Content.Documents;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;
using Gongkai.Web.Portal;
using Gongkai.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Api;

/// <summary>
/// /api/v1/requests: 提交申请 and 查询办理 for other systems, the same desks as the portal's pages. There is no cookie, so no foreign page can act
/// in somebody's name; what comes back is his own and is kept by no cache.
/// </summary>
public static class RequestsApi
{
    /// <summary>Largest body in bytes: 30 MiB, some 22 MiB of files in base64.</summary>
    public const long LargestBody = 30L * 1024 * 1024;

    private static readonly string[] Read = ["GET", "HEAD"];

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/requests", SubmitAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        routes.MapMethods("/api/v1/requests/{receipt}", Read, StatusAsync);
        routes.MapMethods("/api/v1/requests/{receipt}/letters/{serial:int}", Read, LetterAsync);
        routes.MapMethods("/api/v1/requests/{receipt}/letters/{serial:int}/files/{number:int}", Read, FileAsync);
    }

    private static async Task<IResult> SubmitAsync(HttpContext context, IntakeDesk desk)
    {
        Private(context);
        if (!context.Request.HasJsonContentType()) return Problems.Of(415, "请求不能办理", new Refusal("CONTENT-TYPE", "请用application/json提交，附件放在files中，内容用base64编码。"));
        PostedRequest? posted;
        try
        {
            posted = await JsonSerializer.DeserializeAsync<PostedRequest>(context.Request.Body, Reading, context.RequestAborted);
        }
        catch (JsonException broken)
        {
            return Problems.Of(400, "请求不能办理", new Refusal("BAD-JSON", $"提交的内容不是正确的JSON，或者字段类型不对（第{broken.LineNumber + 1}行附近）。"));
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.Of(413, "提交的内容过大", new Refusal("BODY-TOO-LARGE", $"提交的内容超过{LargestBody / 1024 / 1024}MB，请压缩附件后再提交，或者改为邮寄、当面提交。", null, "files"));
        }
        if (posted is null) return Problems.Of(400, "请求不能办理", new Refusal("BAD-JSON", "提交的内容应当是一个JSON对象。"));
        var answer = await desk.TakeAsync(posted.ToForm(), Address(context), context.Request.Headers["Idempotency-Key"].FirstOrDefault(), context.RequestAborted);
        if (answer.Receipt is null) return Refused(context, "没有接收", answer.Refusals);
        return Results.Created($"/api/v1/requests/{answer.Receipt}", new
        {
            receipt = answer.Receipt,
            queryCode = answer.QueryCode,
            status = (answer.NeedsPerson ? RequestState.Screening : RequestState.Submitted).Code(),
            unit = posted.Unit,
            submittedAt = ChinaTime.Iso(answer.SubmittedAt!.Value),
            needsPerson = answer.NeedsPerson,
            warnings = answer.Warnings,
        });
    }

    private static async Task<IResult> StatusAsync(HttpContext context, string receipt, StatusDesk desk, WorldSource worlds, TimeProvider time) =>
        await OpenAsync(context, receipt, desk, time, opened =>
        {
            var world = worlds.Latest();
            var status = PublicStatus.Of(opened.Record, world.Site, world.Calendar, LegalTime.DayOf(time.GetUtcNow()));
            return Results.Json(RequestJson.Of(status, world.Organisations));
        });

    private static async Task<IResult> LetterAsync(HttpContext context, string receipt, int serial, StatusDesk desk, TimeProvider time) =>
        await OpenAsync(context, receipt, desk, time, opened => PublicStatus.LettersOf(opened.Record).FirstOrDefault(l => l.Serial == serial) is { } letter
            ? Results.File(LetterDocx.ToBytes(letter.Letter), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{letter.Letter.Title}.docx")
            : NoLetter);

    private static async Task<IResult> FileAsync(HttpContext context, string receipt, int serial, int number, StatusDesk desk, FileStore store, TimeProvider time) =>
        await OpenAsync(context, receipt, desk, time, opened =>
            PublicStatus.LettersOf(opened.Record).FirstOrDefault(l => l.Serial == serial)?.Files.ElementAtOrDefault(number - 1) is { } file && store.Open(file.Hash) is { } content
                ? Results.File(content, file.MediaType, file.Name) : NoLetter);

    private static async Task<IResult> OpenAsync(HttpContext context, string receipt, StatusDesk desk, TimeProvider time, Func<Opened<RequestCase>, IResult> found)
    {
        Private(context);
        var answer = await desk.OpenAsync(receipt, context.Request.Headers["X-Query-Code"].FirstOrDefault(), Address(context), context.RequestAborted);
        if (answer.Case is { } opened) return found(opened);
        if (answer.FreeAt is { } free)
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling((free - time.GetUtcNow()).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        // Unknown receipt and wrong code look alike: nobody learns which receipts there are.
        return answer.Refusals[0].Code switch
        {
            "QUERY-WAIT" => Problems.Of(429, "请稍后再查", [.. answer.Refusals]),
            "QUERY-CODE-FORM" => Problems.Of(400, "请求不能办理", [.. answer.Refusals]),
            _ => Problems.Of(404, "没有找到", [.. answer.Refusals]),
        };
    }

    private static IResult NoLetter => Problems.Of(404, "没有找到", new Refusal("NOT-FOUND", "没有这份文书或者附件，请按办理状态中列出的地址读取。"));

    private static IResult Refused(HttpContext context, string title, IReadOnlyList<Refusal> refusals)
    {
        var status = refusals[0].Code switch { "IDEMPOTENCY-CONFLICT" => 409, var c when c.StartsWith("STORAGE", StringComparison.Ordinal) => 503, _ => 422 };
        if (status == 503) context.Response.Headers.RetryAfter = "5";
        return Problems.Of(status, title, [.. refusals]);
    }

    private static void Private(HttpContext context) => context.Response.Headers.CacheControl = "private, no-store";

    private static string? Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();
}
