using System.Text.Json.Serialization;

namespace Gongkai.Domain.Publishing;

/// <summary>五公开 (R-PUB-04; 中办发〔2016〕8号).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OpennessCategory>))]
public enum OpennessCategory
{
    Decision,
    Execution,
    Management,
    Service,
    Result,
}

/// <summary>Chinese names.</summary>
public static class OpennessCategories
{
    public static string Title(this OpennessCategory category) => category switch
    {
        OpennessCategory.Decision => "决策公开",
        OpennessCategory.Execution => "执行公开",
        OpennessCategory.Management => "管理公开",
        OpennessCategory.Service => "服务公开",
        _ => "结果公开",
    };
}
