using Gongkai.Domain.Requests.Archive;

namespace Gongkai.Domain.Requests.Casebooks;

/// <summary>选入案例: a first text made from the record, with everybody's name already replaced (R-CAS-01, R-CAS-03).</summary>
public static class CasebookCompiling
{
    /// <summary>The content with one more case. A case that is in it already changes nothing.</summary>
    /// <param name="content">As it stands.</param>
    /// <param name="added">The case to add.</param>
    /// <param name="sources">Cases already chosen.</param>
    public static CasebookContent Add(CasebookContent content, SourceCase added, IReadOnlyList<SourceCase> sources)
    {
        if (content.Entries.Any(e => e.RecordId == added.RecordId)) return content;
        var c = added.Record;
        var raw = new CasebookEntry(added.RecordId, $"关于公开{c.Content.Title}的申请", CaseStory.Facts(c), CaseStory.Handling(c), CaseStory.Outcome(c), CaseStory.Points(c));
        var grown = content with { Entries = [.. content.Entries, raw] };
        var anonymous = CasebookChecks.AnonymiserOf(grown, [.. sources, added]);
        string Clean(string text) => anonymous.Clean(text).Text;
        return content with { Entries = [.. content.Entries, new(raw.RecordId, Clean(raw.Heading), Clean(raw.Facts), Clean(raw.Handling), Clean(raw.Outcome), Clean(raw.Points))] };
    }
}
