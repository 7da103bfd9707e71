using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>文书 as it was sent: frozen text that is kept with the case and never made again from a template.</summary>
/// <param name="Code">Code of its <see cref="LetterKind"/>, P01 to P17 or S01 to S20.</param>
/// <param name="Title">文书标题.</param>
/// <param name="Number">文书编号, or null.</param>
/// <param name="Issuer">发文机关.</param>
/// <param name="Addressee">收件人, without the colon.</param>
/// <param name="Paragraphs">正文; in a form (<see cref="LetterKind.IsForm"/>) one row each, label and value parted by the first ：.</param>
/// <param name="On">落款日期 (Asia/Shanghai).</param>
/// <param name="Contact">联系部门、联系人、电话、送达方式 in one line; empty in a form.</param>
/// <param name="Enclosures">附件 by name.</param>
public sealed record Letter(
    string Code, string Title, string? Number, string Issuer, string Addressee, IReadOnlyList<string> Paragraphs, DateOnly On, string Contact, IReadOnlyList<string> Enclosures);

/// <summary>What letters know of a case. Days are legal days in Asia/Shanghai.</summary>
public sealed record LetterFacts
{
    /// <summary>发文机关</summary>
    public required string Issuer { get; init; }

    /// <summary>文书编号, or null while there is none.</summary>
    public string? Number { get; init; }

    /// <summary>收件人: the applicant, a third party or another agency.</summary>
    public required string Addressee { get; init; }

    /// <summary>申请人姓名或者名称</summary>
    public required string ApplicantName { get; init; }

    /// <summary>申请登记编号</summary>
    public required string Receipt { get; init; }

    /// <summary>收到申请之日 (条例第三十一条), or null while it is not settled.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>收到补正申请之日 (条例第三十条), or null.</summary>
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>申请内容摘要</summary>
    public required string Subject { get; init; }

    /// <summary>联系部门</summary>
    public required string ContactUnit { get; init; }

    /// <summary>联系人; may be empty.</summary>
    public string ContactPerson { get; init; } = "";

    /// <summary>联系电话</summary>
    public required string Phone { get; init; }

    /// <summary>落款日期</summary>
    public required DateOnly On { get; init; }

    /// <summary>送达方式 in Chinese; may be empty.</summary>
    public string Channel { get; init; } = "";

    /// <summary>复议机关 (行政复议法第二十四条), see <see cref="ReliefAuthority"/>.</summary>
    public string ReconsiderationBody { get; init; } = "";

    /// <summary>有管辖权的人民法院</summary>
    public string Court { get; init; } = "";

    /// <summary>The letter's own fields by <see cref="LetterField.Name"/>; days as yyyy-MM-dd, several choices joined by 、.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>附件 by name.</summary>
    public IReadOnlyList<string> Enclosures { get; init; } = [];

    /// <summary>救济途径 that 法务 confirmed for this case, or null for what the site sets.</summary>
    public ReliefMode? Relief { get; init; }
}
