using Gongkai.Domain.Requests.Casebooks;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Workbench.Requests.Casebooks;

/// <summary>A page about one casebook. Until it is issued only its compilers know of it.</summary>
public abstract class CasebookPage : WorkbenchPage
{
    private static readonly CasebookProcedure Procedure = new();

    public Opened<Casebook>? Opened { get; private set; }

    public bool May(string act) => Procedure.Rights(null, Site).Any(r => r.Allows(Actor, act, Opened?.Face, null, Units));

    protected async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        Opened = await Shelf.OpenAsync<Casebook>(id, Actor, World, cancellation);
        return Opened is not null;
    }

    /// <summary>The chosen cases as they stand, for the proof that nobody is named.</summary>
    protected async Task<IReadOnlyList<SourceCase>> SourcesAsync(CasebookContent content, CancellationToken cancellation)
    {
        var found = await Services.GetRequiredService<FinishedCases>().ReadAsync([.. content.Entries.Select(e => e.RecordId).Distinct().Take(500)], cancellation);
        return [.. found.Select(c => new SourceCase(c.Key, c.Value))];
    }
}
