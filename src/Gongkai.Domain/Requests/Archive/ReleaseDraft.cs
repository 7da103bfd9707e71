using Gongkai.Domain.Requests.Anonymity;

namespace Gongkai.Domain.Requests.Archive;

/// <summary>公开稿 to begin with: application and answer without the applicant's data (条例第十五条、第四十四条).</summary>
/// <param name="Title">Title the public sees.</param>
/// <param name="Lines">Text, a paragraph each.</param>
/// <param name="Removed">What was taken out, what stands for it, how often.</param>
public sealed record ReleaseDraft(string Title, IReadOnlyList<string> Lines, IReadOnlyList<(string What, string Marker, int Count)> Removed)
{
    public static ReleaseDraft Of(RequestCase record)
    {
        var anonymous = new Anonymiser(KnownValues.Of(record));
        var removed = new List<(string What, string Marker, int Count)>();
        var title = Clean($"关于公开“{record.Content.Title}”的申请及答复");
        var lines = new List<string> { "一、申请内容", Clean(record.Content.Title) };
        if (record.Content.Description.Length > 0) lines.AddRange(record.Content.Description.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Clean));
        lines.Add("二、答复内容");
        lines.AddRange(AnswerOf(record).Select(Clean));
        return new(title, lines, [.. removed.GroupBy(r => (r.What, r.Marker)).Select(g => (g.Key.What, g.Key.Marker, g.Sum(r => r.Count)))]);

        string Clean(string text)
        {
            var clean = anonymous.Clean(text);
            removed.AddRange(clean.Removed);
            return clean.Text;
        }
    }

    /// <summary>Paragraphs of the letter that answered.</summary>
    public static IReadOnlyList<string> AnswerOf(RequestCase record) => CaseStory.Answer(record)?.Paragraphs ?? [];
}
