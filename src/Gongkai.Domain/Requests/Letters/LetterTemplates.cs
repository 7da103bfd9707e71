using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>文书模板: one paragraph a line, <c>{名称}</c> for what is filled in.</summary>
public static partial class LetterTemplates
{
    /// <summary>The house's template of a letter; empty for a code it does not know.</summary>
    public static string Of(string code) => "";

    /// <summary>What is wrong with an edited template; empty when it can be used.</summary>
    public static IReadOnlyList<Refusal> Problems(string code, string text)
    {
        _ = text;
        return LetterKind.Find(code) is null ? [new("LETTER-KIND", $"没有编号为“{code}”的文书。", "R-REQ-10")] : [];
    }
}
