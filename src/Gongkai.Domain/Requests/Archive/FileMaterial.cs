namespace Gongkai.Domain.Requests.Archive;

/// <summary>Parts of a case file in the order in which they are bound (卷内材料顺序; R-REQ-11).</summary>
public enum FilePart
{
    /// <summary>申请表及身份材料</summary>
    Application,

    /// <summary>接收回执、登记表</summary>
    Receipt,

    /// <summary>补正、说明理由、收费、征求意见、延期等程序文书及回执</summary>
    Procedure,

    /// <summary>检索记录</summary>
    Search,

    /// <summary>内部审批单</summary>
    Approval,

    /// <summary>答复书</summary>
    Reply,

    /// <summary>所附信息</summary>
    Information,

    /// <summary>送达凭证</summary>
    Service,

    /// <summary>复议、诉讼材料</summary>
    Dispute,

    /// <summary>其他</summary>
    Other,
}

/// <summary>Names of the parts.</summary>
public static class FileParts
{
    private static readonly string[] Titles = ["申请表及身份材料", "接收回执、登记表", "程序文书及回执", "检索记录", "内部审批单", "答复书", "所附信息", "送达凭证", "复议、诉讼材料", "其他"];

    public static string Title(this FilePart part) => Titles[(int)part];
}

/// <summary>Where the content of a paper comes from.</summary>
public abstract record FileSource;

/// <summary>A letter of the case, by its serial.</summary>
public sealed record LetterSource(int Serial) : FileSource;

/// <summary>A sheet made from the record.</summary>
/// <param name="Sheet">Which.</param>
/// <param name="Index">Which of several, from 0.</param>
public sealed record SheetSource(CaseSheet Sheet, int Index = 0) : FileSource;

/// <summary>A file of the office.</summary>
public sealed record StoredSource(CaseFile File) : FileSource;

/// <summary>A sealed file: taken out only with a reason (<see cref="ReadIdentity"/>).</summary>
public sealed record SealedSource(SealedFile File) : FileSource;

/// <summary>Sheets that the record fills.</summary>
public enum CaseSheet
{
    /// <summary>政府信息公开申请表</summary>
    Application,

    /// <summary>补正、理由、收费的来件记录</summary>
    Incoming,

    /// <summary>征求意见回复记录</summary>
    Opinion,

    /// <summary>协办意见</summary>
    CoHandling,

    /// <summary>检索记录</summary>
    Search,

    /// <summary>内部审批单</summary>
    Approval,

    /// <summary>送达登记</summary>
    Service,

    /// <summary>复议、诉讼登记</summary>
    Dispute,
}

/// <summary>卷内材料: one paper of a case file (R-REQ-11).</summary>
/// <param name="Sequence">顺序号, from 1.</param>
/// <param name="Title">题名.</param>
/// <param name="On">文件日期 (Asia/Shanghai), or null.</param>
/// <param name="IsScan">复印件、扫描件 rather than an original.</param>
public sealed record FileMaterial(int Sequence, FilePart Part, string Title, DateOnly? On, FileSource Source, bool IsScan = false)
{
    /// <summary>文书编号, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Pages, where they are known.</summary>
    public int? Pages { get; init; }

    /// <summary>SHA-256 of a stored file, lower-case hex; that of a paper made from the record is taken when it is written out.</summary>
    public string? Hash => Source is StoredSource stored ? stored.File.Hash : null;
}
