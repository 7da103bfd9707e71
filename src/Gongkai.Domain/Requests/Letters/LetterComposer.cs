using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>Makes a letter from template and facts.</summary>
public static class LetterComposer
{
    /// <returns>The letter, or all refusals: LETTER-KIND, LETTER-FIELD-MISSING, LETTER-FIELD-LONG, LETTER-FIELD-DAY, LETTER-FIELD-CHOICE, LETTER-FIELD-ARTICLE,
    /// LETTER-DAY-ORDER, LETTER-HOME-PAGE, LETTER-PART-FORM, LETTER-AMOUNT, LETTER-SECRET-ENCLOSURE, LETTER-RELIEF-MISSING, and those of <see cref="LetterTemplates.Problems"/>.</returns>
    public static (Letter? Letter, IReadOnlyList<Refusal> Refusals) Compose(string code, LetterFacts facts, LetterSettings settings)
    {
        if (LetterKind.Find(code) is not { } kind) return (null, [LetterTemplates.Unknown(code)]);
        var relief = ReliefOf(kind, facts, settings);
        var template = settings.TemplateOf(code);
        List<Refusal> refusals = [.. LetterChecks.Of(kind, facts), .. Relief(kind, facts, relief, template), .. LetterTemplates.Problems(code, template)];
        if (refusals.Count > 0) return (null, refusals);

        var values = LetterPlaceholders.Values(kind, facts, relief);
        return (new(code, settings.TitleOf(kind), facts.Number?.Trim(), facts.Issuer.Trim(), facts.Addressee.Trim(),
            [.. LetterTemplate.Lines(template).SelectMany(line => Paragraphs(kind, line, values))],
            facts.On, kind.IsForm ? "" : Contact(facts), [.. facts.Enclosures.Select(e => e.Trim()).Where(e => e.Length > 0)]), []);
    }

    /// <summary>What 法务 confirmed for the case, else what the site sets. A withdrawn application was not decided on, so nothing is open to relief.</summary>
    private static ReliefMode ReliefOf(LetterKind kind, LetterFacts facts, LetterSettings settings) =>
        kind.IsForm ? ReliefMode.None : facts.Relief ?? (kind.Code == "P14" && facts.Fields.GetValueOrDefault("case", "").Trim() == ProceduralLetters.Withdrawn ? ReliefMode.None : settings.ReliefOf(kind));

    private static IEnumerable<Refusal> Relief(LetterKind kind, LetterFacts facts, ReliefMode relief, string template)
    {
        if (relief == ReliefMode.None)
        {
            if (kind.Substantive) yield return new("LETTER-RELIEF-MISSING", "答复书应当告知申请人行政复议、行政诉讼的途径和期限。", "行政复议法第二十三条第二款", "relief");
            yield break;
        }
        // Where the template must hold it, LetterTemplates.Problems says so.
        if (kind.Relief == ReliefMode.None && !template.Contains($"{{{LetterPlaceholders.Relief}}}", StringComparison.Ordinal))
            yield return new("LETTER-PLACEHOLDER-MISSING", $"《{kind.Title}》设定了救济途径，但是模板中没有“{{{LetterPlaceholders.Relief}}}”，请在模板中加上。", kind.Basis, "template");
        if (string.IsNullOrWhiteSpace(facts.ReconsiderationBody)) yield return LetterChecks.Missing(kind, "reconsiderationBody", "受理行政复议的机关");
        if (string.IsNullOrWhiteSpace(facts.Court)) yield return LetterChecks.Missing(kind, "court", "受理行政诉讼的法院");
    }

    /// <summary>A value of several lines becomes several paragraphs; a form's row stays one.</summary>
    private static IEnumerable<string> Paragraphs(LetterKind kind, string line, Dictionary<string, string> values)
    {
        var filled = LetterTemplate.Fill(LetterTemplate.Pieces(line)!, values, keepEmpty: kind.IsForm);
        return filled is null ? [] : kind.IsForm ? [filled] : LetterTemplate.Lines(filled);
    }

    private static string Contact(LetterFacts facts) => string.Join('；',
        new[] { ("联系部门", facts.ContactUnit), ("联系人", facts.ContactPerson), ("电话", facts.Phone), ("送达方式", facts.Channel) }
            .Where(p => !string.IsNullOrWhiteSpace(p.Item2)).Select(p => $"{p.Item1}：{p.Item2.Trim()}")) + "。";
}
