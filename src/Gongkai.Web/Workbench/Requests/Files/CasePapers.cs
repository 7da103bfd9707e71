using Gongkai.Content.Documents;
using Gongkai.Content.Files;
using Gongkai.Content.Pdf;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Archive;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Storage.Files;

namespace Gongkai.Web.Workbench.Requests.Files;

/// <summary>A case with everything its file is made of.</summary>
internal sealed record CaseFolder(RequestCase Record, IReadOnlyList<Dispute> Disputes, OrganisationTree Units)
{
    /// <summary>卷内材料 with their pages.</summary>
    public IReadOnlyList<FileMaterial> Materials(FileStore store) => [.. CaseFileList.Of(Record, Disputes).Select(m => m with { Pages = PagesOf(m, store) })];

    public string Volume => Record.Archive?.Volume ?? Record.Receipt;

    /// <summary>保管期限.</summary>
    public string Retention => Record.Archive is null ? "" : Record.Archive.RetentionYears is { } years ? $"{years}年" : "永久";

    /// <summary>The paper as .docx; null for what is stored or sealed.</summary>
    public byte[]? Docx(FileMaterial material) => material.Source switch
    {
        LetterSource letter => LetterDocx.ToBytes(LetterOf(letter)),
        SheetSource sheet => ReviewFormDocx.ToBytes(CaseSheets.Of(sheet, Record, Disputes, Units)),
        _ => null,
    };

    /// <summary>The paper as pages; null for what is stored or sealed.</summary>
    public PdfPaper? Pages(FileMaterial material) => material.Source switch
    {
        LetterSource letter => LetterKind.Find(LetterOf(letter).Code) is { IsForm: true } ? Form(Rows(LetterOf(letter))) : Letter(LetterOf(letter)),
        SheetSource sheet => Form(CaseSheets.Of(sheet, Record, Disputes, Units)),
        _ => null,
    };

    /// <summary>卷内目录.</summary>
    /// <param name="lines">Materials, each with what stands in its last two columns.</param>
    /// <param name="last">Names of the last two columns.</param>
    public ListPaper List(IEnumerable<(FileMaterial Material, string Pages, string Remark)> lines, (string Pages, string Remark) last) => new("卷内目录",
        [$"案卷号：{Volume}　　回执号：{Record.Receipt}", $"案卷题名：关于公开“{Record.Content.Title}”的政府信息公开申请", $"办理结果：{CaseFileList.OutcomeOf(Record)}{(Retention.Length > 0 ? $"　　保管期限：{Retention}" : "")}"],
        [("序号", 12), ("文号", 30), ("题名", 52), ("日期", 22), ("件别", 12), (last.Pages, 12), (last.Remark, 16)],
        [.. lines.Select(l => (IReadOnlyList<string>)[$"{l.Material.Sequence}", l.Material.Number ?? "", l.Material.Title, l.Material.On?.ToString("yyyyMMdd") ?? "", l.Material.IsScan ? "扫描件" : "原件", l.Pages, l.Remark])]);

    private Letter LetterOf(LetterSource source) => Record.Letters.First(l => l.Serial == source.Serial).Letter;

    private int? PagesOf(FileMaterial material, FileStore store)
    {
        if (material.Source is not StoredSource { File: var file }) return Pages(material)?.PageCount;
        using var content = store.Open(file.Hash);
        return content is null ? null : PageCount.Of(content, file.MediaType);
    }

    private static PdfPaper Letter(Letter letter)
    {
        var paper = new PdfPaper();
        paper.Text(letter.Issuer, 22, PdfAlign.Centre, bold: true);
        if (letter.Number is { } number) paper.Text(number, 12, PdfAlign.Right);
        paper.Space(8);
        paper.Title(letter.Title);
        paper.Text(letter.Addressee + "：");
        foreach (var paragraph in letter.Paragraphs) paper.Text(paragraph, indent: 2);
        if (letter.Enclosures.Count > 0) paper.Space(8);
        for (var i = 0; i < letter.Enclosures.Count; i++) paper.Text($"{(i == 0 ? "附件：" : "　　　")}{(letter.Enclosures.Count > 1 ? $"{i + 1}. " : "")}{letter.Enclosures[i]}", indent: 2);
        paper.Space(24);
        paper.Text(letter.Issuer, align: PdfAlign.Right);
        paper.Text(CaseSheets.Day(letter.On), align: PdfAlign.Right);
        if (letter.Contact.Length > 0) paper.Text($"（{letter.Contact}）", 12, indent: 2);
        return paper;
    }

    private static PrintForm Rows(Letter letter) => new(letter.Title,
        [.. letter.Paragraphs.Select(p => p.IndexOf('：', StringComparison.Ordinal) is var at and >= 0 ? (p[..at], p[(at + 1)..]) : ("", p))], [], letter.Number);

    private static PdfPaper Form(PrintForm form)
    {
        var paper = new PdfPaper();
        paper.Title(form.Title.Replace('\n', ' '));
        if (form.Number is { } number) paper.Text($"编号：{number}", 11, PdfAlign.Right);
        paper.Table([1, 4],
        [
            .. form.Fields.Select(f => (IReadOnlyList<string>)[f.Label, f.Value]),
            .. form.Opinions.Select(o => (IReadOnlyList<string>)[o.Step, $"{o.Text}\n签字：{o.Signer ?? "　　　　"}　　{(o.Date is { } day ? CaseSheets.Day(day) : "　年　月　日")}"]),
        ], labels: true);
        if (form.Remark is { } remark) paper.Text(remark, 10);
        return paper;
    }
}
