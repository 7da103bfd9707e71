using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Acts;

/// <summary>A form ready to be shown, whatever record it is about.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Alone">It is the form that was just sent or that stands on a page of its own: its fields carry their plain names, so that refusals lead to them.</param>
public sealed record ShownForm(string Name, string Button, string? Lead, bool Confirm, bool Main, string Action, string? Page, bool Alone, IReadOnlyList<ShownField> Fields)
{
    public bool HasFiles => Fields.Any(f => f.Kind == FieldKind.Files);
}

/// <summary>One question with what stands in it.</summary>
/// <param name="Kept">Files of an earlier try, sealed.</param>
public sealed record ShownField(string Name, string Label, FieldKind Kind, bool Required, string? Hint, IReadOnlyList<Choice> Choices, IReadOnlyList<string> Values, IReadOnlyList<(string Token, string Name)> Kept);
