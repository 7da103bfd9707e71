using Gongkai.Content.Files;
using Gongkai.Domain.Review.Findings;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>.pdf: pages as they were painted, then every object of the file for what is not painted. On a thread of its own, since nobody can vouch for a parser.</summary>
internal static class PdfReading
{
    private const int FewLetters = 5;
    private const int ManyLines = 300;

    public static void Read(ReadingDraft draft, Stream content)
    {
        if (content.Length > draft.Limits.Files.MaxBytes.GetValueOrDefault(FileKind.Pdf)) throw new UnreadableException(FileFindings.TooLarge);
        var bytes = new byte[content.Length];
        content.Position = 0;
        content.ReadExactly(bytes);
        content.Position = 0;
        PdfOutside.Look(draft, bytes);
        var refusals = PdfInspection.Look(content);
        if (refusals.Contains(FileRefusals.Encrypted)) throw new UnreadableException(FileFindings.Encrypted);
        var own = draft.Branch();
        try
        {
            BoundedThread.Run(() => ReadWhole(own, bytes), draft.Limits.MaxTime);
        }
        finally
        {
            // A thread that did not come back may still be writing: nothing of its draft can be used.
            if (own.IsClosed) draft.Absorb(own);
        }
        foreach (var kind in refusals.Select(RefusalFindings.Of).OfType<FindingKind>().Where(k => !own.Has(k))) draft.Meet(kind);
    }

    private static void ReadWhole(ReadingDraft draft, byte[] bytes)
    {
        try
        {
            var filters = new BoundedFilters(draft.Limits.MaxStream);
            var options = new PdfOptions(draft, filters);
            using (var document = PdfDocument.Open(bytes, options))
            {
                if (document.IsEncrypted) throw new UnreadableException(FileFindings.Encrypted);
                options.Layers = PdfLayers.Of(document.Structure.Catalog.CatalogDictionary, document.Structure.TokenScanner);
                document.AddPageFactory<PaintedPage, PaintedPageFactory>();
                new PdfObjects(draft, document, Pages(draft, document)).Read();
            }
            if (filters.Exceeded) draft.Meet(FileFindings.Bomb);
        }
        catch (PdfDocumentEncryptedException)
        {
            draft.Meet(FileFindings.Encrypted);
        }
        catch (UnreadableException error)
        {
            draft.Meet(error.Kind);
        }
        // Hostile files make the parser fail in every way there is; the file was then not read to its end.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            draft.Meet(draft.IsLate ? FileFindings.TooHard : FileFindings.Broken);
        }
        finally
        {
            draft.IsClosed = true;
        }
    }

    /// <returns>On which page an annotation stands, by its object number.</returns>
    private static Dictionary<long, int> Pages(ReadingDraft draft, PdfDocument document)
    {
        var annotations = new Dictionary<long, int>();
        var scans = new List<int>();
        var (pictures, count) = (0, document.NumberOfPages);
        if (count == 0) draft.Meet(FileFindings.Broken);
        for (var number = 1; number <= Math.Min(count, draft.Limits.MaxPages); number++)
        {
            draft.Pulse();
            var where = $"第 {number} 页";
            try
            {
                var page = document.GetPage<PaintedPage>(number);
                foreach (var reference in page.Annotations) annotations[reference] = number;
                PageSight.Judge(page, draft);
                if (Page(draft, page, where)) scans.Add(number);
                else pictures += page.Boxes.Count(b => b.IsPicture);
            }
            catch (Exception error) when (error is not (UnreadableException or OutOfMemoryException))
            {
                // One page that cannot be read spoils the file, and the others are read all the same.
                draft.Meet(FileFindings.Broken, where);
            }
        }
        if (count > draft.Limits.MaxPages) draft.Meet(FileFindings.TooLarge, $"第 {draft.Limits.MaxPages + 1} 页起");
        draft.Meet(FileFindings.Scan, "第 " + string.Join("、", scans.Take(20)) + " 页" + (scans.Count > 20 ? "等" : ""), scans.Count);
        draft.Meet(FileFindings.Picture, null, pictures);
        return annotations;
    }

    /// <returns>True when the page is a picture.</returns>
    private static bool Page(ReadingDraft draft, PaintedPage page, string where)
    {
        var letters = page.Letters.Where(l => !string.IsNullOrEmpty(l.Text)).ToList();
        var seen = PageLines.Of(letters.Where(l => l.Unseen == Unseen.No && !l.Annotation));
        Texts.DirectionControls.Count(draft, seen);
        draft.Add(seen, TextPartKind.Visible, where);
        draft.Add(PageLines.Of(letters.Where(l => l.Unseen == Unseen.No && l.Annotation)), TextPartKind.Visible, where + "标注图形");
        Hidden(Unseen.Covered, FileFindings.CoveredText, "（被遮盖的文字）");
        Hidden(Unseen.Inkless, FileFindings.HiddenText, "（看不见的文字）");
        Hidden(Unseen.Outside, FileFindings.HiddenText, "（页面以外的文字）");
        Hidden(Unseen.Layer, FileFindings.HiddenLayer, "（隐藏图层）");
        foreach (var replacement in page.Replacements) draft.Add(replacement, TextPartKind.Property, where + "替代文字");
        if (UnmappedLetters.AreMany(letters.Where(l => !string.IsNullOrWhiteSpace(l.Text)).ToList())) draft.Meet(FileFindings.UnmappedFont, where);
        var inked = letters.Count(l => l is { Unseen: Unseen.No, Inkless: false } && !string.IsNullOrWhiteSpace(l.Text));
        // Writing turned into outlines is a picture too: many lines and no letter.
        return inked < FewLetters && (page.Boxes.Any(b => b.IsPicture) || (inked == 0 && page.Lines > ManyLines));

        void Hidden(Unseen why, FindingKind kind, string what) => draft.AddUnseen(PageLines.Of(letters.Where(l => l.Unseen == why)), kind, where + what);
    }
}
