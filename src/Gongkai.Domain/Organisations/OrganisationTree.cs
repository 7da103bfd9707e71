namespace Gongkai.Domain.Organisations;

/// <summary>What a unit is.</summary>
public enum UnitKind
{
    /// <summary>人民政府</summary>
    Government,

    /// <summary>政府办公室</summary>
    Office,

    /// <summary>工作部门</summary>
    Department,

    /// <summary>乡镇、街道</summary>
    Township,

    /// <summary>公共企事业单位</summary>
    Institution,

    /// <summary>村（居）</summary>
    Village,

    /// <summary>内设股室</summary>
    Section,
}

/// <summary>单位 or a section of one.</summary>
/// <param name="Code">Unique on the site, for example <c>fgj</c>.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Standard short name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ParentCode">The unit above, or null for the government.</param>
/// <param name="CreditCode">统一社会信用代码, used in 索引号; null for sections.</param>
public sealed record Unit(string Code, string Name, string ShortName, UnitKind Kind, string? ParentCode = null, string? CreditCode = null);

/// <summary>The site's units as they stand, with the questions rights ask of them.</summary>
public sealed class OrganisationTree(IEnumerable<Unit> units)
{
    private readonly Dictionary<string, Unit> _byCode = units.ToDictionary(u => u.Code);

    public static OrganisationTree Empty { get; } = new([]);

    public IReadOnlyCollection<Unit> Units => _byCode.Values;

    public Unit? Find(string? code) => code is not null && _byCode.TryGetValue(code, out var unit) ? unit : null;

    /// <summary>The name shown to people; the code itself when the unit is unknown.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>The organisation a section belongs to; a unit that is no section is its own body.</summary>
    public string BodyOf(string code)
    {
        var unit = Find(code);
        while (unit is { Kind: UnitKind.Section, ParentCode: { } parent } && Find(parent) is { } above) unit = above;
        return unit?.Code ?? code;
    }

    /// <summary>Whether <paramref name="code"/> is <paramref name="unit"/> or a section of it. A department is not within the government.</summary>
    public bool IsWithin(string code, string unit)
    {
        if (code == unit) return true;
        for (var at = Find(code); at is { Kind: UnitKind.Section, ParentCode: { } parent }; at = Find(parent))
            if (parent == unit) return true;
        return false;
    }
}
