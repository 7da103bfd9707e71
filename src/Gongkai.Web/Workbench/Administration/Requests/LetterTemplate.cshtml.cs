using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Administration.Requests;

/// <summary>One letter's title, text and way of relief, as the site prints it. Letters sent before stay as they were.</summary>
[Authorize(Policy = Policies.RequestRules)]
public sealed class LetterTemplateModel(ICurrentActor current, ActExecutor executor, WorldSource worlds, DatabaseSource database) : FormPage
{
    [BindProperty] public int Version { get; set; }
    [BindProperty] public string? LetterTitle { get; set; }
    [BindProperty] public string? Template { get; set; }
    [BindProperty] public string? Relief { get; set; }

    /// <summary>The two who look at a changed way of relief must know what they decide: 法务 confirmed it.</summary>
    [BindProperty] public bool Confirmed { get; set; }

    public LetterKind Kind { get; private set; } = null!;

    public SiteSettings Site { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await LoadAsync(code) is not { } place) return NotFound();
        var letters = Site.Requests.Letters;
        (Version, LetterTitle, Template, Relief) = (place.Version, letters.TitleOf(Kind), letters.TemplateOf(code), letters.ReliefOf(Kind).ToString());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (await LoadAsync(code) is not { } place) return NotFound();
        var letters = Site.Requests.Letters;
        var text = (Template ?? "").ReplaceLineEndings("\n").Trim();
        var title = (LetterTitle ?? "").Trim();
        var refusals = LetterTemplates.Problems(code, text).ToList();
        if (title.Length is 0 or > 60) refusals.Add(new Refusal("LETTER-TITLE", "请填写60字以内的文书标题。", null, nameof(LetterTitle)));
        var relief = Enum.TryParse<ReliefMode>(Relief, out var mode) ? mode : letters.ReliefOf(Kind);
        if (relief != letters.ReliefOf(Kind) && !Confirmed)
            refusals.Add(new Refusal("LETTER-RELIEF-CONFIRM", "更改救济途径须经法务确认，请勾选“已经法务确认”。", "行政复议法第二十三条", nameof(Relief)));
        if (!Done(refusals)) return Page();
        var changed = letters with
        {
            Templates = With(letters.Templates, code, text, text == LetterTemplates.Of(code)),
            Titles = With(letters.Titles, code, title, title == Kind.Title),
            Relief = With(letters.Relief, code, relief, relief == Kind.Relief),
        };
        return await SaveAsync(place.Id, code, changed, $"《{title}》已保存；已经发出的文书不变。");
    }

    public async Task<IActionResult> OnPostDefaultAsync(string code)
    {
        if (await LoadAsync(code) is not { } place) return NotFound();
        var letters = Site.Requests.Letters;
        return await SaveAsync(place.Id, code, letters with { Templates = With(letters.Templates, code, "", true), Titles = With(letters.Titles, code, "", true) }, "已恢复默认模板和标题。");
    }

    private async Task<IActionResult> SaveAsync(long id, string code, LetterSettings letters, string notice)
    {
        var settings = Site with { Requests = Site.Requests with { Letters = letters } };
        return Done(await executor.ExecuteAsync(new ChangeSettings(settings), ActTarget.Of(id, Version), current.Actor)) ? Again(notice, $"/workbench/administration/letters/{code}") : Page();
    }

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> all, string code, T value, bool isDefault)
    {
        var changed = new Dictionary<string, T>(all);
        changed.Remove(code);
        if (!isDefault) changed[code] = value;
        return changed;
    }

    private async Task<(long Id, int Version)?> LoadAsync(string code)
    {
        if (LetterKind.Find(code) is not { } kind) return null;
        (Kind, Site) = (kind, (await worlds.CurrentAsync()).Site);
        return await RecordPlaces.FindAsync(database, "site", null);
    }
}
