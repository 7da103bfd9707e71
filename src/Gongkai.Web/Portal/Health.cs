using System.Data.Common;

namespace Gongkai.Web.Portal;

/// <summary>For the machines that watch: healthz says the process lives, readyz that the database answers too.</summary>
public static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", ["GET", "HEAD"], () => Results.Text("ok"));
        routes.MapMethods("/readyz", ["GET", "HEAD"], async (PublicationQueries queries, CancellationToken cancellation) =>
        {
            try
            {
                await queries.AnswersAsync(cancellation);
                return Results.Text("ready");
            }
            catch (DbException)
            {
                return Results.Text("database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
