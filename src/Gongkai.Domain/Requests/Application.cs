using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>What is asked for.</summary>
public enum RequestPurpose
{
    /// <summary>申请公开政府信息 (条例第二十七条)</summary>
    Disclosure,

    /// <summary>申请更正与自身相关的政府信息 (条例第四十一条); no row of the report.</summary>
    RecordCorrection,

    /// <summary>建议转为主动公开 (条例第四十四条第二款); no row of the report.</summary>
    PublishSuggestion,
}

/// <summary>申请人: name, proof of identity and ways to reach (条例第二十九条第二款第一项). The number of the proof lies sealed in the vault, never here.</summary>
/// <param name="Category">Column of Table 3.</param>
/// <param name="Name">姓名或者名称.</param>
public sealed record Applicant(ApplicantCategory Category, string Name)
{
    /// <summary>证件种类 in Chinese, or 统一社会信用代码.</summary>
    public string IdType { get; init; } = "";

    /// <summary>Number with the middle hidden, for pages and letters.</summary>
    public string IdMasked { get; init; } = "";

    /// <summary>Reference of the sealed number; null after the purge or when none was given.</summary>
    public string? IdReference { get; init; }

    /// <summary>Keyed digest that recognises the same applicant without the number.</summary>
    public string Key { get; init; } = "";

    /// <summary>What is odd about the number (check digit): a warning to the clerk, never a refusal.</summary>
    public IReadOnlyList<string> IdWarnings { get; init; } = [];

    /// <summary>法定代表人或者负责人, for organisations.</summary>
    public string? Representative { get; init; }

    /// <summary>联系人 or 代理人.</summary>
    public string? ContactName { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public bool IsPerson => Category == ApplicantCategory.Natural;
}

/// <summary>申请内容和形式要求 (条例第二十九条第二款第二项、第三项). A purpose is not asked for: the regulation does not.</summary>
public sealed record RequestContent
{
    public RequestPurpose Purpose { get; init; }

    /// <summary>政府信息的名称.</summary>
    public string Title { get; init; } = "";

    /// <summary>文号, as typed.</summary>
    public string? DocNumber { get; init; }

    /// <summary>便于查询的其他特征性描述; for corrections the evidence that the record is wrong.</summary>
    public string Description { get; init; } = "";

    /// <summary>获取信息的方式: one of <see cref="DeliveryForms"/>.</summary>
    public string Form { get; init; } = DeliveryForms.Paper;

    /// <summary>获取信息的途径: one of <see cref="DeliveryWays"/>.</summary>
    public string Way { get; init; } = DeliveryWays.Mail;

    /// <summary>需要的帮助 (条例第四十三条): codes of <see cref="Assistances"/>.</summary>
    public IReadOnlyList<string> Assistance { get; init; } = [];

    public string? AssistanceNote { get; init; }

    /// <summary>The applicant lets the answer be shown to the public, without his data.</summary>
    public bool MayBePublished { get; init; }

    /// <summary>附件: sealed like proofs, because nobody has looked at them yet.</summary>
    public IReadOnlyList<SealedFile> Files { get; init; } = [];
}

/// <summary>A file in the vault.</summary>
/// <param name="Reference">Its address in the vault.</param>
/// <param name="Name">As the applicant named it; often his own name, so it stays out of the audit trail.</param>
/// <param name="Kind">身份证明, 授权委托书, 申请材料 or 扫描件.</param>
public sealed record SealedFile([property: Unaudited] string Reference, [property: Unaudited] string Name, long Size, string MediaType, string Kind);

/// <summary>Application as it came in. Its person stays out of the audit trail; the body's digest vouches for it.</summary>
public sealed record Application([property: Unaudited] Applicant Applicant, RequestContent Content);

/// <summary>A choice with its name.</summary>
public sealed record Named(string Code, string Title);

/// <summary>获取信息的方式.</summary>
public static class DeliveryForms
{
    public const string Paper = "paper", Electronic = "electronic", Inspect = "inspect";

    public static IReadOnlyList<Named> All { get; } = [new(Paper, "纸质文本"), new(Electronic, "电子数据"), new(Inspect, "查阅、抄录")];
}

/// <summary>获取信息的途径, also the ways of service.</summary>
public static class DeliveryWays
{
    public const string Mail = "mail", Email = "email", PickUp = "pick-up", Website = "website", Fax = "fax";

    public static IReadOnlyList<Named> All { get; } = [new(Mail, "邮寄"), new(Email, "电子邮件"), new(PickUp, "当面领取"), new(Website, "网站下载"), new(Fax, "传真")];

    public static string TitleOf(string code) => All.FirstOrDefault(w => w.Code == code)?.Title ?? code;
}

/// <summary>阅读困难、视听障碍 (条例第四十三条; R-REQ-14).</summary>
public static class Assistances
{
    public static IReadOnlyList<Named> All { get; } =
        [new("reading", "阅读有困难，需要讲解"), new("sight", "视力障碍，需要大字或者朗读"), new("hearing", "听力障碍，需要文字沟通"), new("writing", "书写有困难，需要代为填写")];
}

/// <summary>受理渠道 (R-REQ-02).</summary>
public static class Channels
{
    public static IReadOnlyList<Named> All { get; } =
    [
        new(Clocks.ReceiptChannels.InPerson, "当面"), new(Clocks.ReceiptChannels.MailSigned, "邮寄（签收）"), new(Clocks.ReceiptChannels.MailOrdinary, "平常信函"),
        new(Clocks.ReceiptChannels.Online, "网站"), new(Clocks.ReceiptChannels.Fax, "传真"),
    ];

    public static string TitleOf(string code) => All.FirstOrDefault(c => c.Code == code)?.Title ?? code;
}
