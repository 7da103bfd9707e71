using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Reading;

/// <summary>What the structure of a file can tell, apart from its text (R-SEC-03, R-WEB-05). What cannot be looked into nobody may set aside.</summary>
public static class FileFindings
{
    private const string Secrecy = "R-SEC-03；先审查、后公开";
    private const string Readable = "R-WEB-05；公开内容应当直接可读";

    // What lies in the file without being seen.
    public static FindingKind Comments { get; } = Block("FILE-COMMENTS", "批注");
    public static FindingKind TrackedChanges { get; } = Block("FILE-TRACKED-CHANGES", "修订痕迹");
    public static FindingKind HiddenText { get; } = Block("FILE-HIDDEN-TEXT", "隐藏文字");
    public static FindingKind HiddenSheet { get; } = Block("FILE-HIDDEN-SHEET", "隐藏工作表");
    public static FindingKind HiddenRows { get; } = Block("FILE-HIDDEN-ROWS", "隐藏行");
    public static FindingKind HiddenColumns { get; } = Block("FILE-HIDDEN-COLUMNS", "隐藏列");
    public static FindingKind PivotCache { get; } = Block("FILE-PIVOT-CACHE", "数据透视表缓存");
    public static FindingKind CoveredText { get; } = Block("FILE-COVERED-TEXT", "遮盖文字");
    public static FindingKind HiddenLayer { get; } = Block("FILE-HIDDEN-LAYER", "隐藏图层");
    public static FindingKind Embedded { get; } = Block("FILE-EMBEDDED", "嵌入文件");
    public static FindingKind Connection { get; } = Block("FILE-CONNECTION", "数据连接");
    public static FindingKind OutsideData { get; } = Block("FILE-OUTSIDE-DATA", "其他工作簿的数据");
    public static FindingKind ExternalLink { get; } = Block("FILE-EXTERNAL-LINK", "外部链接");
    public static FindingKind Script { get; } = Block("FILE-SCRIPT", "脚本");
    public static FindingKind CustomXml { get; } = Warn("FILE-CUSTOM-XML", "自定义数据");
    public static FindingKind Metadata { get; } = Warn("FILE-METADATA", "文档属性");
    public static FindingKind ImageMetadata { get; } = Warn("FILE-IMAGE-METADATA", "图片信息");
    public static FindingKind Gps { get; } = Warn("FILE-GPS", "拍摄位置");
    public static FindingKind EarlierVersion { get; } = Warn("FILE-EARLIER-VERSION", "早期版本");
    public static FindingKind Signature { get; } = Warn("FILE-SIGNATURE", "电子签名");
    public static FindingKind DirectionControls { get; } = Warn("FILE-BIDI", "文字方向控制符");
    public static FindingKind DamagedNumber { get; } = Warn("FILE-DAMAGED-NUMBER", "长数字失真");

    // What a machine cannot see, and a person has to.
    public static FindingKind Scan { get; } = Warn("FILE-SCAN", "扫描页");
    public static FindingKind Picture { get; } = Warn("FILE-PICTURE", "图片中的文字");

    // What cannot be looked into at all.
    public static FindingKind Empty { get; } = Unreadable("FILE-EMPTY", "空文件");
    public static FindingKind Unknown { get; } = Unreadable("FILE-UNKNOWN", "无法识别");
    public static FindingKind Broken { get; } = Unreadable("FILE-BROKEN", "文件损坏");
    public static FindingKind Encrypted { get; } = Unreadable("FILE-ENCRYPTED", "文件加密");
    public static FindingKind TooLarge { get; } = Unreadable("FILE-TOO-LARGE", "内容过多");
    public static FindingKind TooHard { get; } = Unreadable("FILE-TOO-HARD", "结构过于复杂");
    public static FindingKind Bomb { get; } = Unreadable("FILE-BOMB", "疑似压缩炸弹");
    public static FindingKind Encoding { get; } = Unreadable("FILE-ENCODING", "编码错误");
    public static FindingKind UnmappedFont { get; } = Unreadable("FILE-UNMAPPED-FONT", "文字无法识别");
    public static FindingKind Polyglot { get; } = Unreadable("FILE-POLYGLOT", "夹带其他内容");
    public static FindingKind Legacy { get; } = Unreadable("FILE-LEGACY", "旧格式文件");
    public static FindingKind Program { get; } = Unreadable("FILE-EXECUTABLE", "程序或脚本");
    public static FindingKind Macro { get; } = Unreadable("FILE-MACRO", "宏代码");
    public static FindingKind Archive { get; } = Unreadable("FILE-ARCHIVE", "压缩包") with { Basis = Readable };

    private static FindingKind Block(string code, string title) => new(code, title, FindingSeverity.Block, Secrecy);

    private static FindingKind Warn(string code, string title) => new(code, title, FindingSeverity.Warn, Secrecy);

    private static FindingKind Unreadable(string code, string title) => new(code, title, FindingSeverity.Block, Secrecy, WaiverRule.Never);
}
