using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workbench.Administration.Requests;

/// <summary>依申请公开规则: who receives, who reviews, what the site sets where the law leaves it open.</summary>
[Authorize(Policy = Policies.RequestRules)]
public sealed class RequestRulesModel(ICurrentActor current, ActExecutor executor, WorldSource worlds, DatabaseSource database) : FormPage
{
    private const string Here = "/workbench/administration/request-rules";

    [BindProperty] public int Version { get; set; }
    [BindProperty] public string? Preset { get; set; }

    public SiteSettings Site { get; private set; } = null!;

    /// <summary>Replies on a reviewer's desk now: their chain should not change under them.</summary>
    public int InReview { get; private set; }

    public IReadOnlyDictionary<string, string> Typed { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is not { } place) return NotFound();
        Version = place.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostPresetAsync()
    {
        if (await LoadAsync() is not { } place) return NotFound();
        if (!RequestPresets.All.TryGetValue(Preset ?? "", out var preset))
        {
            Done([new Refusal("PRESET-UNKNOWN", "请选择一个预设。", null, nameof(Preset))]);
            return Page();
        }
        if (InReview > 0)
        {
            Done([new Refusal("CHAIN-IN-USE", $"还有{InReview}件答复正在审核，请审核完毕或者退回后再更换审核流程。", "R-REQ-05", nameof(Preset))]);
            return Page();
        }
        // Only who receives and who reviews is the paper's; contacts, letters and numbers stay the site's own.
        var rules = Site.Requests with { SingleMouth = preset.SingleMouth, Chain = preset.Chain, FeesEnabled = preset.FeesEnabled };
        return await SaveAsync(place.Id, Site with { Requests = rules }, $"已采用预设 {Preset}。");
    }

    public async Task<IActionResult> OnPostRulesAsync()
    {
        if (await LoadAsync() is not { } place) return NotFound();
        var (changed, refusals) = (Site, new List<Refusal>());
        foreach (var field in RequestSettingField.All)
        {
            var typed = Request.Form[field.Name].ToString().Trim().ReplaceLineEndings("\n");
            Typed = new Dictionary<string, string>(Typed) { [field.Name] = typed };
            if (field.Set(changed, typed) is { } now) changed = now;
            else refusals.Add(field.Unreadable());
        }
        return Done(refusals) ? await SaveAsync(place.Id, changed, "规则已保存。") : Page();
    }

    private async Task<IActionResult> SaveAsync(long id, SiteSettings settings, string notice) =>
        Done(await executor.ExecuteAsync(new ChangeSettings(settings), ActTarget.Of(id, Version), current.Actor)) ? Again(notice, Here) : Page();

    private async Task<(long Id, int Version)?> LoadAsync()
    {
        Site = (await worlds.CurrentAsync()).Site;
        Typed = RequestSettingField.All.ToDictionary(f => f.Name, f => f.Get(Site));
        await using var db = database.Open();
        InReview = await db.Requests.CountAsync(r => r.State == RequestState.ReplyReview);
        return await RecordPlaces.FindAsync(database, "site", null);
    }
}
