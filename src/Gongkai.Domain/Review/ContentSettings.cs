namespace Gongkai.Domain.Review;

/// <summary>内容检查设置 of a site. What blocks is not among them: no setting opens the gate.</summary>
public sealed record ContentSettings
{
    /// <summary>Hosts that are the site's own; links to others are shown as foreign (R-WEB-10).</summary>
    public IReadOnlyList<string> OwnHosts { get; init; } = [];
}
