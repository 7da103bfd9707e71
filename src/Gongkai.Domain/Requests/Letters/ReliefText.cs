using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>救济途径 as one paragraph. Its terms are law (60日、15日、六个月) and therefore no settings.</summary>
public static class ReliefText
{
    /// <param name="mode">Way of relief.</param>
    /// <param name="body">复议机关 (行政复议法第二十四条).</param>
    /// <param name="court">Court as the site names it.</param>
    /// <returns>The paragraph; empty for <see cref="ReliefMode.None"/>.</returns>
    public static string Of(ReliefMode mode, string body, string court) => mode switch
    {
        // 行政复议法第二十三条第二款: the agency must say that reconsideration comes first.
        ReliefMode.ReconsiderationFirst =>
            $"如对本机关不予公开的决定不服，根据《中华人民共和国行政复议法》第二十条、第二十三条第一款第四项的规定，应当先自知道或者应当知道该决定之日起60日内向{body}申请行政复议；"
            + $"对行政复议决定不服的，再根据《中华人民共和国行政诉讼法》第四十五条的规定，自收到行政复议决定书之日起15日内（行政复议机关逾期不作决定的，自复议期满之日起15日内）向{court}提起行政诉讼。",
        ReliefMode.EitherWay =>
            $"如对本机关作出的上述处理不服，可以根据《中华人民共和国行政复议法》第二十条的规定，自知道或者应当知道该处理之日起60日内向{body}申请行政复议；"
            + $"也可以根据《中华人民共和国行政诉讼法》第四十六条的规定，自知道或者应当知道该处理之日起六个月内向{court}提起行政诉讼。",
        _ => "",
    };
}
