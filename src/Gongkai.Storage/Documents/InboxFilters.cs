using Gongkai.Storage.Records;

namespace Gongkai.Storage.Documents;

/// <summary>Narrows records to what was asked for.</summary>
internal static class InboxFilters
{
    public static IQueryable<RecordRow> Of(IQueryable<RecordRow> records, InboxFilter filter)
    {
        if (!string.IsNullOrEmpty(filter.Kind)) records = records.Where(r => r.Kind == filter.Kind);
        if (!string.IsNullOrEmpty(filter.State)) records = records.Where(r => r.State == filter.State);
        if (!string.IsNullOrWhiteSpace(filter.TitlePrefix))
        {
            var prefix = filter.TitlePrefix.Trim();
            records = records.Where(r => r.Title.StartsWith(prefix));
        }
        return records;
    }
}
