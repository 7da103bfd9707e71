using Gongkai.Content.Findings;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.WordLists;
using Gongkai.Storage.Database;
using Gongkai.Web.Workbench.Administration;

namespace Gongkai.Web.Workbench.Review.Words;

/// <summary>A page about word lists: all may be looked at, few may change them.</summary>
public abstract class WordsPage : ReviewPage
{
    private static readonly WordListProcedure Procedure = new();

    /// <summary>The list shown.</summary>
    public JoinedList List { get; private set; } = null!;

    /// <summary>Whether the person may keep lists at all.</summary>
    public bool MayKeep => May(nameof(OpenWordList), null);

    public bool May(string act) => List.Own is { } own ? May(act, own.Face) : MayKeep && act is not (nameof(RetireWordList) or nameof(ReviveWordList) or nameof(RestoreWord));

    private bool May(string act, RecordFace? face) => Procedure.Rights(null, Site).Any(r => r.Allows(Actor, act, face, null, Units));

    protected async Task<bool> OpenAsync(string code, CancellationToken cancellation)
    {
        var product = BuiltInLists.All.FirstOrDefault(l => l.Code == code);
        var place = await RecordPlaces.FindAsync(Services.GetRequiredService<DatabaseSource>(), WordListProcedure.KindName, code);
        var own = place is { } found ? await Shelf.OpenAsync<SiteWordList>(found.Id, Actor, World, cancellation) : null;
        if (product is null && own is null) return false;
        List = new(product, own);
        return true;
    }

    /// <summary>Does an act on the site's list; the first change of a product's list opens the site's beside it.</summary>
    protected async Task<bool> ChangeAsync(IAct<SiteWordList> act)
    {
        if (List.Own is { } own) return (await DoAsync(act, own.Id, part: act.GetType().Name)).Done;
        var opened = await DoAsync(new OpenWordList(List.Code, List.Title, NameOf(Site.OfficeCode), "本站在产品词库上的增补"), null, part: "open");
        return opened.Done && (await DoAsync(act, opened.RecordId, opened.Version, act.GetType().Name)).Done;
    }
}
