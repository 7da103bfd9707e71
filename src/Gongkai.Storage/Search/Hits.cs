using Gongkai.Content.Search;

namespace Gongkai.Storage.Search;

/// <summary>Makes an answer of a document.</summary>
internal static class Hits
{
    public static SearchHit Of(Candidate candidate, ReadDocument document, SearchPlan plan, TextMatch body, TextMatch files)
    {
        // From the attachment only where the text itself has less of what was asked.
        var source = files.Covered > body.Covered ? document.Files : document.Body.Text.Length > 0 ? document.Body : SearchedText.Of(document.Summary ?? "");
        var snippet = Excerpt.Of(source, plan);
        return new(candidate.Id, document.Title, document.DocNumber, document.Issuer, document.DateWritten ?? candidate.Day, candidate.PublishedAt, document.Column, candidate.Validity,
            snippet, [.. Excerpt.Marks(SearchHighlight.Title, document.Title, plan), .. Excerpt.Marks(SearchHighlight.Snippet, snippet, plan)], [.. Why(candidate, plan, body, files)]);
    }

    private static IEnumerable<string> Why(Candidate candidate, SearchPlan plan, TextMatch body, TextMatch files)
    {
        if (candidate.Exact.HasFlag(ExactKey.Number)) yield return "文号完全相同";
        if (candidate.Exact.HasFlag(ExactKey.IndexNumber)) yield return "索引号完全相同";
        if (candidate.Exact.HasFlag(ExactKey.Title))
        {
            yield return "标题完全相同";
            yield break;
        }
        if (candidate.Exact.HasFlag(ExactKey.NumberPart)) yield return "文号相符";
        if (plan.Subject.Count == 0) yield break;
        var titles = plan.Subject.Select(w => Ranking.InTitle(candidate.TitleKey, w)).ToList();
        if (titles.All(t => t >= 1)) yield return "标题命中";
        else if (titles.Any(t => t > 0)) yield return "标题部分命中";
        if (plan.Words.Any(w => w.IsOffice ? w.NamesIssuer(candidate.Issuer) : candidate.Issuer.Contains(w.Word.Key, StringComparison.Ordinal))) yield return "发文机关命中";
        if (Preferences.MeetsYear(candidate, plan)) yield return "年份相符";
        if (plan.Query.AsksHow && candidate.IsGuide) yield return "办事指引";
        if (body.Covered >= 1) yield return "正文命中";
        else if (body.Covered > 0) yield return "正文部分命中";
        if (files.Covered > body.Covered) yield return "附件命中";
        if (body.Synonym || files.Synonym || plan.Subject.Any(w => !candidate.TitleKey.Contains(w.Word.Key, StringComparison.Ordinal) && w.Variants.Any(v => candidate.TitleKey.Contains(v.Key, StringComparison.Ordinal))))
            yield return "同义词";
    }
}
