namespace Gongkai.Content.Findings.Wording;

/// <summary>Cited 文号 held against what is known of them: title, whether still in force, issuer (R-WEB-08).</summary>
internal sealed class CitationChecks : FormDetector
{
    /// <summary>Titles that share less are of two documents; what shares more is an abbreviation.</summary>
    private const double SameTitle = 0.6;

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var citation in Citations.Of(text, facts.IssuerOfSeries))
        {
            if (citation.Number == facts.DocNumber) continue;
            var core = citation.Title is { } title ? KnownDocuments.CoreOf(title) : null;
            if (KnownDocuments.Find(citation.Number) is { } known)
            {
                if (known.RepealedOn is { } gone) Repealed(text, citation, known, gone, facts, notes);
                if (core is not null) Central(citation, core, known, notes);
                continue;
            }
            var house = facts.Cited?.Invoke(citation.Number);
            if (house is { Repealed: true })
                notes.Add(WordingKinds.CitationRepealed, citation.Start, citation.End, $"引用的{citation.Number}已经废止或者失效。", "请改引现行文件，确需引用时注明已废止。");
            if (house is { Title: not null } && core is not null && KnownDocuments.Likeness(core, KnownDocuments.CoreOf(house.Title)) < SameTitle)
                notes.Add(WordingKinds.CitationMismatch, citation.Start, citation.End, $"{citation.Number}是《{house.Title}》的文号，与引用的标题不符。", "请核对标题和文号。");
            else if (house is null && facts.Cited is not null && facts.IssuerOfSeries.ContainsKey(citation.Agency))
                notes.Add(WordingKinds.CitationUnknown, citation.Start, citation.End, $"文件库里查不到{citation.Number}。", "请核对文号，或者先补录这份文件。");
            if (core is null) continue;
            if (facts.IssuerOfSeries.TryGetValue(citation.Agency, out var issuer)) Issuer(citation, issuer, notes);
            // An order that amends bears a number of its own, and a county issues key points under the same title: only central series are held to the table.
            if (KnownDocuments.Agencies.Contains(citation.Agency) && KnownDocuments.Titled(core) is { } other)
                notes.Add(WordingKinds.CitationMismatch, citation.Start, citation.End, $"《{other.Title}》的文号是{other.Number}。", "请核对标题和文号。", other.Number);
            else if (titles.TryGetValue(citation.Number, out var first) && KnownDocuments.Likeness(first, core) < SameTitle)
                notes.Add(WordingKinds.CitationMismatch, citation.Start, citation.End, $"文中{citation.Number}对应了两个不同的标题。", "请核对哪一处写错。");
            else titles.TryAdd(citation.Number, core);
        }
    }

    private static void Central(Citation citation, string core, KnownDocument known, Notes notes)
    {
        if (core == known.Core || core.Length == 0) return;
        if (KnownDocuments.Titled(core) is { } other && other.Number != known.Number)
            notes.Add(WordingKinds.CitationMismatch, citation.Start, citation.End, $"《{citation.Title}》的文号是{other.Number}；{citation.Number}是《{known.Title}》。", $"请改为“{other.Number}”，或者改引后一份文件的标题。", other.Number);
        else if (KnownDocuments.Likeness(core, known.Core) < SameTitle)
            notes.Add(WordingKinds.CitationMismatch, citation.Start, citation.End, $"{citation.Number}是《{known.Title}》的文号，与引用的标题不符。", "请核对标题和文号。");
    }

    private static void Repealed(string text, Citation citation, KnownDocument known, DateOnly gone, PaperFacts facts, Notes notes)
    {
        // A paper of its own time cited what was then in force; 第492号公布、第711号修订 tells the history.
        if ((facts.DateWritten ?? facts.PublishedOn) is { } written && written < gone) return;
        if (string.CompareOrdinal(text, citation.End, "公布", 0, 2) == 0) return;
        notes.Add(WordingKinds.CitationRepealed, citation.Start, citation.End, $"{citation.Number}（{known.Title}）自{gone.Year}年{gone.Month}月{gone.Day}日起已经废止或者修订。", known.Successor is { } next ? $"现行的是{next}，请核对后改引。" : "请改引现行文件。");
    }

    private static void Issuer(Citation citation, string issuer, Notes notes)
    {
        if (citation.Title is not { } title || IssuerOf.Title(title) is not { } named || IssuerOf.Same(named, issuer)) return;
        notes.Add(WordingKinds.Issuer, citation.Start, citation.End, $"“{citation.Agency}”是{issuer}的发文代字，引用的标题却以“{named}”开头。", "请核对标题和文号。");
    }
}
