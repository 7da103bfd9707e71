namespace Gongkai.Domain.Publishing;

/// <summary>机构概况: what 条例第二十条第二项 asks of every unit: duties, offices, address, hours, contact and the name of its head.</summary>
public sealed record UnitProfile
{
    /// <summary>Code of the unit; its name is the unit's own.</summary>
    public required string UnitCode { get; init; }

    /// <summary>主要职责, one paragraph a line.</summary>
    public required string Duties { get; init; }

    /// <summary>办公地址.</summary>
    public required string Address { get; init; }

    /// <summary>办公时间.</summary>
    public required string Hours { get; init; }

    /// <summary>联系电话, of the office and not of a person.</summary>
    public required string Phone { get; init; }

    /// <summary>负责人姓名.</summary>
    public required string Head { get; init; }

    /// <summary>内设机构.</summary>
    public IReadOnlyList<string> InternalOffices { get; init; } = [];

    /// <summary>Sentence on the unit's own web site where one is kept, or null.</summary>
    public string? Website { get; init; }
}
