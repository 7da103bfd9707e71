using Gongkai.Domain.Requests.Filings;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Requests.Supervision;

namespace Gongkai.Web.Workbench.Requests.Filings;

/// <summary>One table: as it was filed, or as it would be today while it is still with the unit.</summary>
public abstract class FilingPage(FilingShelf filings) : SupervisionPage
{
    public Opened<Filing> Opened { get; private set; } = null!;

    public Filing Filing => Opened.Record;

    /// <summary>What is shown: frozen once it left the officer's desk.</summary>
    public FilingTable Table { get; private set; } = null!;

    /// <summary>Whether the officer can still change it.</summary>
    public bool IsDraft => Filing.State is FilingState.Open or FilingState.Returned;

    public FilingSettings Settings => Site.Requests.Filing;

    protected async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<Filing>(id, Actor, World, cancellation) is not { } opened) return false;
        Opened = opened;
        Table = IsDraft || Filing.Table is null ? (await CollectAsync(Today, cancellation)).With(Filing.Remarks) : Filing.Table;
        return true;
    }

    protected Task<FilingTable> CollectAsync(DateOnly on, CancellationToken cancellation) => filings.CollectAsync(Filing.UnitCode, Filing.Period, on, World, cancellation);
}
