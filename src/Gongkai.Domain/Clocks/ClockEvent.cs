namespace Gongkai.Domain.Clocks;

/// <summary>A piece of evidence on a clock.</summary>
/// <param name="Type">For example <c>third-party-consulted</c>; the rule says which it knows.</param>
/// <param name="Date">Legal day, Asia/Shanghai.</param>
/// <param name="Days">For <c>extended</c>: working days.</param>
public sealed record ClockEvent(string Type, DateOnly Date, int? Days = null);
