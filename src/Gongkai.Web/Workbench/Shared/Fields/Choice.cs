namespace Gongkai.Web.Workbench.Shared.Fields;

/// <summary>One answer to choose.</summary>
/// <param name="Value">Posted.</param>
/// <param name="Title">Shown.</param>
/// <param name="Hint">Shown beside it, or null.</param>
public sealed record Choice(string Value, string Title, string? Hint = null);
