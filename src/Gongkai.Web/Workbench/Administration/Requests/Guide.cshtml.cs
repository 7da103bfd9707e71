using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Administration.Requests;

/// <summary>政府信息公开指南: its self-check and its text (条例第十二条; R-REQ-16).</summary>
[Authorize(Policy = Policies.RequestRules)]
public sealed class GuideModel(ICurrentActor current, ActExecutor executor, WorldSource worlds, DatabaseSource database, ISiteCatalog catalog, TimeProvider time) : FormPage
{
    [BindProperty] public int Version { get; set; }

    /// <summary>What was typed, by field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<GuideElement> Elements { get; private set; } = [];

    /// <summary>Still the sample's text.</summary>
    public bool IsSample { get; private set; }

    private SiteSettings _site = null!;

    /// <summary>Fields of the form: name, label, whether it has several lines.</summary>
    public static IReadOnlyList<(string Name, string Label, bool Long)> Fields { get; } =
    [
        (nameof(DisclosureGuide.Classification), "政府信息的分类", true), (nameof(DisclosureGuide.Arrangement), "编排体系", true), (nameof(DisclosureGuide.WaysToObtain), "获取方式", true),
        (nameof(DisclosureGuide.UnitName), "政府信息公开工作机构的名称", false), (nameof(DisclosureGuide.Address), "办公地址", false), (nameof(DisclosureGuide.Hours), "办公时间", false),
        (nameof(DisclosureGuide.Phone), "联系电话", false), (nameof(DisclosureGuide.Fax), "传真号码", false), (nameof(DisclosureGuide.Online), "互联网联系方式", false), (nameof(DisclosureGuide.Postcode), "邮政编码", false),
        (nameof(DisclosureGuide.ApplicationChannels), "受理申请的渠道（每行一种）", true), (nameof(DisclosureGuide.ComplaintChannels), "监督投诉渠道（每行一种）", true),
    ];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is not { } place) return NotFound();
        Version = place.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is not { } place) return NotFound();
        Typed = Fields.ToDictionary(f => f.Name, f => Request.Form[f.Name].ToString().Trim().ReplaceLineEndings("\n"));
        if (Typed.Values.Any(v => v.Length > 4000))
        {
            Done([new Refusal("GUIDE-LONG", "每一项请控制在4000字以内。", "条例第十二条")]);
            return Page();
        }
        // A missing element is shown by the check, not refused: half a guide is better kept than lost.
        var guide = new DisclosureGuide
        {
            Edition = LegalTime.DayOf(time.GetUtcNow()),
            Classification = Typed[nameof(DisclosureGuide.Classification)],
            Arrangement = Typed[nameof(DisclosureGuide.Arrangement)],
            WaysToObtain = Typed[nameof(DisclosureGuide.WaysToObtain)],
            UnitName = Typed[nameof(DisclosureGuide.UnitName)],
            Address = Typed[nameof(DisclosureGuide.Address)],
            Hours = Typed[nameof(DisclosureGuide.Hours)],
            Phone = Typed[nameof(DisclosureGuide.Phone)],
            Fax = Typed[nameof(DisclosureGuide.Fax)],
            Online = Typed[nameof(DisclosureGuide.Online)],
            Postcode = Typed[nameof(DisclosureGuide.Postcode)] is { Length: > 0 } code ? code : null,
            ApplicationChannels = Lines(nameof(DisclosureGuide.ApplicationChannels)),
            ComplaintChannels = Lines(nameof(DisclosureGuide.ComplaintChannels)),
        };
        return Done(await executor.ExecuteAsync(new ChangeSettings(_site with { Guide = guide }), ActTarget.Of(place.Id, Version), current.Actor))
            ? Again("指南已更新，公众现在看到的就是这一版。", "/workbench/administration/guide") : Page();
    }

    private IReadOnlyList<string> Lines(string field) => [.. Typed[field].Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private async Task<(long Id, int Version)?> LoadAsync()
    {
        _site = (await worlds.CurrentAsync()).Site;
        IsSample = _site.Guide is null && _site.Portal is null;
        var guide = _site.Guide ?? catalog.Current.Guide;
        Elements = GuideCheck.Of(guide, _site, LegalTime.DayOf(time.GetUtcNow()));
        Typed = new Dictionary<string, string>
        {
            [nameof(guide.Classification)] = guide.Classification,
            [nameof(guide.Arrangement)] = guide.Arrangement,
            [nameof(guide.WaysToObtain)] = guide.WaysToObtain,
            [nameof(guide.UnitName)] = guide.UnitName,
            [nameof(guide.Address)] = guide.Address,
            [nameof(guide.Hours)] = guide.Hours,
            [nameof(guide.Phone)] = guide.Phone,
            [nameof(guide.Fax)] = guide.Fax,
            [nameof(guide.Online)] = guide.Online,
            [nameof(guide.Postcode)] = guide.Postcode ?? "",
            [nameof(guide.ApplicationChannels)] = string.Join('\n', guide.ApplicationChannels),
            [nameof(guide.ComplaintChannels)] = string.Join('\n', guide.ComplaintChannels),
        };
        return await RecordPlaces.FindAsync(database, "site", null);
    }
}
