using Gongkai.Domain.Acts;

namespace Gongkai.Web.Workbench.Shared.Fields;

/// <summary>A page whose fields show the refusal that belongs to them.</summary>
public interface IShowsRefusals
{
    /// <summary>The refusal that belongs to a field, or null.</summary>
    Refusal? ErrorOf(string? field);
}
