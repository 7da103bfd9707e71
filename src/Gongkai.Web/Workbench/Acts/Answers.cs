using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Workbench.Acts;

/// <summary>The answers to a form as typed.</summary>
/// <param name="uploads">Files of the form by field, those kept from an earlier try included.</param>
public sealed class Answers<TRecord>(IFormCollection form, Situation<TRecord> situation, ILookup<string, PublicationFile>? uploads = null) where TRecord : class
{
    private readonly List<Refusal> _refusals = [];

    public Situation<TRecord> Situation => situation;

    /// <summary>What cannot be read as an answer. Codes <c>FORM-DATE</c>, <c>FORM-NUMBER</c>, <c>FORM-HOUR</c>.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Keeps what a form of its own kind cannot read.</summary>
    public void Refuse(Refusal refusal) => _refusals.Add(refusal);

    /// <summary>The text without blanks around it, or empty.</summary>
    public string Text(string name) => ((string?)form[name] ?? "").Trim();

    public string? Optional(string name) => Text(name) is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> All(string name) => [.. form[name].OfType<string>().Where(v => v.Length > 0).Distinct()];

    public IReadOnlyList<PublicationFile> Files(string name) => [.. uploads?[name] ?? []];

    public bool? Yes(string name) => Text(name) switch { "yes" => true, "no" => false, _ => null };

    public T? Value<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Text(name), out var value) ? value : null;

    public int? Number(string name)
    {
        if (Optional(name) is not { } typed) return null;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        _refusals.Add(new("FORM-NUMBER", $"“{Short(typed)}”不是整数，请只写数字。", null, name));
        return null;
    }

    public DateOnly? Day(string name)
    {
        if (Optional(name) is not { } typed) return null;
        if (TypedDay.Read(typed) is { } day) return day;
        _refusals.Add(TypedDay.Refusal(typed, name));
        return null;
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}

/// <summary>A day as people type it.</summary>
public static class TypedDay
{
    public static DateOnly? Read(string? typed) => DateOnly.TryParseExact(typed?.Trim(), ["yyyy-MM-dd", "yyyy-M-d", "yyyy年M月d日"], out var day) ? day : null;

    /// <summary>Code FORM-DATE.</summary>
    public static Refusal Refusal(string typed, string field) => new("FORM-DATE", $"“{(typed.Length > 40 ? typed[..40] + "…" : typed)}”不是日期，请写成 2026-01-31 的形式。", null, field);
}
