namespace Gongkai.Web.Portal.Prepared;

/// <summary>
/// Marks a public page that is the same for everybody: it is prepared once and served as bytes until something it shows changes.
/// What it shows it tells by <see cref="PageTags.Note"/>.
/// </summary>
/// <param name="query">Names in the query that make another page of it; every other name is ignored.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PreparedAttribute(params string[] query) : Attribute
{
    /// <summary>In the order in which they stand in the page's own addresses.</summary>
    public IReadOnlyList<string> Query { get; } = query;
}
