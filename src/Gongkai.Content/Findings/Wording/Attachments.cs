namespace Gongkai.Content.Findings.Wording;

/// <summary>附件说明, attachments within the text and files of the record held against each other.</summary>
internal sealed class Attachments : FormDetector
{
    private const string Word = "附件";

    /// <summary>More would be no list of attachments.</summary>
    private const int Most = 200;

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        if (!text.Contains(Word, StringComparison.Ordinal))
        {
            if (facts.Attachments is { Count: > 0 } files)
                notes.AddOfPaper(WordingKinds.Attachment, $"登记了{files.Count}个附件，正文没有提到附件。", "请在正文之后加附件说明，或者核对附件是否传错。");
            return;
        }
        var paper = AttachmentsRead.Of(text, Most);
        Named(text, paper, notes);
        foreach (var announced in paper.Announced)
            if (!IsThere(text, announced, paper, facts))
                notes.Add(WordingKinds.Attachment, announced.Start, announced.End, $"附件说明列了“{announced.Name}”，但没有找到这个附件。", "请补上附件，或者修改附件说明。");
        Referred(text, paper, notes);
        if (paper.Announced.Count == 0 && paper.Present.Count == 0 && facts.Attachments is { Count: 0 } && text.IndexOf("见附件", StringComparison.Ordinal) is var see and >= 0)
            notes.Add(WordingKinds.Attachment, see, see + 3, "正文说见附件，但没有附件。", "请补上附件，或者修改正文。");
    }

    /// <summary>附件2 in the text bears the name that was announced for another number, or none that was announced.</summary>
    private static void Named(string text, AttachmentsRead paper, Notes notes)
    {
        foreach (var present in paper.Present)
        {
            if (paper.Announced.FirstOrDefault(a => a.Number == present.Number) is not { Name.Length: > 0 } announced || present.Name.Length < 2 || Alike(announced.Name, present.Name)) continue;
            var other = paper.Announced.FirstOrDefault(a => Alike(a.Name, present.Name));
            notes.Add(WordingKinds.Attachment, present.Start, present.End,
                other.Name is null ? $"附件{present.Number}的标题是“{present.Name}”，附件说明写的是“{announced.Name}”。" : $"“{present.Name}”在附件说明里是附件{other.Number}，这里却是附件{present.Number}。", "请统一附件的顺序和名称。");
        }
        foreach (var announced in paper.Announced)
            if (announced.Name.Length > 0 && announced.Name[^1] is '。' or '；' or ';' or '，')
                notes.Add(WordingKinds.Punctuation, announced.End - 1, announced.End, "附件名称后面不加标点。", "请删去标点。", "");
    }

    private static bool IsThere(string text, AttachmentNamed announced, AttachmentsRead paper, PaperFacts facts)
    {
        if (announced.Name.Length < 2 || paper.Present.Exists(p => p.Number == announced.Number || Alike(p.Name, announced.Name))) return true;
        if (facts.Attachments is { } files)
            return files.Count >= paper.Announced.Count || files.Any(f => Alike(Path.GetFileNameWithoutExtension(f), announced.Name)) || Repeated(text, announced);
        // Nothing is known of files: only a text that carries some of its attachments is expected to carry all.
        return paper.Present.Count == 0 || Repeated(text, announced);
    }

    /// <summary>A link that carries the name: 请点击下载：名称.</summary>
    private static bool Repeated(string text, AttachmentNamed announced) => text.IndexOf(announced.Name.TrimEnd('。', '；'), announced.End, StringComparison.Ordinal) >= 0;

    private static void Referred(string text, AttachmentsRead paper, Notes notes)
    {
        var highest = paper.Announced.Concat(paper.Present).Select(a => a.Number).DefaultIfEmpty(0).Max();
        if (highest == 0) return;
        for (var at = 0; (at = text.AsSpan(at).IndexOf(Word) is var step && step < 0 ? -1 : at + step) >= 0; at += Word.Length)
            if (AttachmentsRead.NumberAt(text, at + Word.Length) is (var number and > 0, var end) && number > highest)
                notes.Add(WordingKinds.Attachment, at, end, $"正文提到附件{number}，附件只列到附件{highest}。", "请核对附件序号。");
    }

    private static bool Alike(string a, string b)
    {
        var (one, other) = (Han.Core(a), Han.Core(b));
        return one.Length > 0 && other.Length > 0 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal) || KnownDocuments.Likeness(one, other) >= 0.75);
    }
}
