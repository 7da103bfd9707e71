using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Documents.Acts;

/// <summary>What a form is made for: this document, this person, this day.</summary>
public sealed record Situation(Opened<DocumentRecord> Opened, World World, Actor Actor, DateOnly Today)
{
    public DocumentRecord Record => Opened.Record;

    public DocumentSettings Settings => World.Site.Documents;

    public DocumentTable Table => DocumentTable.Of(Settings, Record.Content.Path);

    public ChainStep? Step => Table.StepAt(Record.Stage) ?? (Stages.Secrecy.Contains(Record.Stage) ? Settings.Chain.FirstOrDefault(s => s.Stage == Record.Stage) : null);

    public IReadOnlyList<long> Hands => [Actor.AccountId, .. Actor.Holdings.Select(h => h.OnBehalfOf).OfType<long>()];
}

/// <summary>How a field is asked.</summary>
public enum FieldKind
{
    Line,
    Text,
    Day,
    One,
    Several,
}

/// <summary>One field of an act's form. Its name is the one refusals use.</summary>
public sealed record ActField(string Name, string Label, FieldKind Kind = FieldKind.Text, bool Required = false, string? Hint = null)
{
    public Func<Situation, IEnumerable<Choice>> Choices { get; init; } = _ => [];

    /// <summary>Whether the field is asked at all.</summary>
    public Func<Situation, bool> When { get; init; } = _ => true;

    /// <summary>What stands in it at first.</summary>
    public Func<Situation, IEnumerable<string>> Proposal { get; init; } = _ => [];
}

/// <summary>The form of one act: what it asks, and the act it makes of the answers.</summary>
public sealed record ActForm(Type Act, Func<Situation, string> Button, IReadOnlyList<ActField> Fields, Func<Answers, IAct<DocumentRecord>> Make)
{
    /// <summary>Type name, in addresses and rights.</summary>
    public string Name => Act.Name;

    /// <summary>What it does, in one sentence, or null.</summary>
    public string? Lead { get; init; }

    /// <summary>Conditions besides the right, so that nothing unlawful is offered.</summary>
    public Func<Situation, bool> Lawful { get; init; } = _ => true;

    /// <summary>Asked again on a page of its own before it is done.</summary>
    public bool Confirm { get; init; }

    /// <summary>Of the form that most people came for.</summary>
    public bool Main { get; init; }
}

/// <summary>The answers to a form as typed.</summary>
public sealed class Answers(IFormCollection form, Situation situation)
{
    private readonly List<Refusal> _refusals = [];

    public Situation Situation => situation;

    /// <summary>What cannot be read as an answer. Codes <c>FORM-DATE</c>.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>The text without blanks around it, or empty.</summary>
    public string Text(string name) => ((string?)form[name] ?? "").Trim();

    public string? Optional(string name) => Text(name) is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> All(string name) => [.. form[name].OfType<string>().Where(v => v.Length > 0).Distinct()];

    public bool? Yes(string name) => Text(name) switch { "yes" => true, "no" => false, _ => null };

    public T? Value<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Text(name), out var value) ? value : null;

    public DateOnly? Day(string name)
    {
        if (Optional(name) is not { } typed) return null;
        if (DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "yyyy-M-d", "yyyy年M月d日"], out var day)) return day;
        _refusals.Add(new("FORM-DATE", $"“{typed}”不是日期，请写成 2026-01-31 的形式。", null, name));
        return null;
    }
}
