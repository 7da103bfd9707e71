using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>What an import did.</summary>
/// <param name="Number">Number of the package.</param>
/// <param name="Held">Items the content gate did not let pass.</param>
public sealed record PackageCounts(int Number, long Published, long Updated, long Unchanged, long Withdrawn, long Held);

/// <summary>
/// 导入交换包 (R-SEC-09): looks at the whole package before anything is changed, then each item is an act through the executor, so that gate, audit and
/// publisher are passed. The state moves on last: an import that was stopped half-way is run again and finds done what was done.
/// </summary>
public sealed class PackageImport(DatabaseSource database, FileStore files, WorldSource worlds, ActExecutor executor)
{
    // Enough acts under way to fill the writer's batches; more would only hold more texts in memory.
    private const int UnderWay = 64;

    internal static readonly Actor Importer = Actor.System("内外网交换");

    /// <summary>What became of one item.</summary>
    /// <param name="Stop">Not empty when the store could not keep it: the import ends here and is run again.</param>
    private sealed record Settled(Func<PackageCounts, PackageCounts> Count, IReadOnlyList<Refusal> Stop);

    /// <summary>Imports a package.</summary>
    /// <param name="path">The package.</param>
    /// <param name="key">The key both sides hold.</param>
    /// <param name="notice">Told of each item that was held, one Chinese sentence.</param>
    public async Task<(PackageCounts? Counts, IReadOnlyList<Refusal> Refusals)> RunAsync(string path, ExchangeKey key, Action<string> notice, CancellationToken cancellation = default)
    {
        var (opened, unreadable) = await PackageReading.OpenAsync(path, key, cancellation);
        if (opened is null) return (null, [unreadable!]);
        await using var package = opened;
        if (await RefusalAsync(package, cancellation) is { } refusal) return (null, [refusal]);

        var items = new MirroredItems(database, package.Manifest.Site);
        // A text is published after what it links to; texts that link to each other are led aright in the last round.
        var (counts, stop) = await RoundAsync(package, items, l => l.Articles is null, notice, cancellation);
        if (stop.Count == 0) (counts, stop) = await RoundAsync(package, items, l => l.Articles is not null, notice, cancellation, counts);
        if (stop.Count == 0 && items.Unled.Count > 0) (_, stop) = await RoundAsync(package, items, l => items.Unled.Contains(l.Key), _ => { }, cancellation);
        if (stop.Count > 0) return (null, stop);
        var answer = await executor.ExecuteAsync(new RecordPackageTaken(package.Place), ActTarget.ByKey(ExchangeStateProcedure.Key), Importer, null, cancellation);
        return answer.Done ? (counts, []) : (null, answer.Refusals);
    }

    private async Task<Refusal?> RefusalAsync(PackageReading package, CancellationToken cancellation)
    {
        var site = (await worlds.CurrentAsync(cancellation)).Site.Code;
        if (package.Manifest.Site != site) return ExchangeRefusals.OtherSite(package.Manifest.Site, site);
        await using var db = database.Open();
        return package.Place.After(await ExchangeRecord.ReadAsync(db, cancellation)) ?? await package.CheckAsync(cancellation);
    }

    private async Task<(PackageCounts Counts, IReadOnlyList<Refusal> Stop)> RoundAsync(
        PackageReading package, MirroredItems items, Func<ExchangeLine, bool> belongs, Action<string> notice, CancellationToken cancellation, PackageCounts? before = null)
    {
        var underWay = new Queue<Task<Settled>>();
        var (counts, stop) = (before ?? new(package.Manifest.Number, 0, 0, 0, 0, 0), (IReadOnlyList<Refusal>)[]);
        await foreach (var (line, hash) in package.LinesAsync(cancellation))
        {
            if (!belongs(line)) continue;
            underWay.Enqueue(line.Draft is null ? WithdrawAsync(package.Manifest.Site, line, cancellation) : await PublishAsync(package, items, line, hash, notice, cancellation));
            if (underWay.Count >= UnderWay) await SettleAsync();
            if (stop.Count > 0) break;
        }
        while (underWay.Count > 0) await SettleAsync();
        return (counts, stop);

        async Task SettleAsync()
        {
            var settled = await underWay.Dequeue();
            if (settled.Stop.Count > 0) stop = settled.Stop;
            else counts = settled.Count(counts);
        }
    }

    // Answers when the act is in the queue: the caller goes on reading while the writer works.
    private async Task<Task<Settled>> PublishAsync(PackageReading package, MirroredItems items, ExchangeLine line, string hash, Action<string> notice, CancellationToken cancellation)
    {
        foreach (var file in PackageReading.FilesOf(line))
        {
            await using var content = await package.OpenFileAsync(file, cancellation);
            await files.PutAsync(content, cancellation);
        }
        var (item, barred) = IncomingFiles.Look(files, await items.OfAsync(line, hash, cancellation));
        return barred.Count > 0 ? HoldAsync(item, barred, notice, cancellation) : MirrorAsync(item, notice, cancellation);
    }

    private async Task<Settled> MirrorAsync(MirroredItem item, Action<string> notice, CancellationToken cancellation)
    {
        var answer = await executor.ExecuteAsync(new MirrorPublication(item), TargetOf(item.Site, item.OriginKey), Importer, null, cancellation);
        if (!answer.Done) return IsOfTheStore(answer) ? new(c => c, answer.Refusals) : await HoldAsync(item, answer.Refusals, notice, cancellation);
        return new(c => !answer.Changed ? c with { Unchanged = c.Unchanged + 1 } : answer.Version == 1 ? c with { Published = c.Published + 1 } : c with { Updated = c.Updated + 1 }, []);
    }

    private async Task<Settled> HoldAsync(MirroredItem item, IReadOnlyList<Refusal> reasons, Action<string> notice, CancellationToken cancellation)
    {
        var sentences = reasons.Select(r => r.Sentence).ToList();
        var answer = await executor.ExecuteAsync(new HoldMirrored(new(item, sentences)), TargetOf(item.Site, item.OriginKey), Importer, null, cancellation);
        if (!answer.Done) return new(c => c, answer.Refusals);
        notice($"《{item.Draft.Title}》未公开，已暂存：{string.Join(" ", sentences)}");
        return new(c => c with { Held = c.Held + 1 }, []);
    }

    private async Task<Settled> WithdrawAsync(string site, ExchangeLine line, CancellationToken cancellation)
    {
        var answer = await executor.ExecuteAsync(new MirrorWithdrawal(line.Mode!.Value, line.Notice), TargetOf(site, line.Key), Importer, null, cancellation);
        // What never came over the border is not there to be withdrawn.
        if (!answer.Done) return new(c => c with { Unchanged = c.Unchanged + 1 }, answer.Refusals[0].Code == CommonRefusals.NotFound.Code ? [] : answer.Refusals);
        return new(c => answer.Changed ? c with { Withdrawn = c.Withdrawn + 1 } : c with { Unchanged = c.Unchanged + 1 }, []);
    }

    // A full disk or a busy database says nothing against the item.
    private static bool IsOfTheStore(ActAnswer answer) =>
        answer.Refusals.Any(r => r.Code.StartsWith("STORAGE-", StringComparison.Ordinal) || r.Code == StorageRefusals.NotLookedAt.Code);

    private static ActTarget TargetOf(string site, string originKey) => ActTarget.ByKey(MirroredItem.NaturalKeyOf(site, originKey));
}
