using Gongkai.Content.Imports;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.WordLists;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.Words;

/// <summary>One list: found in it, added, replaced, taken out, waived, imported (R-WEB-08).</summary>
[RequestFormLimits(MultipartBodyLengthLimit = 28L << 20)]
public sealed class ListModel : WordsPage
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary><c>own</c>, <c>waived</c> or all.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public WordForm Form { get; set; } = new();

    /// <summary>Which button: save, waive, import, retire, revive.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>A word to take out of the site's list.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    /// <summary>A word to be told of again.</summary>
    [BindProperty]
    public string? Restore { get; set; }

    [BindProperty]
    public string? Waived { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? RetireReason { get; set; }

    public IReadOnlyList<ShownWord> Shown { get; private set; } = [];

    public int Found { get; private set; }

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public string Address => $"/workbench/review/words/{List.Code}";

    public string At(int page) => Requests.Supervision.SupervisionPage.Address(Address, ("q", Query), ("show", Show), ("page-number", page > 1 ? $"{page}" : null));

    /// <param name="word">A word to change or to waive, put into the forms.</param>
    public async Task<IActionResult> OnGetAsync(string code, string? word, CancellationToken cancellation)
    {
        if (!await OpenAsync(code, cancellation)) return NotFound();
        if (word is not null)
        {
            Form = List.Words().FirstOrDefault(w => w.Entry.Word == word) is { } known ? WordForm.Of(known.Entry) : new WordForm { Word = word };
            Waived = word;
        }
        Find();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, IFormFile? file, CancellationToken cancellation)
    {
        if (!await OpenAsync(code, cancellation)) return NotFound();
        if (await ActAsync(file, cancellation) is { } said) return Onward(said, Address);
        // Another may have acted in between: the page shows the list as it is now, and what was typed.
        if (!await OpenAsync(code, cancellation)) return NotFound();
        ModelState.Clear();
        Find();
        return Page();
    }

    /// <returns>What was done; null when it was refused.</returns>
    private async Task<string?> ActAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (Remove is { } removed) return await DoneAsync(new ChangeWords([], [removed], $"移除“{removed}”"), $"已移除“{removed}”。");
        if (Restore is { } restored) return await DoneAsync(new RestoreWord(restored), $"“{restored}”恢复提示。");
        switch (Go)
        {
            case "save":
                var (entry, refusal) = Form.Read();
                if (refusal is not null) Refuse([refusal]);
                return entry is null ? null : await DoneAsync(new ChangeWords([entry], [], $"登记“{entry.Word}”"), $"已登记“{entry.Word}”。");
            case "waive": return await DoneAsync(new WaiveWord(Waived ?? "", Reason ?? ""), $"“{Waived?.Trim()}”已豁免，不再提示。");
            case "import": return await ImportAsync(file, cancellation);
            case "retire":
                var retired = await DoneAsync(new RetireWordList(RetireReason ?? ""), "已停用。");
                // Two forms of the page ask for a reason.
                if (retired is null) Refuse([.. Refusals.Select(r => r.Field == "reason" ? r with { Field = "retire" } : r)]);
                return retired;
            case "revive": return await DoneAsync(new ReviveWordList(), "已启用。");
            default: return null;
        }
    }

    private async Task<string?> DoneAsync(IAct<SiteWordList> act, string said) => await ChangeAsync(act) ? said : null;

    private async Task<string?> ImportAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 })
        {
            Refuse([new("IMPORT-NONE", "请选择要导入的文件。", null, "file")]);
            return null;
        }
        await using var content = file.OpenReadStream();
        var reading = await WordFile.ReadAsync(content, WordFile.FormatOf(file.FileName), cancellation);
        if (reading.BadCount > 0)
        {
            var more = reading.BadCount - reading.Bad.Count;
            Refuse([.. reading.Bad.Select(b => new Refusal("IMPORT-LINE", $"第 {b.Number} 行：{b.Reason}。", null, "file")),
                .. more > 0 ? [new Refusal("IMPORT-MORE", $"另有 {more} 行有问题。", null, "file")] : Array.Empty<Refusal>()]);
            return null;
        }
        // What the product has in the same words is not the site's.
        var product = List.Product?.Entries.Select(e => new WordLine(e.Word, e).ToTsv()).ToHashSet() ?? [];
        var entries = reading.Lines.Select(l => l.Entry).OfType<Domain.Review.Findings.WordEntry>().Where(e => !product.Contains(new WordLine(e.Word, e).ToTsv())).ToList();
        var waived = reading.Lines.Where(l => l.WaivedFor is not null).Select(l => new WaiveWord(l.Word, l.WaivedFor!)).ToList();
        if (entries.Count + waived.Count == 0)
        {
            Refuse([new("IMPORT-NOTHING", "文件中没有新的词条。", null, "file")]);
            return null;
        }
        var said = $"从文件“{Path.GetFileName(file.FileName)}”导入词条 {entries.Count} 个、豁免 {waived.Count} 个";
        return await DoneAsync(new ChangeWords(entries, [], said) { Waive = waived }, said + "。");
    }

    private void Find()
    {
        Version = List.Own?.Version ?? 0;
        var query = Query?.Trim() ?? "";
        var found = List.Words().Where(w => Show switch { "own" => w.Own, "waived" => w.Waiver is not null, _ => true }
            && (query.Length == 0 || w.Entry.Word.Contains(query, StringComparison.OrdinalIgnoreCase) || w.Entry.Replacement?.Contains(query, StringComparison.OrdinalIgnoreCase) == true)).ToList();
        Found = found.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Shown = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }
}
