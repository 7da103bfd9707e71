using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>Makes a letter from template and facts.</summary>
public static class LetterComposer
{
    /// <returns>The letter, or all refusals: LETTER-KIND, LETTER-FIELD-MISSING, LETTER-FIELD-LONG, LETTER-FIELD-DAY, LETTER-FIELD-CHOICE, LETTER-FIELD-ARTICLE,
    /// LETTER-DAY-ORDER, LETTER-HOME-PAGE, LETTER-PART-FORM, LETTER-AMOUNT, LETTER-SECRET-ENCLOSURE, LETTER-RELIEF-MISSING, and those of <see cref="LetterTemplates.Problems"/>.</returns>
    public static (Letter? Letter, IReadOnlyList<Refusal> Refusals) Compose(string code, LetterFacts facts, LetterSettings settings)
    {
        _ = (facts, settings);
        return (null, [new("LETTER-KIND", $"没有编号为“{code}”的文书。", "R-REQ-10")]);
    }
}
