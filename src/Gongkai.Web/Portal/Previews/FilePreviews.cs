using System.Collections.Concurrent;
using Gongkai.Content.Previews;
using Gongkai.Storage.Files;

namespace Gongkai.Web.Portal.Previews;

/// <summary>
/// Previews of published files. A file's content never changes under its hash, so what was read once is kept for a while; at most two are read at a
/// time, so that nobody can occupy the machine by opening many large files.
/// </summary>
public sealed class FilePreviews(FileStore files) : IDisposable
{
    private const int Kept = 64;

    private readonly ConcurrentDictionary<(string Hash, string Kind), FilePreview> _known = [];
    private readonly ConcurrentQueue<(string Hash, string Kind)> _order = [];
    private readonly SemaphoreSlim _reading = new(2);

    /// <summary>The preview, or null when the store has no such file. Whether the file may be seen is asked before.</summary>
    public async Task<FilePreview?> OfAsync(string hash, string name, CancellationToken cancellation)
    {
        var key = (hash, Path.GetExtension(name).ToLowerInvariant());
        if (_known.TryGetValue(key, out var known)) return known;
        await _reading.WaitAsync(cancellation);
        try
        {
            if (_known.TryGetValue(key, out known)) return known;
            if (files.Open(hash) is not { } content) return null;
            await using (content) known = FilePreviewReader.Read(content, name);
            _known[key] = known;
            _order.Enqueue(key);
            while (_order.Count > Kept && _order.TryDequeue(out var oldest)) _known.TryRemove(oldest, out _);
            return known;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();
}
