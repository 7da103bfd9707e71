using System.Collections.Concurrent;
using Gongkai.Storage.Publishing.News;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>
/// 已制成的页面: what is kept of them, and what each stands on. When something changes exactly the pages that show it are let go of,
/// before the act that changed it is answered. The memory taken is bounded; pages nobody asks for again go first.
/// </summary>
public sealed class PageStore : IPublicNewsReader
{
    /// <summary>Bytes kept at most.</summary>
    public const long Budget = 128L << 20;

    // More remembered changes than this are as good as "everything".
    private const int MostChanges = 20_000;

    private readonly ConcurrentDictionary<string, Entry> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _byTag = [];
    private readonly Dictionary<string, long> _changed = [];
    private readonly Queue<Entry> _queue = new();
    private readonly Lock _gate = new();
    private readonly long _budget;
    private long _bytes, _epoch, _allChanged;

    /// <param name="budget">Bytes kept at most; 0 keeps nothing, every page is made for its reader.</param>
    public PageStore(long budget = Budget) => _budget = budget;

    /// <summary>Whether anything is kept at all.</summary>
    public bool Keeps => _budget > 0;

    private sealed record Entry(string Key, PreparedPage Page, IReadOnlyCollection<string> Tags)
    {
        public volatile bool Asked;
    }

    /// <summary>Pages kept now.</summary>
    public int Count => _pages.Count;

    /// <summary>Bytes kept now.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Grows with every change of anything public.</summary>
    public long Epoch => Interlocked.Read(ref _epoch);

    public PreparedPage? Find(string key)
    {
        if (!_pages.TryGetValue(key, out var entry)) return null;
        entry.Asked = true;
        return entry.Page;
    }

    /// <summary>Keeps a page, unless something it stands on changed after its making began.</summary>
    /// <param name="began">The epoch before the first question was asked for the page.</param>
    /// <returns>Whether it is kept.</returns>
    public bool Keep(string key, PreparedPage page, IReadOnlyCollection<string> tags, long began)
    {
        lock (_gate)
        {
            if (_allChanged > began || tags.Any(t => _changed.TryGetValue(t, out var at) && at > began)) return false;
            if (_pages.TryRemove(key, out var old)) Forget(old);
            var entry = new Entry(key, page, tags);
            _pages[key] = entry;
            _queue.Enqueue(entry);
            foreach (var tag in tags)
            {
                if (!_byTag.TryGetValue(tag, out var keys)) _byTag[tag] = keys = [];
                keys.Add(key);
            }
            _bytes += page.Size;
            Shrink();
            return true;
        }
    }

    /// <inheritdoc />
    public void Changed(IReadOnlyCollection<string> tags)
    {
        lock (_gate)
        {
            var now = ++_epoch;
            if (tags.Contains(PublicTags.All) || tags.Contains(PublicTags.World) || _changed.Count + tags.Count > MostChanges)
            {
                _allChanged = now;
                _changed.Clear();
            }
            if (_allChanged == now && (tags.Contains(PublicTags.All) || tags.Contains(PublicTags.World)))
            {
                Clear();
                return;
            }
            foreach (var tag in tags)
            {
                _changed[tag] = now;
                if (!_byTag.Remove(tag, out var keys)) continue;
                foreach (var key in keys)
                    if (_pages.TryRemove(key, out var entry)) Forget(entry, tag);
            }
        }
    }

    private void Clear()
    {
        _pages.Clear();
        _byTag.Clear();
        _queue.Clear();
        _bytes = 0;
    }

    private void Forget(Entry entry, string? alreadyRemoved = null)
    {
        _bytes -= entry.Page.Size;
        foreach (var tag in entry.Tags)
            if (tag != alreadyRemoved && _byTag.TryGetValue(tag, out var keys) && keys.Remove(entry.Key) && keys.Count == 0) _byTag.Remove(tag);
    }

    // Second chance: the oldest goes, unless it was asked for since it was last looked at.
    private void Shrink()
    {
        while ((_bytes > _budget || _queue.Count > 4 * _pages.Count + 1_000) && _queue.TryDequeue(out var oldest))
        {
            if (!_pages.TryGetValue(oldest.Key, out var kept) || !ReferenceEquals(kept, oldest)) continue;
            if (oldest.Asked || _bytes <= _budget)
            {
                oldest.Asked = false;
                _queue.Enqueue(oldest);
                continue;
            }
            _pages.TryRemove(oldest.Key, out _);
            Forget(oldest);
        }
    }
}
