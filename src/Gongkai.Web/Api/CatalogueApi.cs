using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal;

namespace Gongkai.Web.Api;

/// <summary>GET /api/v1/catalogue: 法定主动公开内容 and key fields with the columns that hold something, for other systems.</summary>
public static class CatalogueApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/api/v1/catalogue", ["GET", "HEAD"], async (PortalFrames frames, HttpContext context) =>
    {
        var frame = await frames.LoadAsync(context.RequestAborted);
        var shown = frame.Site.Columns.All.Where(frame.Shows).ToList();
        return Results.Json(new
        {
            columns = shown.Select(c => new
            {
                c.Path,
                c.Name,
                c.Parent,
                c.Type,
                c.Description,
                openness = c.Openness?.Title(),
                c.StatutoryItems,
                c.KeyFields,
                c.ResponsibleUnit,
                url = $"/columns/{c.Path}",
                feed = $"/columns/{c.Path}/feed.atom",
            }),
            statutory = StatutoryItems.All.Select(i => new { i.Number, i.Text, columns = shown.Where(c => c.StatutoryItems.Contains(i.Number)).Select(c => c.Path) }),
            keyFields = KeyFields.Groups.Select(g => new
            {
                g.Code,
                g.Title,
                g.Basis,
                fields = g.Fields.Select(f => new { f.Id, f.Name, f.Aspects, columns = KeyFields.ColumnsOf(f, frame.Site.Columns).Where(frame.Shows).Select(c => c.Path) }),
            }),
        });
    });
}
