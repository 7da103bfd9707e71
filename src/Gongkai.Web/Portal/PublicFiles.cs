using Gongkai.Storage.Files;
using Gongkai.Storage.Publishing;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Portal;

/// <summary>Attachments. A file is served only while a visible publication carries it; the store itself has no public address.</summary>
public static class PublicFiles
{
    private static readonly HashSet<string> ShownInPages = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static string Address(PublicationFileRow file) => $"/files/{file.Hash}/{Uri.EscapeDataString(file.Name)}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/files/{hash:regex(^[0-9a-f]{{64}}$)}/{name}", ["GET", "HEAD"], ServeAsync);

    private static async Task<IResult> ServeAsync(
        string hash, string name, HttpContext context, PublicationQueries queries, FileStore files, CancellationToken cancellation)
    {
        if (await queries.FindFileAsync(hash, name, cancellation) is not { } file) return Results.NotFound();
        if (files.Open(hash) is not { } content) return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "no-cache";
        var inline = ShownInPages.Contains(file.MediaType);
        return Results.File(content, file.MediaType, inline ? null : file.Name,
            entityTag: new EntityTagHeaderValue($"\"{hash}\""), enableRangeProcessing: true);
    }
}
