using Gongkai.Content.Cleaning;
using Gongkai.Domain.Acts;

namespace Gongkai.Storage.Files;

/// <summary>What became of a file on its way into the store.</summary>
/// <param name="File">As it is kept; null when it was refused.</param>
/// <param name="Removed">What was taken out of it; empty when it went in as it came.</param>
/// <param name="Refusal">Why it was not kept, or null.</param>
public sealed record CleanStored(StoredFile? File, IReadOnlyList<Removal> Removed, Refusal? Refusal);

/// <summary>入库清理: whoever wrote a file, when and with what, does not go into the store, so that it cannot go out (R-SEC-06).</summary>
public static class CleanIntake
{
    private const string NotForThisKind = "CLEAN-KIND";

    /// <summary>The file without facts about its making. Kinds that cannot be cleaned and signed files stay as they are: the gate judges them when they are to go out.</summary>
    /// <param name="content">Seekable, a file the house takes in.</param>
    /// <param name="name">File name, for the extension.</param>
    public static (byte[]? Clean, IReadOnlyList<Removal> Removed, Refusal? Refusal) Of(Stream content, string name) => CleanCopy.Of(content, name) switch
    {
        Cleaned clean => (clean.Bytes, clean.Removed, null),
        CleaningFailed failed when failed.Refusal.Code != NotForThisKind => (null, [], failed.Refusal),
        _ => (null, [], null),
    };

    /// <summary>Cleans and keeps.</summary>
    /// <inheritdoc cref="Of"/>
    public static async Task<CleanStored> PutCleanAsync(this FileStore store, Stream content, string name, CancellationToken cancellation = default)
    {
        var (clean, removed, refusal) = Of(content, name);
        if (refusal is not null) return new(null, [], refusal);
        content.Position = 0;
        return new(clean is null ? await store.PutAsync(content, cancellation) : await store.PutAsync(clean, cancellation), removed, null);
    }
}
