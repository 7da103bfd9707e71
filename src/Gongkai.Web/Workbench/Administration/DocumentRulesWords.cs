using Gongkai.Domain.Documents;

namespace Gongkai.Web.Workbench.Administration;

/// <summary>Chinese words of the rules page.</summary>
internal static class DocumentRulesWords
{
    public static string Of(AppliesWhen when) => when switch
    {
        AppliesWhen.Always => "全部",
        AppliesWhen.Policy => "政策性文件",
        AppliesWhen.Normative => "行政规范性文件",
        AppliesWhen.Major => "重大行政决策",
        AppliesWhen.NormativeOrMajor => "规范性文件、重大决策",
        AppliesWhen.Sensitive => "敏感事项",
        _ => "有会签单位的",
    };

    public static string Preset(string name) => name switch
    {
        "S0" => "县政府办公室“五公开”融入办文（文件与解读同时公布）",
        "S1" => "县级实施意见（源头自审—公开机构—主管领导，解读三个工作日）",
        "S2" => "区级规范意见（不予公开须说明理由）",
        "S3" => "设区市通知（“公开方式”印在日期之下）",
        "S4" => "县级十一项制度（按文种标注，敏感事项报主要领导）",
        _ => "",
    };
}
