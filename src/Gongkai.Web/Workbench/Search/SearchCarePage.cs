using Gongkai.Domain.Acts;
using Gongkai.Domain.Search;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Search.Words;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Gongkai.Web.Workbench.Search;

/// <summary>Base of the pages about the site's search, for those who keep its dictionary. Nobody else finds them.</summary>
public abstract class SearchCarePage : WorkbenchPage
{
    /// <summary>The site's dictionary; null while nothing was changed.</summary>
    protected Opened<SearchDictionary>? Own { get; private set; }

    /// <summary>The dictionary as it stands.</summary>
    public SearchDictionary Dictionary => Own?.Record ?? new SearchDictionary();

    /// <summary>Whether the pages are this person's; the navigation asks the same.</summary>
    public static bool Opens(Actor actor) => SearchDictionaryProcedure.Keepers.Any(actor.Holds);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Opens(Actor))
        {
            context.Result = NotFound();
            return;
        }
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected async Task LoadAsync(CancellationToken cancellation)
    {
        Own = (await Shelf.LatestAsync<SearchDictionary>(Actor, World, 1, cancellation: cancellation)).FirstOrDefault();
        Version = Own?.Version ?? 0;
    }

    /// <summary>Does an act on the site's dictionary; the first change opens it.</summary>
    protected async Task<bool> ChangeAsync(IAct<SearchDictionary> act, CancellationToken cancellation)
    {
        Own = (await Shelf.LatestAsync<SearchDictionary>(Actor, World, 1, cancellation: cancellation)).FirstOrDefault();
        var (id, version) = (Own?.Id, (int?)null);
        if (id is null)
        {
            var opened = await DoAsync(new OpenSearchDictionary(SearchPresets.County), null, part: "open");
            if (!opened.Done) return false;
            (id, version) = (opened.RecordId, opened.Version);
        }
        var done = (await DoAsync(act, id, version, act.GetType().Name)).Done;
        if (done) Services.GetRequiredService<SearchWordsSource>().Renew();
        return done;
    }
}
