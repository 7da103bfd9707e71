using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Administration.Requests;

/// <summary>各单位联系方式: what the form and the letters tell the applicant (条例第十二条、第二十八条).</summary>
[Authorize(Policy = Policies.RequestRules)]
public sealed class RequestContactsModel(ICurrentActor current, ActExecutor executor, WorldSource worlds, DatabaseSource database) : FormPage
{
    [BindProperty] public int Version { get; set; }

    /// <summary>The unit whose contact is edited, or null for the list.</summary>
    [BindProperty(SupportsGet = true)] public string? Unit { get; set; }
    [BindProperty] public string? Office { get; set; }
    [BindProperty] public string? Person { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? PostalAddress { get; set; }
    [BindProperty] public string? Hours { get; set; }
    [BindProperty] public string? Postcode { get; set; }
    [BindProperty] public string? Fax { get; set; }

    public World World { get; private set; } = null!;

    public IReadOnlyList<Unit> Bodies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is not { } place) return NotFound();
        Version = place.Version;
        if (Unit is null) return Page();
        if (Bodies.All(b => b.Code != Unit)) return NotFound();
        if (World.Site.Requests.Contacts.GetValueOrDefault(Unit) is { } now)
            (Office, Person, Phone, PostalAddress, Hours, Postcode, Fax) = (now.Office, now.Person, now.Phone, now.Address, now.Hours, now.Postcode, now.Fax);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is not { } place || Bodies.FirstOrDefault(b => b.Code == Unit) is not { } unit) return NotFound();
        var refusals = new List<Refusal>();
        foreach (var (value, name, what) in new[] { (Office, nameof(Office), "联系部门"), (Phone, nameof(Phone), "联系电话"), (PostalAddress, nameof(PostalAddress), "办公地址"), (Hours, nameof(Hours), "办公时间") })
            if (string.IsNullOrWhiteSpace(value)) refusals.Add(new("FIELD-MISSING", $"请填写{what}。", "条例第十二条", name));
        if (!Done(refusals)) return Page();
        var contact = new UnitContact(Office!.Trim(), (Person ?? "").Trim(), Phone!.Trim(), PostalAddress!.Trim(), Hours!.Trim(), Empty(Postcode), Empty(Fax));
        var contacts = new Dictionary<string, UnitContact>(World.Site.Requests.Contacts) { [unit.Code] = contact };
        var settings = World.Site with { Requests = World.Site.Requests with { Contacts = contacts } };
        return Done(await executor.ExecuteAsync(new ChangeSettings(settings), ActTarget.Of(place.Id, Version), current.Actor))
            ? Again($"{unit.Name}的联系方式已保存。", "/workbench/administration/request-contacts") : Page();
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<(long Id, int Version)?> LoadAsync()
    {
        World = await worlds.CurrentAsync();
        Bodies = [.. World.Organisations.Units.Where(World.Site.Requests.IsBody).OrderBy(u => u.Kind).ThenBy(u => u.Code, StringComparer.Ordinal)];
        return await RecordPlaces.FindAsync(database, "site", null);
    }
}
