using Gongkai.Domain.Review;

namespace Gongkai.Content.Masking;

/// <summary>隐去标记: says in the text itself that something was withheld and on what ground, so that a reader sees the gap (条例第三十七条).</summary>
public static class GroundMark
{
    internal const string Opening = "【隐去：";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        [StatutoryGround.StateSecret] = "国家秘密",
        [StatutoryGround.LawForbids] = "法律法规禁止公开",
        [StatutoryGround.ThreeSecurities] = "危及安全稳定",
        [StatutoryGround.ThirdParty] = "第三方合法权益",
        [StatutoryGround.Internal] = "内部事务",
        [StatutoryGround.Process] = "过程性信息",
        [StatutoryGround.EnforcementFile] = "行政执法案卷",
    };

    /// <summary>【隐去：个人隐私，条例第十五条】</summary>
    /// <param name="ground">Code of the <see cref="StatutoryGround"/>.</param>
    /// <param name="reason">Nearer words; null for the ground's own.</param>
    public static string Of(string ground, string? reason = null) => $"{Opening}{reason ?? ReasonOf(ground)}，{ArticleOf(ground)}】";

    /// <summary>The ground in a few characters.</summary>
    public static string ReasonOf(string ground) => Reasons.GetValueOrDefault(ground, "依法不予公开");

    /// <summary>Its article; the regulation alone for a code nobody knows.</summary>
    public static string ArticleOf(string ground) => StatutoryGround.Find(ground)?.Article ?? "条例";
}
