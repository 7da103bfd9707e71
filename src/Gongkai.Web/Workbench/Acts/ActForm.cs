using Gongkai.Domain.Acts;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Acts;

/// <summary>How a field is asked.</summary>
public enum FieldKind
{
    Line,
    Text,
    Day,
    Number,
    One,
    Several,
    Files,
}

/// <summary>One field of an act's form. Its name is the one refusals use.</summary>
public sealed record ActField<TRecord>(string Name, string Label, FieldKind Kind = FieldKind.Text, bool Required = false, string? Hint = null) where TRecord : class
{
    public Func<Situation<TRecord>, IEnumerable<Choice>> Choices { get; init; } = _ => [];

    /// <summary>Whether the field is asked at all.</summary>
    public Func<Situation<TRecord>, bool> When { get; init; } = _ => true;

    /// <summary>What stands in it at first.</summary>
    public Func<Situation<TRecord>, IEnumerable<string>> Proposal { get; init; } = _ => [];
}

/// <summary>The form of one act: what it asks, and the act it makes of the answers; an act with a page of its own (<see cref="Page"/>) is made there.</summary>
public sealed record ActForm<TRecord>(Type Act, Func<Situation<TRecord>, string> Button, IReadOnlyList<ActField<TRecord>> Fields, Func<Answers<TRecord>, IAct<TRecord>>? Make = null) where TRecord : class
{
    /// <summary>Type name, in addresses and rights.</summary>
    public string Name => Act.Name;

    /// <summary>What it does, in one sentence, or null.</summary>
    public string? Lead { get; init; }

    /// <summary>Conditions besides the right, so that nothing unlawful is offered.</summary>
    public Func<Situation<TRecord>, bool> Lawful { get; init; } = _ => true;

    /// <summary>Asked again on a page of its own before it is done.</summary>
    public bool Confirm { get; init; }

    /// <summary>Of the form that most people came for.</summary>
    public bool Main { get; init; }

    /// <summary>Address below the record's own where the act is done on a page that asks more than fields; null for a plain form.</summary>
    public string? Page { get; init; }
}

/// <summary>All forms of one kind of record.</summary>
public sealed class ActForms<TRecord>(IEnumerable<ActForm<TRecord>> forms) where TRecord : class
{
    private readonly Dictionary<string, ActForm<TRecord>> _byName = forms.ToDictionary(f => f.Name);

    public IReadOnlyCollection<ActForm<TRecord>> All => _byName.Values;

    /// <summary>The form of an act, or null when the act has no form of its own.</summary>
    public ActForm<TRecord>? Find(string? act) => act is not null && _byName.TryGetValue(act, out var form) ? form : null;

    /// <summary>What a person finds on a record's page: what the rights table allows here and now and nothing else, the usual first.</summary>
    public IReadOnlyList<ActForm<TRecord>> For(Situation<TRecord> s) => [.. _byName.Values.Where(f => s.Allows(f.Name) && f.Lawful(s)).OrderByDescending(f => f.Main)];
}
