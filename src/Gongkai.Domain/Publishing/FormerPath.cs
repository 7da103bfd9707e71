namespace Gongkai.Domain.Publishing;

/// <summary>旧栏目路径: the address of a column before it was moved or merged. It leads on to the new one and is never given to another column.</summary>
/// <param name="Path">The path it had.</param>
/// <param name="Now">The path of the column it leads to.</param>
/// <param name="Since">Day of the change, Asia/Shanghai.</param>
public sealed record FormerPath(string Path, string Now, DateOnly Since);

/// <summary>已关停并入门户的原单位网站 (R-WEB-02).</summary>
/// <param name="Name">Name of the former site.</param>
/// <param name="Host">Its host name.</param>
/// <param name="UnitCode">The unit that kept it.</param>
/// <param name="ClosedOn">Day it was closed, Asia/Shanghai.</param>
/// <param name="MovedTo">Local path or column its visitors are led to.</param>
public sealed record FormerSite(string Name, string Host, string UnitCode, DateOnly ClosedOn, string MovedTo);
