using Gongkai.Domain.Review;
using Gongkai.Domain.Review.NegativeLists;
using Gongkai.Storage.Documents;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Review.NegativeLists;

/// <summary>A page about 政务公开负面清单. All of the staff read it: whoever drafts has to know what is on it.</summary>
public abstract class NegativeListPage : WorkbenchPage
{
    public const string Path = "/workbench/review/negative-list";

    private static readonly NegativeListProcedure Procedure = new();

    /// <summary>The site's one list; null before the first proposal.</summary>
    public Opened<NegativeList>? Opened { get; private set; }

    public NegativeList List => Opened?.Record ?? new NegativeList();

    /// <summary>The version in force today, or null.</summary>
    public NegativeListVersion? InForce => List.On(Today);

    /// <summary>What an item can rest on.</summary>
    public static IReadOnlyList<Choice> Grounds { get; } = [.. StatutoryGround.All.Select(g => new Choice(g.Code, $"{g.Article}　{g.Title}"))];

    public bool May(string act) => Procedure.Rights(null, Site).Any(r => r.Allows(Actor, act, Opened?.Face, null, Units));

    /// <summary>A version by its number, the proposed one included.</summary>
    public NegativeListVersion? Find(int number) => List.Versions.FirstOrDefault(v => v.Number == number) ?? (List.Proposed is { } proposed && proposed.Number == number ? proposed : null);

    protected async Task OpenAsync(CancellationToken cancellation)
    {
        var found = await Shelf.LatestAsync<NegativeList>(Actor, World, 1, cancellation: cancellation);
        Opened = found.Count > 0 ? found[0] : null;
        Version = Opened?.Version ?? 0;
    }
}
