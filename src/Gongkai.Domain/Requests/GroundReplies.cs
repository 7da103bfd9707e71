using Gongkai.Domain.Documents;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Requests;

/// <summary>公开属性对应的答复: what a document means for an application for it.</summary>
/// <param name="Kinds">Codes of the <see cref="ReplyKind"/> that fit, the likeliest first.</param>
/// <param name="Basis">Articles.</param>
/// <param name="Advice">What has to be done or weighed before, in one sentence.</param>
public sealed record GroundReply(IReadOnlyList<string> Kinds, string Basis, string Advice);

/// <summary>公开属性及理由 → 答复种类 (R-DOC-06, R-DOC-07; 条例第十三条至第十六条、第三十六条、第三十七条). Advice for a person; the attribute of then is no ground by itself today.</summary>
public static class GroundReplies
{
    private const string Severable = "能够区分处理的，提供可以公开的部分（条例第三十七条）。";

    /// <summary>What follows from attribute and reasons.</summary>
    /// <param name="reasons">Codes of the site's reason list.</param>
    public static IReadOnlyList<GroundReply> Of(DisclosureAttribute attribute, IReadOnlyList<string> reasons, IReadOnlyList<WithholdingReason> list) => attribute switch
    {
        DisclosureAttribute.ActiveDisclosure => [new(["S02"], "条例第三十六条第一项", "已经主动公开的，告知获取的具体方式和途径。")],
        DisclosureAttribute.OnRequest => reasons.Count == 0 ? [OnRequest(null)] : [.. reasons.Select(r => OnRequest(r))],
        _ => [.. reasons.Select(r => list.FirstOrDefault(l => l.Code == r)?.Ground ?? r).Distinct().Select(Of).OfType<GroundReply>()],
    };

    /// <summary>The kinds of reply that rest on a ground of 条例第十四条至第十六条; null for an unknown code.</summary>
    public static GroundReply? Of(string ground)
    {
        if (StatutoryGround.Find(ground) is not { } found) return null;
        List<string> kinds = [.. ReplyKind.All.Where(k => k.Ground == ground).Select(k => k.Code), "S03"];
        return new(kinds, found.Article, ground switch
        {
            StatutoryGround.StateSecret => "核对密级和保密期限，已经解密或者依法变更的按新情况审查。" + Severable,
            StatutoryGround.LawForbids => "写明禁止公开的法律、行政法规及条款。" + Severable,
            StatutoryGround.ThreeSecurities => "写明可能危及的方面；现在不再危及的应当公开。" + Severable,
            StatutoryGround.ThirdParty => "先书面征求第三方意见；第三方同意公开，或者不公开会对公共利益造成重大影响的，予以公开。" + Severable,
            _ => "属于可以不予公开，不是应当不予公开；法律、法规、规章规定应当公开的，从其规定。" + Severable,
        });
    }

    // R-DOC-07: a reason for not publishing by itself is no ground of refusal; whoever asks gets it unless an article stands against it.
    private static GroundReply OnRequest(string? reason) => reason switch
    {
        "R1" => new(["S01", "S03", "S07"], "条例第十五条、第二十七条、第三十二条", "属于依申请公开，不是不予公开的理由；可能损害第三方合法权益的，先书面征求第三方意见。"),
        "R2" => new(["S01", "S03", "S11"], "条例第二十七条、第三十六条第二项、第七项", "属于依申请公开，不是不予公开的理由；法律、行政法规对查询另有规定的，告知依照有关规定办理。"),
        _ => new(["S01", "S03"], "条例第二十七条、第三十六条第二项", "属于依申请公开，不是不予公开的理由；没有法定不予公开情形的应当提供。"),
    };
}
