using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>A name that can stand between braces in a template.</summary>
/// <param name="Name">Chinese name.</param>
/// <param name="Meaning">What is filled in.</param>
/// <param name="Required">Whether the template must hold it.</param>
public sealed record LetterPlaceholder(string Name, string Meaning, bool Required);

/// <summary>Names and values of placeholders.</summary>
internal static class LetterPlaceholders
{
    public const string Subject = "申请内容", Applicant = "申请人", Relief = "救济途径", Conclusion = "处理依据";

    /// <summary>Letters to third parties: who applied is not their business (条例第三十二条 asks for their opinion on the information).</summary>
    private static readonly HashSet<string> WithoutApplicant = ["P06", "P07", "P09"];

    private sealed record Common(string Name, string Field, string Meaning, Func<LetterFacts, string?> Value, Func<LetterKind, bool> Needed);

    private static readonly Common[] All =
    [
        new("发文机关", "issuer", "发文机关名称", f => f.Issuer, _ => true),
        new("文书编号", "number", "本文书的编号", f => f.Number, _ => false),
        new("收件人", "addressee", "收件人姓名或者名称", f => f.Addressee, _ => true),
        new(Applicant, "applicantName", "申请人姓名或者名称", f => f.ApplicantName, k => !WithoutApplicant.Contains(k.Code)),
        new("登记编号", "receipt", "申请登记编号", f => f.Receipt, _ => true),
        new("收到日期", "receivedOn", "收到申请的日期", f => Print(f.ReceivedOn), k => k.Group is LetterGroup.Notice or LetterGroup.Reply || k.Code == "P01"),
        new("补正日期", "correctedOn", "收到补正申请的日期", f => Print(f.CorrectedOn), k => k.Code == "S15"),
        new(Subject, "subject", "申请内容摘要", f => f.Subject, _ => true),
        new("联系部门", "contactUnit", "联系部门", f => f.ContactUnit, _ => true),
        new("联系人", "contactPerson", "联系人", f => f.ContactPerson, _ => false),
        new("联系电话", "phone", "联系电话", f => f.Phone, _ => true),
        new("送达方式", "channel", "送达方式", f => f.Channel, k => k.Code == "P15"),
        new("日期", "on", "落款日期", f => Print(f.On), _ => true),
        new("复议机关", "reconsiderationBody", "受理行政复议的机关", f => f.ReconsiderationBody, _ => false),
        new("法院", "court", "受理行政诉讼的法院", f => f.Court, _ => false),
    ];

    /// <summary>Everything a template of this letter may name.</summary>
    public static IReadOnlyList<LetterPlaceholder> Of(LetterKind kind) =>
    [
        .. All.Where(c => c.Name != Applicant || !WithoutApplicant.Contains(kind.Code)).Select(c => new LetterPlaceholder(c.Name, c.Meaning, c.Name == Subject && kind.Code != "P15")),
        .. kind.Fields.Select(f => new LetterPlaceholder(f.Label, f.Hint ?? f.Label, f.Required)),
        .. LetterConclusion.Has(kind.Code) ? new[] { new LetterPlaceholder(Conclusion, "按所选情形写出的法律依据和结论", true) } : [],
        .. kind.IsForm ? [] : new[] { new LetterPlaceholder(Relief, "行政复议和行政诉讼的途径、期限", kind.Relief != ReliefMode.None) },
    ];

    /// <summary>Whether a value of the placeholder is always there once the letter has passed its checks.</summary>
    public static bool AlwaysThere(LetterKind kind, string name) =>
        All.Any(c => c.Name == name && c.Needed(kind)) || kind.Fields.Any(f => f.Label == name && f.Required) || name == Conclusion || (name == Relief && kind.Substantive);

    /// <summary>Field and Chinese name of what every such letter needs and these facts lack.</summary>
    public static IEnumerable<(string Field, string Name)> Missing(LetterKind kind, LetterFacts facts) =>
        All.Where(c => c.Needed(kind) && string.IsNullOrWhiteSpace(c.Value(facts))).Select(c => (c.Field, c.Meaning));

    /// <summary>The values by name; what there is nothing for is empty.</summary>
    public static Dictionary<string, string> Values(LetterKind kind, LetterFacts facts, ReliefMode relief)
    {
        var values = All.ToDictionary(c => c.Name, c => (c.Value(facts) ?? "").Trim());
        foreach (var field in kind.Fields)
            values[field.Label] = Shown(kind, field, facts.Fields.GetValueOrDefault(field.Name, "").Trim());
        values[Conclusion] = LetterConclusion.Of(kind.Code, facts.Fields);
        values[Relief] = ReliefText.Of(relief, facts.ReconsiderationBody.Trim(), facts.Court.Trim());
        return values;
    }

    private static string Shown(LetterKind kind, LetterField field, string value) => field.Kind switch
    {
        LetterFieldKind.Day when LetterChecks.DayOf(value) is { } day => Print(day)!,
        LetterFieldKind.Text when kind.Code == "S03" && field.Name == WithheldPart.Field => WithheldPart.Print(value),
        // An empty sheet leaves room to write by hand.
        LetterFieldKind.Text when kind.IsForm && value.Length == 0 => "\n\n\n",
        _ => value,
    };

    internal static string? Print(DateOnly? day) => day is { } d ? $"{d.Year}年{d.Month}月{d.Day}日" : null;
}
