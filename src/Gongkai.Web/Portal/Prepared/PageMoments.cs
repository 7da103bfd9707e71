using System.Data.Common;
using Gongkai.Domain.Acts;
using Gongkai.Storage.Publishing.News;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>Moments at which pages change although nobody acts: midnight (validity, today's year) and the hour of a scheduled publication.</summary>
public sealed class PageMoments(PublicationQueries queries, PageStore store, TimeProvider time) : IPublicNewsReader
{
    private readonly Lock _gate = new();
    private long _next; // UTC ticks; 0 asks for the next moment to be looked up.

    /// <summary>Lets go of all pages when such a moment has passed. Nearly always one comparison.</summary>
    public void Pass()
    {
        var now = time.GetUtcNow();
        if (now.UtcTicks < Volatile.Read(ref _next)) return;
        lock (_gate)
        {
            if (now.UtcTicks < _next) return;
            // The first look is no moment: nothing was kept before it.
            if (_next != 0) store.Changed([PublicTags.All]);
            Volatile.Write(ref _next, NextAfter(now).UtcTicks);
        }
    }

    /// <inheritdoc />
    public void Changed(IReadOnlyCollection<string> tags)
    {
        // A publication may be scheduled or its hour moved. An earlier moment than the one known must not be missed.
        lock (_gate)
            if (_next > time.GetUtcNow().UtcTicks) Volatile.Write(ref _next, 0);
    }

    private DateTimeOffset NextAfter(DateTimeOffset now)
    {
        var midnight = LegalTime.StartOf(LegalTime.DayOf(now).AddDays(1));
        try
        {
            return queries.NextScheduled() is { } at && at < midnight ? at : midnight;
        }
        catch (DbException)
        {
            return now.AddSeconds(5); // Asked again soon; until then the pages are served with their mark.
        }
    }
}
