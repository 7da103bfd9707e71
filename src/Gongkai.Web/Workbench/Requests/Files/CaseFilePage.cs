using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Archive;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Files;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Workbench.Requests.Files;

/// <summary>A page about the file of one case. Whoever may not take it out is told that there is none.</summary>
public abstract class CaseFilePage : WorkbenchPage
{
    public Opened<RequestCase> Opened { get; private set; } = null!;

    public RequestCase Record => Opened.Record;

    internal CaseFolder Folder { get; private set; } = null!;

    protected FileStore Store => Services.GetRequiredService<FileStore>();

    protected async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<RequestCase>(id, Actor, World, cancellation) is not { } opened || !CaseFileAccess.Allows(Actor, opened.Record, Units)) return false;
        Opened = opened;
        Folder = new CaseFolder(opened.Record, await Services.GetRequiredService<FinishedCases>().DisputesAsync(id, cancellation), Units);
        return true;
    }
}
