using Gongkai.Content.Html;

namespace Gongkai.Content.Documents;

/// <summary>公文格式 of GB/T 9704-2012.</summary>
public enum OfficialForm
{
    /// <summary>文件格式</summary>
    Document,

    /// <summary>信函格式</summary>
    Letter,

    /// <summary>命令（令）格式</summary>
    Order,

    /// <summary>纪要格式</summary>
    Minutes,
}

/// <summary>Everything that is printed on an official document. Texts are printed as given; null and empty parts leave no trace.</summary>
public sealed record OfficialDocument
{
    public OfficialForm Form { get; init; } = OfficialForm.Document;

    /// <summary>份号: six digits.</summary>
    public string? CopyNumber { get; init; }

    /// <summary>密级和保密期限, for example 机密★1年.</summary>
    public string? Secrecy { get; init; }

    /// <summary>紧急程度: 特急 or 加急.</summary>
    public string? Urgency { get; init; }

    /// <summary>发文机关标志, one entry for each printed line, for example 柳州市人民政府办公室文件.</summary>
    public required IReadOnlyList<string> Mark { get; init; }

    /// <summary>发文字号, for minutes and orders the 期号 or 令号.</summary>
    public string? DocNumber { get; init; }

    /// <summary>签发人, for documents that go upward.</summary>
    public IReadOnlyList<string> Signers { get; init; } = [];

    /// <summary>标题; a line break in it is kept.</summary>
    public required string Title { get; init; }

    /// <summary>主送机关, without or with the closing colon.</summary>
    public string? Addressees { get; init; }

    /// <summary>正文</summary>
    public required SafeHtml Body { get; init; }

    /// <summary>附件, in order; each has its own page when it has text.</summary>
    public IReadOnlyList<OfficialAnnex> Annexes { get; init; } = [];

    /// <summary>出席、请假、列席 and so on, of minutes.</summary>
    public IReadOnlyList<AttendanceLine> Attendance { get; init; } = [];

    /// <summary>发文机关署名, one entry for each agency.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>成文日期 (Asia/Shanghai).</summary>
    public DateOnly? Date { get; init; }

    /// <summary>True when a seal is put on signature and date: it changes their place and leaves room above.</summary>
    public bool IsSealed { get; init; } = true;

    /// <summary>True when the last paragraph goes over to the next page with the signature, so that no page holds a signature and no text.</summary>
    public bool KeepsTextWithSignature { get; init; }

    /// <summary>附注 below the date as the site prints it: （此件公开发布） or 公开方式：主动公开 (R-DOC-11).</summary>
    public string? Note { get; init; }

    /// <summary>抄送机关, without the label.</summary>
    public string? CopyTo { get; init; }

    /// <summary>印发机关</summary>
    public string? PrintedBy { get; init; }

    /// <summary>印发日期 (Asia/Shanghai).</summary>
    public DateOnly? PrintedOn { get; init; }

    /// <summary>The date as it is printed: Arabic numerals, no leading zeros.</summary>
    internal static string Print(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}

/// <summary>附件</summary>
/// <param name="Title">Name without quotation marks and without punctuation at its end.</param>
/// <param name="Body">Text to print, or empty when the annex is a file of its own.</param>
public sealed record OfficialAnnex(string Title, SafeHtml Body);

/// <summary>One line of the people at a meeting, for example 出席.</summary>
public sealed record AttendanceLine(string Label, string Names);
