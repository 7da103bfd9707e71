using System.Globalization;
using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>What the fields of a letter must hold before it can go out.</summary>
internal static class LetterChecks
{
    /// <summary>Two days of one letter, the first not after the second. <c>on</c>, <c>receivedOn</c> and <c>correctedOn</c> are those of the facts.</summary>
    private static readonly (string Code, string First, string Second, string Sentence)[] Orders =
    [
        ("P03", "on", "correctBy", "补正截止日期不能早于告知书的日期。"),
        ("P04", "on", "explainBy", "说明理由的截止日期不能早于告知书的日期。"),
        ("P05", "originalBy", "extendedTo", "延长后的答复截止日期不能早于原答复截止日期。"),
        ("P05", "on", "originalBy", "延期应当在原答复截止日期之前告知。"),
        ("P08", "from", "until", "征求意见的结束日期不能早于开始日期。"),
        ("P11", "on", "dueOn", "协办截止日期不能早于协办函的日期。"),
        ("P12", "on", "payBy", "缴费截止日期不能早于通知书的日期。"),
        ("P13", "on", "delayedTo", "延迟后的答复日期不能早于告知书的日期。"),
        ("S12", "searchedOn", "on", "检索日期不能晚于告知书的日期。"),
        ("S15", "receivedOn", "notifiedOn", "补正告知日期不能早于收到申请的日期。"),
        ("S15", "notifiedOn", "correctedOn", "收到补正申请的日期不能早于补正告知日期。"),
        ("S17", "earlierOn", "on", "原答复日期不能晚于告知书的日期。"),
    ];

    public static DateOnly? DayOf(string? value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static IEnumerable<Refusal> Of(LetterKind kind, LetterFacts facts)
    {
        foreach (var (field, name) in LetterPlaceholders.Missing(kind, facts))
            yield return Missing(kind, field, name);
        foreach (var field in kind.Fields)
            foreach (var refusal in Of(kind, field, Value(facts, field.Name)))
                yield return refusal;
        foreach (var refusal in Orders.Where(o => o.Code == kind.Code && Day(facts, o.First) > Day(facts, o.Second)))
            yield return new("LETTER-DAY-ORDER", refusal.Sentence, kind.Basis, refusal.Second is "on" or "correctedOn" ? refusal.First : refusal.Second);
        foreach (var refusal in Special(kind, facts))
            yield return refusal;
    }

    private static IEnumerable<Refusal> Of(LetterKind kind, LetterField field, string value)
    {
        if (value.Length == 0)
        {
            if (field.Required) yield return Missing(kind, field.Name, field.Label);
            yield break;
        }
        if (value.Length > field.Longest)
            yield return new("LETTER-FIELD-LONG", $"“{field.Label}”最多写{field.Longest}个字，现在有{value.Length}个字。", null, field.Name);
        if (field.Kind == LetterFieldKind.Day && DayOf(value) is null)
            yield return new("LETTER-FIELD-DAY", $"“{field.Label}”应当是日期，例如2026-03-02。", null, field.Name);
        var chosen = field.Kind switch { LetterFieldKind.Choice => [value], LetterFieldKind.Choices => value.Split('、', StringSplitOptions.TrimEntries), _ => (string[])[] };
        if (chosen.Any(c => !field.Options.Contains(c)))
            yield return new("LETTER-FIELD-CHOICE", $"“{field.Label}”只能从下列各项中选择：{string.Join("、", field.Options)}。", kind.Basis, field.Name);
        if (field.NamesArticle && !WithheldPart.NamesArticle(value))
            yield return new("LETTER-FIELD-ARTICLE", $"“{field.Label}”应当写明条款，例如“第十条”。", kind.Basis, field.Name);
    }

    /// <summary>What only one kind of letter asks.</summary>
    private static IEnumerable<Refusal> Special(LetterKind kind, LetterFacts facts)
    {
        switch (kind.Code)
        {
            case "P12" when Value(facts, "amount") is { Length: > 0 } amount && !(decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan > 0):
                yield return new("LETTER-AMOUNT", "金额应当是大于零的数字，单位为元，不写单位。", "国办函〔2020〕109号", "amount");
                break;
            case "P16" when Value(facts, "outcome") is ProceduralLetters.PassedOn or ProceduralLetters.Elsewhere && Value(facts, "authority").Length == 0:
                yield return Missing(kind, "authority", "有权机关");
                break;
            case "P17" when Value(facts, "outcome") == ProceduralLetters.MadePublic:
                if (Value(facts, "address") is not { Length: > 0 } address) yield return Missing(kind, "address", "公开网址");
                else if (!HomePage.HasPage(address)) yield return BareHomePage(kind, "address");
                break;
            case "S02" when HomePage.IsAllThereIs(Value(facts, "way")):
                yield return BareHomePage(kind, "way");
                break;
            case "S03" when Value(facts, WithheldPart.Field) is { Length: > 0 } parts && WithheldPart.Parse(parts) is null:
                yield return new("LETTER-PART-FORM", "不予公开的部分每行写一项，依次写明内容、理由、法律依据，中间用｜隔开，法律依据应当写到条。", kind.Basis, WithheldPart.Field);
                break;
            case "S04" when facts.Enclosures.Count > 0:
                yield return new("LETTER-SECRET-ENCLOSURE", "答复属于国家秘密的，不得附送任何材料，请去掉附件。", kind.Basis, "enclosures");
                break;
        }
    }

    private static Refusal BareHomePage(LetterKind kind, string field) =>
        new("LETTER-HOME-PAGE", "不能只告知网站首页，请写具体页面的网址，或者公报的期号、查阅场所。", kind.Basis, field);

    internal static Refusal Missing(LetterKind kind, string field, string name) =>
        new("LETTER-FIELD-MISSING", $"《{kind.Title}》缺少“{name}”，请补充。", kind.Basis, field);

    private static string Value(LetterFacts facts, string name) => facts.Fields.GetValueOrDefault(name, "").Trim();

    private static DateOnly? Day(LetterFacts facts, string name) => name switch
    {
        "on" => facts.On,
        "receivedOn" => facts.ReceivedOn,
        "correctedOn" => facts.CorrectedOn,
        _ => DayOf(Value(facts, name)),
    };
}
