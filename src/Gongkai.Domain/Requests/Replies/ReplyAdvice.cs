namespace Gongkai.Domain.Requests.Replies;

/// <summary>什么时候用哪一种答复: one sentence for each kind, beside the choice.</summary>
public static class ReplyAdvice
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["S01"] = "经检索有该信息，没有法定不予公开的情形。",
        ["S02"] = "已经在网站、公报等主动公开，写明能直接找到的具体途径。",
        ["S03"] = "一部分可以公开、一部分不予公开，并且能够区分；逐项写明依据和理由，附上处理后的信息。",
        ["S04"] = "已经依法确定为国家秘密，并且没有解密；不写涉密内容。",
        ["S05"] = "有法律或者行政法规明文禁止公开；地方规定和部门规定不够。",
        ["S06"] = "公开后可能危及国家安全、公共安全、经济安全、社会稳定，要说明理由。",
        ["S07"] = "涉及商业秘密、个人隐私等，已经书面征求第三方意见，第三方不同意并且理由成立。",
        ["S08"] = "人事管理、后勤管理、内部工作流程等内部事务，不影响公民的权利义务。",
        ["S09"] = "履职过程中的讨论记录、过程稿、磋商信函、请示报告；已经作出决定并对外发生效力的文件不是。",
        ["S10"] = "行政执法案卷中的信息；法律、法规、规章规定应当公开的除外。",
        ["S11"] = "工商、不动产登记资料等，法律、行政法规对查询有专门规定。",
        ["S12"] = "经过检索没有找到；先登记检索的范围、方法和关键词。",
        ["S13"] = "信息由别的机关负责公开；能够确定的，告知机关名称和联系方式。",
        ["S14"] = "没有现成的信息，需要汇总、加工、重新制作。",
        ["S15"] = "已经一次性告知补正，补正后仍然不知道要什么。",
        ["S16"] = "实质是信访、投诉、举报，不是要信息；告知反映问题的渠道。可以用“转信访、投诉、举报渠道”一步办理。",
        ["S17"] = "同一申请人就相同内容已经得到答复，又重复申请。",
        ["S18"] = "要求提供公报、报刊、书籍等公开出版物；告知获取的途径。",
        ["S19"] = "数量、频次明显超过合理范围，已经要求说明理由，认定理由不合理。",
        ["S20"] = "要求确认已经获取的信息，或者要求重新出具。",
        ["P16"] = "申请人有证据证明与自身相关的信息记录不准确，要求更正。",
        ["P17"] = "申请人建议把依申请公开的信息纳入主动公开。",
    };

    /// <summary>The sentence; empty for an unknown code.</summary>
    public static string Of(string code) => Sentences.GetValueOrDefault(code, "");

    /// <summary>Rows of the annual report's form, the headings of the choice.</summary>
    public static string Title(this ReplyGroup group) => group switch
    {
        ReplyGroup.Granted => "予以公开",
        ReplyGroup.Partly => "部分公开",
        ReplyGroup.Withheld => "不予公开",
        ReplyGroup.Unavailable => "无法提供",
        ReplyGroup.NotHandled => "不予处理",
        _ => "更正申请和公开建议",
    };
}
