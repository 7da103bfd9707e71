using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>
/// 文书模板 (R-REQ-10): one paragraph a line. <c>{名称}</c> is filled in, <c>{名称|替代文字}</c> with a text for when there is nothing;
/// a passage in ［］ is left out when something in it is missing, and so is a line with a missing placeholder outside ［］.
/// In a form each line is a row 标签：内容; a line 标签签字： leaves room to sign.
/// </summary>
public static partial class LetterTemplates
{
    /// <summary>Longest template in characters.</summary>
    public const int Longest = 8_000;

    /// <summary>How to edit a template, for the person who does.</summary>
    public const string Explanation =
        "每行是一个自然段。{名称}处自动填入内容；{名称|替代文字}在没有内容时印替代文字。［］里的文字，只要其中有一项没有内容就整段不印；［］外有一项没有内容的，整行不印。表格类文书每行是一栏，“标签：内容”；以“签字：”结尾的一行留出签字的位置。";

    /// <summary>The house's template of a letter; empty for a code it does not know.</summary>
    public static string Of(string code) => (Procedural.GetValueOrDefault(code) ?? Substantive.GetValueOrDefault(code) ?? "").ReplaceLineEndings("\n");

    /// <summary>What can stand between braces in a template of this letter; empty for a code it does not know.</summary>
    public static IReadOnlyList<LetterPlaceholder> Placeholders(string code) => LetterKind.Find(code) is { } kind ? LetterPlaceholders.Of(kind) : [];

    /// <summary>What is wrong with an edited template; empty when it can be used. Codes LETTER-KIND, LETTER-TEMPLATE-EMPTY, LETTER-TEMPLATE-LONG,
    /// LETTER-TEMPLATE-BRACKETS, LETTER-PLACEHOLDER-UNKNOWN, LETTER-PLACEHOLDER-MISSING, LETTER-PLACEHOLDER-LOST.</summary>
    public static IReadOnlyList<Refusal> Problems(string code, string? text)
    {
        if (LetterKind.Find(code) is not { } kind) return [Unknown(code)];
        if (string.IsNullOrWhiteSpace(text)) return [No("LETTER-TEMPLATE-EMPTY", "模板没有内容。")];
        if (text.Length > Longest) return [No("LETTER-TEMPLATE-LONG", $"模板最多{Longest}个字，现在有{text.Length}个字。")];
        var known = LetterPlaceholders.Of(kind);
        var (problems, safe) = (new List<Refusal>(), new HashSet<string>());
        foreach (var line in LetterTemplate.Lines(text))
            if (LetterTemplate.Pieces(line) is { } pieces) Read(kind, pieces, known, problems, safe);
            else problems.Add(No("LETTER-TEMPLATE-BRACKETS", $"花括号{{}}和方括号［］应当成对，并且不能套用：“{Short(line)}”。"));
        problems.AddRange(known.Where(p => p.Required && !safe.Contains(p.Name) && problems.All(q => !(q.Code == "LETTER-PLACEHOLDER-LOST" && q.Sentence.StartsWith($"“{{{p.Name}}}”", StringComparison.Ordinal))))
            .Select(p => No("LETTER-PLACEHOLDER-MISSING", $"模板中缺少必须有的“{{{p.Name}}}”。")));
        return problems;
    }

    /// <summary>Notes unknown names, and required ones that could fall away together with something that may be empty.</summary>
    private static void Read(LetterKind kind, IReadOnlyList<LetterPiece> pieces, IReadOnlyList<LetterPlaceholder> known, List<Refusal> problems, HashSet<string> safe)
    {
        var names = pieces.SelectMany(p => p.Passage ?? [p]).Where(p => p.Name is not null).Select(p => p.Name!);
        foreach (var name in names.Where(n => known.All(k => k.Name != n)).Distinct())
            problems.Add(No("LETTER-PLACEHOLDER-UNKNOWN", $"《{kind.Title}》没有“{{{name}}}”这一项，请检查名称。"));
        var outside = pieces.Where(p => p.Name is not null).ToList();
        foreach (var piece in outside)
            if (kind.IsForm || outside.FirstOrDefault(p => p.Name != piece.Name && p.Text.Length == 0 && !LetterPlaceholders.AlwaysThere(kind, p.Name!)) is not { } loose) safe.Add(piece.Name!);
            else if (known.Any(k => k.Required && k.Name == piece.Name))
                problems.Add(No("LETTER-PLACEHOLDER-LOST", $"“{{{piece.Name}}}”和可以为空的“{{{loose.Name}}}”写在同一行，后者为空时整行都不会印出，请把后者放进［］。"));
    }

    internal static Refusal Unknown(string code) => new("LETTER-KIND", $"没有编号为“{code}”的文书。", "R-REQ-10", "code");

    private static Refusal No(string code, string sentence) => new(code, sentence, null, "template");

    private static string Short(string line) => line.Length > 30 ? line[..30] + "……" : line;
}
