using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Personal;

/// <summary>Kinds of personal data (条例第十五条, 个人信息保护法第二十八条, R-SEC-06).</summary>
internal static class PersonalKinds
{
    private const string Privacy = "条例第十五条";
    private const string Sensitive = "个人信息保护法第二十八条";

    public static readonly FindingKind Identity = new("PII-ID", "居民身份证号码", FindingSeverity.Block, Sensitive);
    public static readonly FindingKind Bank = new("PII-BANK", "银行账号", FindingSeverity.Block, Sensitive);
    public static readonly FindingKind Mobile = new("PII-MOBILE", "手机号码", FindingSeverity.Warn, Privacy);
    public static readonly FindingKind Phone = new("PII-PHONE", "个人固定电话", FindingSeverity.Warn, Privacy);
    public static readonly FindingKind Mail = new("PII-MAIL", "个人电子邮箱", FindingSeverity.Warn, Privacy);
    public static readonly FindingKind Document = new("PII-DOCUMENT", "个人证件号码", FindingSeverity.Block, Sensitive);
    public static readonly FindingKind Plate = new("PII-PLATE", "车牌号码", FindingSeverity.Warn, Privacy);
    public static readonly FindingKind Address = new("PII-ADDRESS", "家庭住址", FindingSeverity.Block, Privacy);
    public static readonly FindingKind Health = new("PII-HEALTH", "健康信息", FindingSeverity.Block, Sensitive);
    public static readonly FindingKind Hardship = new("PII-HARDSHIP", "困难情况", FindingSeverity.Warn, Privacy);
    public static readonly FindingKind Minor = new("PII-MINOR", "未成年人信息", FindingSeverity.Block, Sensitive);
}
