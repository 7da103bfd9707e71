using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Wording;

/// <summary>发现类型 of characters, forms, citations and of text held against its record (R-WEB-08, R-WEB-16, R-PUB-20).</summary>
public static class WordingKinds
{
    private const string Format = "GB/T 9704-2012；R-WEB-08", Marks = "GB/T 15834-2011；R-WEB-08", Numerals = "GB/T 15835-2011；R-WEB-08";

    /// <summary>部首符号代替汉字: looks right, and neither search nor reading aloud knows it.</summary>
    public static FindingKind Radical { get; } = Warn("CHAR-RADICAL", "部首符号代替汉字", "R-WEB-08");

    /// <summary>形近字符代替汉字或字母.</summary>
    public static FindingKind LookAlike { get; } = Warn("CHAR-LOOKALIKE", "形近字误用", "R-WEB-08");

    /// <summary>乱码、缺字、自造字符.</summary>
    public static FindingKind Broken { get; } = Warn("CHAR-BROKEN", "乱码或缺字", "R-WEB-08");

    /// <summary>不可见字符.</summary>
    public static FindingKind Invisible { get; } = Warn("CHAR-INVISIBLE", "不可见字符", "R-WEB-16");

    /// <summary>繁简混用.</summary>
    public static FindingKind Mixed { get; } = Warn("CHAR-MIXED", "繁简混用", "国家通用语言文字法第九条；R-WEB-08");

    /// <summary>通篇繁体.</summary>
    public static FindingKind Traditional { get; } = Warn("CHAR-TRADITIONAL", "通篇繁体字", "国家通用语言文字法第九条；R-WEB-08");

    /// <summary>重字、重词、重复标点.</summary>
    public static FindingKind Doubled { get; } = Warn("WORD-DOUBLED", "重字或重复标点", "R-WEB-08");

    /// <summary>文号写法.</summary>
    public static FindingKind Number { get; } = Warn("FORM-NUMBER", "文号写法", Format);

    /// <summary>标点和层次序号写法.</summary>
    public static FindingKind Punctuation { get; } = Warn("FORM-PUNCTUATION", "标点和序号写法", Marks);

    /// <summary>数字写法.</summary>
    public static FindingKind Numeral { get; } = Warn("FORM-NUMERAL", "数字写法", Numerals);

    /// <summary>留空、占位和模板残留.</summary>
    public static FindingKind Blank { get; } = Warn("FORM-PLACEHOLDER", "占位或模板残留", "R-WEB-08");

    /// <summary>发文机关与文号、标题不一致.</summary>
    public static FindingKind Issuer { get; } = Warn("LOGIC-ISSUER", "发文机关不一致", Format);

    /// <summary>层次序号缺漏、重复.</summary>
    public static FindingKind Numbering { get; } = Warn("LOGIC-NUMBERING", "序号不连续", Format);

    /// <summary>附件与正文不一致.</summary>
    public static FindingKind Attachment { get; } = Warn("LOGIC-ATTACHMENT", "附件不一致", Format);

    /// <summary>落款日期与登记的成文日期不一致.</summary>
    public static FindingKind SignedDate { get; } = Warn("LOGIC-SIGNED-DATE", "落款日期不一致", "R-WEB-16");

    /// <summary>文号年份与成文日期不一致.</summary>
    public static FindingKind NumberYear { get; } = Warn("LOGIC-NUMBER-YEAR", "文号年份不一致", Format);

    /// <summary>成文、发布、实施、失效日期前后矛盾.</summary>
    public static FindingKind DateOrder { get; } = Warn("LOGIC-DATE-ORDER", "日期前后矛盾", "R-WEB-16");

    /// <summary>不存在的日期.</summary>
    public static FindingKind DateImpossible { get; } = Warn("LOGIC-DATE-IMPOSSIBLE", "日期不存在", "R-WEB-08");

    /// <summary>把将来的日期写成已经发生.</summary>
    public static FindingKind DateFuture { get; } = Warn("LOGIC-DATE-FUTURE", "日期晚于发布", "R-WEB-08");

    /// <summary>超过法定期限才公开.</summary>
    public static FindingKind Late { get; } = Warn("LOGIC-LATE", "超期公开", "条例第二十六条；R-PUB-01");

    /// <summary>引用的标题与文号不符.</summary>
    public static FindingKind CitationMismatch { get; } = Warn("CITE-MISMATCH", "引文与文号不符", "R-WEB-08");

    /// <summary>引用的文件已废止或失效.</summary>
    public static FindingKind CitationRepealed { get; } = Warn("CITE-REPEALED", "引用已废止文件", "R-WEB-08");

    /// <summary>引用本机关文号但查不到.</summary>
    public static FindingKind CitationUnknown { get; } = Warn("CITE-UNKNOWN", "引用的文号查不到", "R-WEB-08");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        Radical, LookAlike, Broken, Invisible, Mixed, Traditional, Doubled, Number, Punctuation, Numeral, Blank, Issuer, Numbering, Attachment,
        SignedDate, NumberYear, DateOrder, DateImpossible, DateFuture, Late, CitationMismatch, CitationRepealed, CitationUnknown,
    ];

    private static FindingKind Warn(string code, string title, string basis) => new(code, title, FindingSeverity.Warn, basis);
}
