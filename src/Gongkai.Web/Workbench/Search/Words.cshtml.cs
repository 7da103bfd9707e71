using System.Text;
using Gongkai.Content.Search;
using Gongkai.Content.Search.Words;
using Gongkai.Domain.Search;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Search;

/// <summary>搜索词典: the site's own groups of words, the product's beside them, what a word leads to, import and export (R-WEB-06).</summary>
[RequestFormLimits(MultipartBodyLengthLimit = LargestFile * 2)]
public sealed class WordsModel : SearchCarePage
{
    public const string Address = "/workbench/search/words";

    public const int PageSize = 50;

    private const int LargestFile = 1 << 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Lines to add, one group a line.</summary>
    [BindProperty]
    public string? Lines { get; set; }

    /// <summary>A line to take out, as it is shown.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    [BindProperty]
    public string? Word { get; set; }

    /// <summary>A word of the product to use again.</summary>
    [BindProperty]
    public string? Back { get; set; }

    [BindProperty]
    public string? Preset { get; set; }

    /// <summary>Which button: add, import, aside, preset.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>Groups found: the site's first, then the product's.</summary>
    public IReadOnlyList<(SynonymLine Line, bool Own)> Shown { get; private set; } = [];

    public int Found { get; private set; }

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    /// <summary>Ways to use the product's dictionary.</summary>
    public IEnumerable<Shared.Fields.Choice> Presets => SearchPresets.All.Select(p => new Shared.Fields.Choice(p.Code, $"{p.Title}：{p.Hint}"));

    /// <summary>What the word looked for leads to at present.</summary>
    public IReadOnlyList<string> LeadsTo { get; private set; } = [];

    public string At(int page) => Requests.Supervision.SupervisionPage.Address(Address, ("q", Query), ("page-number", page > 1 ? $"{page}" : null));

    /// <param name="add">A word from another page, put into the form.</param>
    public async Task OnGetAsync(string? add, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (add is { Length: > 0 and <= SynonymLine.LongestWord }) Lines = add + " ";
        Find();
    }

    /// <summary>The site's lines as a file that can be imported again.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var text = string.Concat(Dictionary.Lines.Select(l => l + "\n"));
        return File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", "搜索词典.txt");
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (await ActAsync(file, cancellation) is { } said) return Onward(said, Address);
        await LoadAsync(cancellation);
        Find();
        return Page();
    }

    /// <returns>What was done; null when it was refused.</returns>
    private async Task<string?> ActAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (Remove is { } line) return await ChangeAsync(new ChangeSearchLines([], [line]), cancellation) ? "已移除，搜索立即按新的词典进行。" : null;
        if (Back is { } back) return await ChangeAsync(new TakeSearchWordBack(back), cancellation) ? $"已恢复“{back}”。" : null;
        switch (Go)
        {
            case "add": return await AddAsync((Lines ?? "").Split('\n'), cancellation);
            case "aside": return await ChangeAsync(new SetSearchWordAside(Word ?? ""), cancellation) ? $"已停用“{Word?.Trim()}”。" : null;
            case "preset": return await ChangeAsync(new ChooseSearchPreset(Preset ?? ""), cancellation) ? "已改用所选的产品词典。" : null;
            case "import":
                if (file is null or { Length: 0 } or { Length: > LargestFile })
                {
                    Refuse([new("IMPORT-NONE", "请选择要导入的文本文件，不超过 1 MB。", null, "file")]);
                    return null;
                }
                using (var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8))
                    return await AddAsync((await reader.ReadToEndAsync(cancellation)).Split('\n').Where(l => !l.StartsWith('#')), cancellation);
            default: return null;
        }
    }

    private async Task<string?> AddAsync(IEnumerable<string> lines, CancellationToken cancellation)
    {
        var kept = lines.Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        return await ChangeAsync(new ChangeSearchLines(kept, []), cancellation) ? $"已增加 {kept.Count} 行，搜索立即按新的词典进行。" : null;
    }

    private void Find()
    {
        var query = Query?.Trim() ?? "";
        var all = Dictionary.Lines.Select(l => (Line: l, Own: true)).Concat(PresetWords.GroupsOf(Dictionary.Preset).Select(l => (Line: l, Own: false)));
        var found = all.Where(l => query.Length == 0 || l.Line.Words.Any(w => w.Contains(query, StringComparison.OrdinalIgnoreCase))).ToList();
        Found = found.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Shown = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        if (query.Length > 0) LeadsTo = KnownWords.Of(Dictionary).SynonymsOf(SearchText.Fold(query));
    }
}
