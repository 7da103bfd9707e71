using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Personal;

/// <summary>Table columns whose head says what is in them, where the cell itself would not: 病种, 残疾类别, 家庭住址, 学生姓名.</summary>
internal sealed class ColumnDetector : Detector
{
    private static readonly (FindingKind Kind, string[] Heads)[] Known =
    [
        (PersonalKinds.Health, ["病种", "疾病", "诊断", "患病", "残疾类别", "残疾等级", "残疾类型", "病情", "健康状况"]),
        (PersonalKinds.Address, ["家庭住址", "家庭地址", "住址", "户籍地址", "居住地址", "现住"]),
        (PersonalKinds.Minor, ["学生姓名", "儿童姓名", "幼儿姓名", "未成年人姓名"]),
    ];

    private static readonly string[] Nothing = ["", "无", "-", "—", "/", "健康", "良好", "否", "其他"];

    public override IEnumerable<char> Triggers => [];

    public override void Whole(ScanText text, PaperFacts facts, FindingSink sink)
    {
        if (text.Reading is not { } reading) return;
        foreach (var part in reading.Parts)
            if (part.Column is { } head && KindOf(head) is { } kind)
                Cell(text, part, kind, sink);
    }

    private static void Cell(ScanText text, Reading.TextPart part, FindingKind kind, FindingSink sink)
    {
        var (start, end) = (text.FoldedAt(part.Start), text.FoldedAt(part.Start + part.Length));
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var cell = text.Slice(start, end).ToString();
        if (Nothing.Contains(cell) || cell.Contains('*', StringComparison.Ordinal) || cell == Folding.Fold(part.Column!)) return;
        if (kind == PersonalKinds.Minor && !PersonName.Is(cell)) return;
        if (kind == PersonalKinds.Address && cell.IndexOfAny(['号', '室', '组', '屯', '栋', '队']) < 0) return;
        sink.Add(kind, start, end, $"列“{part.Column}”写明了{kind.Title}。", "请删除这一列，或者遮盖。");
    }

    private static FindingKind? KindOf(string head)
    {
        var folded = Folding.Fold(head);
        foreach (var (kind, heads) in Known)
            if (Nearby.Has(folded, heads))
                return kind;
        return null;
    }
}
