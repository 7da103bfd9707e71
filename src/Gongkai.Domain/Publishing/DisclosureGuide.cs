namespace Gongkai.Domain.Publishing;

/// <summary>政府信息公开指南: the fields 条例第十二条 asks for, plus the channels for applications (第二十九条) and complaints.</summary>
public sealed record DisclosureGuide
{
    /// <summary>Day of this edition, Asia/Shanghai.</summary>
    public required DateOnly Edition { get; init; }

    /// <summary>政府信息的分类.</summary>
    public required string Classification { get; init; }

    /// <summary>编排体系.</summary>
    public required string Arrangement { get; init; }

    /// <summary>获取方式.</summary>
    public required string WaysToObtain { get; init; }

    /// <summary>政府信息公开工作机构的名称.</summary>
    public required string UnitName { get; init; }

    /// <summary>办公地址.</summary>
    public required string Address { get; init; }

    /// <summary>办公时间.</summary>
    public required string Hours { get; init; }

    /// <summary>联系电话.</summary>
    public required string Phone { get; init; }

    /// <summary>传真号码.</summary>
    public required string Fax { get; init; }

    /// <summary>互联网联系方式.</summary>
    public required string Online { get; init; }

    /// <summary>邮政编码.</summary>
    public string? Postcode { get; init; }

    /// <summary>How an application is handed in: one sentence for each channel open now.</summary>
    public IReadOnlyList<string> ApplicationChannels { get; init; } = [];

    /// <summary>监督投诉渠道.</summary>
    public IReadOnlyList<string> ComplaintChannels { get; init; } = [];
}
