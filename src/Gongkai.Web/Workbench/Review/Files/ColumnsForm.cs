using Gongkai.Content.Files;
using Gongkai.Content.Masking;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Files;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Review.Files;

/// <summary>按列去标识化: the columns of a list, what becomes of each, the first rows before and after.</summary>
public sealed class ColumnsForm
{
    private const int Shown = 10;
    private const string Keep = "keep", Drop = "drop", Mask = "mask:", Coarser = "coarser:";

    private static readonly (Coarseness Coarseness, string Title)[] Coarse =
        [(Coarseness.Year, "概括：只留年份"), (Coarseness.Decade, "概括：年龄段"), (Coarseness.Township, "概括：只留乡镇、街道")];

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Keep, "保留"), new(Drop, "删除整列"),
        .. MaskingConventions.Default.Rules.Select(r => new Choice(Mask + r.Code, $"遮盖：{r.Title}")),
        .. Coarse.Select(c => new Choice(Coarser + c.Coarseness, c.Title)),
    ];

    public IReadOnlyList<string> Heads { get; private init; } = [];

    /// <summary>What was chosen for each column.</summary>
    public IReadOnlyList<string> Chosen { get; private init; } = [];

    public IReadOnlyList<IReadOnlyList<string>> Before { get; private init; } = [];

    /// <summary>As it would be written; columns that go are left out.</summary>
    public IReadOnlyList<IReadOnlyList<string>> After { get; private init; } = [];

    public IEnumerable<string> HeadsAfter => Heads.Where((_, i) => Chosen[i] != Drop);

    /// <summary>What speaks against the list as it would be; null when nothing does.</summary>
    public string? Warning { get; private init; }

    /// <summary>Why the list cannot be read, or null.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>Null for kinds that are no lists.</summary>
    /// <param name="typed">The form that was sent, or null for the suggestions.</param>
    public static ColumnsForm? Of(FileKind kind, IFormCollection? typed, Stream content, string name)
    {
        if (kind is not (FileKind.Xlsx or FileKind.Csv)) return null;
        var first = TableMasking.Preview(content, name, rows: 1);
        if (first.Refusal is { } refusal && first.Heads.Count == 0) return new() { Refusal = refusal };
        var sent = typed?["Columns"].OfType<string>().ToList() ?? [];
        var form = new ColumnsForm { Heads = first.Heads, Chosen = [.. first.Suggested.Select((s, i) => i < sent.Count && Choices.Any(c => c.Value == sent[i]) ? sent[i] : CodeOf(s))] };
        var columns = form.Columns;
        var written = TableMasking.Write(content, name, columns, new MemoryStream(), kind);
        return new()
        {
            Heads = form.Heads,
            Chosen = form.Chosen,
            Before = TableMasking.Preview(content, name, [.. first.Heads.Select(_ => new ColumnMasking(ColumnAct.Keep))], Shown).Rows,
            After = TableMasking.Preview(content, name, columns, Shown).Rows,
            Warning = written.Hint.Sentence,
            Refusal = written.Refusal,
        };
    }

    /// <summary>One a column.</summary>
    public IReadOnlyList<ColumnMasking> Columns => [.. Heads.Select((head, i) => Of(Chosen[i]) with { Identifies = ColumnMasking.Guess(head).Identifies })];

    /// <summary>What becomes of the columns, by number: the first row need not be a head.</summary>
    public IReadOnlyList<TreatedPart> Parts =>
        [.. Columns.Select((c, i) => (c, i)).Where(x => x.c.Act != ColumnAct.Keep)
            .Select(x => new TreatedPart($"第 {x.i + 1} 列{Choices.First(c => c.Value == Chosen[x.i]).Title}", 0, GroundMark.Of(x.c.Rule?.Ground ?? Domain.Review.StatutoryGround.ThirdParty, "个人隐私")))];

    private static ColumnMasking Of(string code) =>
        code.StartsWith(Mask, StringComparison.Ordinal) ? new(ColumnAct.Mask) { Rule = MaskingConventions.Default.Find(code[Mask.Length..]) }
        : code.StartsWith(Coarser, StringComparison.Ordinal) ? new(ColumnAct.Generalise) { Coarseness = Enum.Parse<Coarseness>(code[Coarser.Length..]) }
        : new(code == Drop ? ColumnAct.Drop : ColumnAct.Keep);

    private static string CodeOf(ColumnMasking column) => column.Act switch
    {
        ColumnAct.Mask => Mask + column.Rule!.Code,
        ColumnAct.Generalise => Coarser + column.Coarseness,
        ColumnAct.Drop => Drop,
        _ => Keep,
    };
}
