namespace Gongkai.Domain.Publishing;

/// <summary>常用入口: an entry many people look for, on the home page.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Address">A local path that starts with <c>/</c>, or the path of a column.</param>
public sealed record MostWanted(string Title, string Address);
