using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Links;
using Gongkai.Content.Html;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.Gate;
using Gongkai.Domain.Review.Waivers;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Review;

/// <summary>
/// 内容关口: everything that leaves the house passes here, in the transaction of the act that would let it out: publications, letters, their files,
/// downloads (R-SEC-03, R-SEC-04, R-SEC-06, R-WEB-15). A blocking finding refuses the act unless a second person waived it for this record.
/// </summary>
public sealed class ContentGate(FileNotes files, FindingDigests digests)
{
    // More would not be read; the panel shows all.
    private const int MostTold = 20;

    /// <summary>What is seen in a piece; files not looked at yet are added to <paramref name="unseen"/>.</summary>
    public IReadOnlyList<SeenFinding> Look(OutgoingPiece piece, ContentRules rules, World world, DateOnly today, ICollection<PublicationFile> unseen, Func<string, bool>? isPublished = null,
        Func<string, KnownPaper?>? cited = null)
    {
        var seen = new List<SeenFinding>();
        foreach (var found in InText(piece, rules, world, today, isPublished, cited)) seen.Add(digests.Of(found, piece.Part));
        foreach (var file in FilesOf(piece))
            if (files.Known(file, rules) is { } look) seen.AddRange(look.Findings);
            else unseen.Add(file);
        return seen;
    }

    /// <summary>Every file that goes out with a piece: a picture within the text too, whether it is listed or not.</summary>
    public static IEnumerable<PublicationFile> FilesOf(OutgoingPiece piece) =>
        piece.Files.Concat(Publisher.PicturesOf(piece.Html ?? "")).DistinctBy(f => f.Hash);

    /// <summary>Findings in the words of a piece, with their places in <see cref="TextOf"/>.</summary>
    /// <param name="isPublished">Tells dead links within the site; null where there is no time to ask.</param>
    /// <param name="cited">Tells what the house knows of a cited 文号; null where there is no time to ask.</param>
    public static IEnumerable<ContentFinding> InText(OutgoingPiece piece, ContentRules rules, World world, DateOnly today, Func<string, bool>? isPublished = null,
        Func<string, KnownPaper?>? cited = null)
    {
        var facts = GateFacts.Of(piece, world, today, cited);
        IEnumerable<ContentFinding> found = rules.Inspector.Inspect(TextOf(piece), facts);
        if (piece.Html?.Contains("<a ", StringComparison.Ordinal) == true)
            found = found.Concat(HtmlLinks.Findings(piece.Html, facts, isPublished).Select(f => f with { Start = f.Start + piece.Text.Length + 1 })).OrderBy(f => f.Start);
        return piece.Own.Count == 0 ? found : found.Where(f => !OwnValues.Cover(piece.Own, f));
    }

    /// <summary>The words of a piece as they are looked at.</summary>
    public static string TextOf(OutgoingPiece piece) =>
        piece.Html is null ? piece.Text : piece.Text + "\n" + PlainText.Of(SafeHtml.FromStore(piece.Html));

    /// <summary>Why the effects of an act may not be carried out; empty when they may.</summary>
    internal async ValueTask<GateVerdict> JudgeAsync(SqlSession sql, IReadOnlyList<Effect> effects, long recordId, ContentRules rules, World world, DateOnly today)
    {
        List<SeenFinding>? barred = null;
        List<PublicationFile>? unseen = null;
        foreach (var piece in Pieces(effects))
            foreach (var seen in Look(piece, rules, world, today, unseen ??= []))
                if (seen.Blocks) (barred ??= []).Add(seen);
        if (unseen is { Count: > 0 }) return new([], unseen);
        if (barred is null) return GateVerdict.Open;
        var left = new List<SeenFinding>();
        foreach (var finding in barred.DistinctBy(f => f.Digest))
            // Past what is told nothing is asked any more: the act is refused anyway.
            if (left.Count > MostTold || finding.Rule == WaiverRule.Never || !await IsWaivedAsync(sql, recordId, finding.Digest)) left.Add(finding);
        return left.Count == 0 ? GateVerdict.Open : new(Told(left), []);
    }

    private static IEnumerable<OutgoingPiece> Pieces(IReadOnlyList<Effect> effects)
    {
        foreach (var effect in effects)
            if (effect is PassGate gated)
                foreach (var piece in gated.Pieces) yield return piece;
            else if (effect is Publish publish)
                foreach (var item in publish.Items) yield return OutgoingPiece.Of(item);
    }

    private static async ValueTask<bool> IsWaivedAsync(SqlSession sql, long recordId, string digest) =>
        await sql.FirstAsync("SELECT 1 FROM records WHERE kind = @p0 AND natural_key = @p1 AND state = @p2", _ => true, default,
            WaiverProcedure.KindName, WaivedFinding.KeyOf(recordId, digest), WaiverProcedure.Granted);

    private static List<Refusal> Told(List<SeenFinding> barred)
    {
        var told = barred.Take(MostTold)
            .Select(f => new Refusal("GATE-" + f.Code, $"{f.Where}：{f.Message}（{f.Masked}）{f.Suggestion}".Replace("（）", "", StringComparison.Ordinal), f.Basis, "content")).ToList();
        var more = barred.Count - told.Count;
        if (more > 0) told.Add(new("GATE-MORE", $"还有 {more} 处问题没有列出，请在“内容检查”中逐项处理。", "R-SEC-03", "content"));
        return told;
    }
}

/// <summary>What the gate says of an act.</summary>
/// <param name="Refusals">Empty when it may pass.</param>
/// <param name="Unseen">Files that have to be looked at first; the act is tried again then.</param>
internal sealed record GateVerdict(IReadOnlyList<Refusal> Refusals, IReadOnlyList<PublicationFile> Unseen)
{
    public static GateVerdict Open { get; } = new([], []);
}
