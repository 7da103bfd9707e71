using System.Text;
using Gongkai.Domain.Publishing;
using QRCoder;

namespace Gongkai.Web.Portal;

/// <summary>二维码 of a document's address, as a drawing: sharp on paper at any size.</summary>
public static class QrCodes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/articles/{id:long}/qr.svg", ["GET", "HEAD"], async (long id, HttpContext context, ISiteCatalog catalog, PublicationQueries queries) =>
            await queries.IsVisibleAsync(id, context.RequestAborted)
                ? Results.Text(Draw($"{context.Request.PublicAddress(catalog.Current)}/articles/{id}"), "image/svg+xml", Encoding.UTF8)
                : Results.NotFound());

    /// <summary>The drawing: one path, one unit a module, with the quiet edge readers need.</summary>
    public static string Draw(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        // The matrix comes with its own edge of four modules.
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                if (!modules[y][x]) continue;
                var from = x;
                while (x + 1 < modules.Count && modules[y][x + 1]) x++;
                path.Append($"M{from} {y}h{x - from + 1}v1H{from}z");
            }
        }
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {modules.Count} {modules.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{modules.Count}v{modules.Count}H0z"/><path d="{path}"/></svg>""";
    }
}
