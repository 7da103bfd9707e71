namespace Gongkai.Content.Masking;

/// <summary>What becomes of a column of a list.</summary>
public enum ColumnAct
{
    /// <summary>The column is left out.</summary>
    Drop,

    /// <summary>Stays as it is.</summary>
    Keep,

    /// <summary>Each value is masked by a rule.</summary>
    Mask,

    /// <summary>Each value becomes a coarser one.</summary>
    Generalise,
}

/// <summary>How a value becomes coarser.</summary>
public enum Coarseness
{
    /// <summary>出生日期 → 年份: 1985年3月4日 becomes 1985年.</summary>
    Year,

    /// <summary>年龄 → 年龄段: 37 becomes 30—39.</summary>
    Decade,

    /// <summary>住址 → 乡镇、街道: what follows is left out.</summary>
    Township,
}

/// <summary>One column's treatment.</summary>
/// <param name="Act">What becomes of it.</param>
public sealed record ColumnMasking(ColumnAct Act)
{
    /// <summary>The rule of <see cref="ColumnAct.Mask"/>.</summary>
    public MaskRule? Rule { get; init; }

    /// <summary>How, for <see cref="ColumnAct.Generalise"/>.</summary>
    public Coarseness Coarseness { get; init; }

    /// <summary>Whether strangers could know the value of a person they look for (性别, 年龄, 村, 单位): counted for the re-identification hint when the column stays in some form.</summary>
    public bool Identifies { get; init; }

    internal string Of(string value) => Act switch
    {
        ColumnAct.Keep => value,
        ColumnAct.Mask => (Rule ?? throw new InvalidOperationException("A masked column needs a rule.")).Of(value),
        ColumnAct.Generalise => Coarser.Of(value, Coarseness),
        _ => "",
    };

    /// <summary>What the head of a column suggests; a person decides.</summary>
    public static ColumnMasking Guess(string head, MaskingConventions? conventions = null)
    {
        conventions ??= MaskingConventions.Default;
        foreach (var (words, rule) in Masked)
            if (Has(head, words) && conventions.Find(rule) is { } found) return new(ColumnAct.Mask) { Rule = found, Identifies = rule is "NAME" };
        if (Has(head, ["残疾", "病种", "疾病", "病情", "诊断", "致贫", "困难原因", "宗教", "监护人"])) return new(ColumnAct.Drop);
        if (Has(head, ["出生", "生日"])) return new(ColumnAct.Generalise) { Coarseness = Coarseness.Year, Identifies = true };
        if (Has(head, ["年龄"])) return new(ColumnAct.Generalise) { Coarseness = Coarseness.Decade, Identifies = true };
        if (Has(head, ["住址", "地址", "户籍", "籍贯"])) return new(ColumnAct.Generalise) { Coarseness = Coarseness.Township, Identifies = true };
        return new(ColumnAct.Keep) { Identifies = Has(head, ["性别", "民族", "村", "屯", "社区", "乡", "镇", "单位", "学校", "职业", "职务", "学历", "婚姻", "人口", "人数"]) };
    }

    private static readonly (string[] Words, string Rule)[] Masked =
    [
        (["身份证", "公民身份", "证件号", "残疾证", "证号"], "ID"), (["护照", "通行证"], "PASSPORT"), (["电话", "手机", "联系方式"], "PHONE"), (["银行", "账号", "帐号", "卡号", "账户", "一卡通"], "BANK"),
        (["邮箱", "电子邮件"], "EMAIL"), (["车牌", "号牌"], "PLATE"), (["姓名", "户主", "申请人", "联系人", "法定代表人", "负责人"], "NAME"),
    ];

    private static bool Has(string head, string[] words) => words.Any(w => head.Contains(w, StringComparison.Ordinal));
}
