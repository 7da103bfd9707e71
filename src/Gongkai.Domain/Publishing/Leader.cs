namespace Gongkai.Domain.Publishing;

/// <summary>负责人信息 of the government's leaders, shown with their 分工 (条例第二十条第二项).</summary>
public sealed record Leader
{
    /// <summary>姓名.</summary>
    public required string Name { get; init; }

    /// <summary>职务, for example 县委副书记、县长.</summary>
    public required string Post { get; init; }

    /// <summary>工作分工.</summary>
    public required string Duties { get; init; }

    /// <summary>Place in the list; the lowest stands first.</summary>
    public int Order { get; init; }

    /// <summary>简历, as far as it is published.</summary>
    public string? Resume { get; init; }

    /// <summary>任职日期, Asia/Shanghai.</summary>
    public DateOnly? Since { get; init; }
}
