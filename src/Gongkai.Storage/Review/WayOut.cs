using Gongkai.Storage.Database;
using Gongkai.Storage.Files;
using Gongkai.Storage.Organisations;

namespace Gongkai.Storage.Review;

/// <summary>出口: all that stands at the one way out: the rules, the gate, and what was seen in files.</summary>
public sealed record WayOut(ContentRulesSource Rules, ContentGate Gate, FileNotes Files, FindingDigests Digests, PublishedAddresses Addresses, CitedPapers Papers)
{
    /// <param name="dataFolder">The installation's data folder; the notes on files lie in <c>findings</c> below it and are made again when they are lost.</param>
    public static WayOut Of(DatabaseSource database, FileStore store, KeyFile keys, string dataFolder, TimeProvider time)
    {
        var digests = new FindingDigests(keys);
        var files = new FileNotes(store, digests, Path.Combine(dataFolder, "findings"));
        return new(new ContentRulesSource(database, time), new ContentGate(files, digests), files, digests, new PublishedAddresses(database, time), new CitedPapers(database, time));
    }

    /// <summary>Over a data folder alone: files and key where an installation has them.</summary>
    public static WayOut In(string dataFolder, DatabaseSource database, TimeProvider time) =>
        Of(database, new FileStore(Path.Combine(dataFolder, "files")), new KeyFile(Path.Combine(dataFolder, "keys.bin")), dataFolder, time);
}
