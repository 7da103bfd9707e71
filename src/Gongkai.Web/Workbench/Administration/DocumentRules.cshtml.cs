using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workbench.Administration;

/// <summary>公文办理规则: the chain, the dictionaries and what else governments differ in. A preset is taken over whole; single values are edited as text.</summary>
[Authorize(Policy = Policies.SystemAdmin)]
public sealed class DocumentRulesModel(ICurrentActor current, ActExecutor executor, WorldSource worlds, DatabaseSource database) : FormPage
{
    private const string Here = "/workbench/administration/document-rules";

    private static readonly JsonSerializerOptions Readable = new(RecordJson.Body) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [BindProperty] public int Version { get; set; }
    [BindProperty] public string? Preset { get; set; }
    [BindProperty] public string? Rules { get; set; }

    public SiteSettings Site { get; private set; } = null!;

    /// <summary>Documents that lie at each stage now: a step must be empty before it is taken out of the chain.</summary>
    public IReadOnlyDictionary<string, int> Lying { get; private set; } = new Dictionary<string, int>();

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is not { } place) return NotFound();
        (Version, Rules) = (place.Version, JsonSerializer.Serialize(Site.Documents, Readable));
        return Page();
    }

    public async Task<IActionResult> OnPostPresetAsync()
    {
        if (await LoadAsync() is not { } place) return NotFound();
        Rules = JsonSerializer.Serialize(Site.Documents, Readable);
        if (!DocumentPresets.All.TryGetValue(Preset ?? "", out var preset))
        {
            Done([new Refusal("PRESET-UNKNOWN", "请选择一个预设。", null, nameof(Preset))]);
            return Page();
        }
        // Numbers, sections and columns are the site's own whatever the procedure.
        var now = Site.Documents;
        return await SaveAsync(place.Id, preset with
        {
            Series = now.Series,
            HandlingSectionCode = now.HandlingSectionCode,
            DocumentColumn = now.DocumentColumn,
            InterpretationColumn = now.InterpretationColumn,
            InformationColumn = now.InformationColumn,
            IndexPattern = now.IndexPattern,
        }, $"已采用预设 {Preset}，本站的文号系列、承办股室和栏目保持不变。");
    }

    public async Task<IActionResult> OnPostRulesAsync()
    {
        if (await LoadAsync() is not { } place) return NotFound();
        try
        {
            return await SaveAsync(place.Id, JsonSerializer.Deserialize<DocumentSettings>(Rules ?? "", RecordJson.Body)!, "办理规则已保存。");
        }
        catch (JsonException broken)
        {
            Done([new Refusal("RULES-JSON", $"第 {broken.LineNumber + 1} 行附近的写法不对，请检查引号、逗号和名称。", null, nameof(Rules))]);
            return Page();
        }
    }

    private async Task<IActionResult> SaveAsync(long id, DocumentSettings rules, string notice) =>
        Done(await executor.ExecuteAsync(new ChangeSettings(Site with { Documents = rules }), ActTarget.Of(id, Version), current.Actor)) ? Again(notice, Here) : Page();

    private async Task<(long Id, int Version)?> LoadAsync()
    {
        Site = (await worlds.CurrentAsync()).Site;
        await using var db = database.Open();
        Lying = await db.Records.Where(r => r.Kind == "document").GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return await RecordPlaces.FindAsync(database, "site", null);
    }
}
