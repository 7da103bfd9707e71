using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Administration;

[Authorize(Policy = Policies.SystemAdmin)]
public sealed class UnitsModel(ICurrentActor current, ActExecutor executor, WorldSource worlds, DatabaseSource database) : FormPage
{
    public static IReadOnlyDictionary<UnitKind, string> KindTitles { get; } = new Dictionary<UnitKind, string>
    {
        [UnitKind.Government] = "人民政府",
        [UnitKind.Office] = "政府办公室",
        [UnitKind.Department] = "工作部门",
        [UnitKind.Township] = "乡镇、街道",
        [UnitKind.Institution] = "公共企事业单位",
        [UnitKind.Village] = "村（居）",
        [UnitKind.Section] = "内设股室",
    };

    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? ShortName { get; set; }
    [BindProperty] public string? CreditCode { get; set; }
    [BindProperty] public string? ParentCode { get; set; }
    [BindProperty] public UnitKind UnitKind { get; set; } = UnitKind.Department;
    [BindProperty] public int Version { get; set; }

    public bool Editing { get; private set; }

    /// <summary>Units with their depth, parents before children.</summary>
    public IReadOnlyList<(Unit Unit, int Depth)> Tree { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? edit)
    {
        var world = await ShowAsync();
        if (edit is null) return Page();
        if (world.Organisations.Find(edit) is not { } unit || await RecordPlaces.FindAsync(database, "unit", edit) is not { } place) return NotFound();
        (Editing, Code, Name, ShortName, CreditCode, Version) = (true, unit.Code, unit.Name, unit.ShortName, unit.CreditCode, place.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var unit = new Unit((Code ?? "").Trim(), (Name ?? "").Trim(), Short(), UnitKind, Blank(ParentCode), Blank(CreditCode));
        if (Done(await executor.ExecuteAsync(new CreateUnit(unit), ActTarget.New, current.Actor))) return Again($"已设立“{unit.Name}”。", "/workbench/administration/units");
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync()
    {
        Editing = true;
        if (await RecordPlaces.FindAsync(database, "unit", Code ?? "") is not { } place) return NotFound();
        var act = new ChangeUnit(Name ?? "", Short(), Blank(CreditCode));
        if (Done(await executor.ExecuteAsync(act, ActTarget.Of(place.Id, Version), current.Actor))) return Again("单位信息已保存。", "/workbench/administration/units");
        await ShowAsync();
        return Page();
    }

    private string Short() => Blank(ShortName) ?? (Name ?? "").Trim();

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<World> ShowAsync()
    {
        var world = await worlds.CurrentAsync();
        var children = world.Organisations.Units.ToLookup(u => u.ParentCode ?? "");
        var tree = new List<(Unit, int)>();
        void Walk(string parent, int depth)
        {
            foreach (var unit in children[parent].OrderBy(u => u.Kind).ThenBy(u => u.Code, StringComparer.Ordinal))
            {
                tree.Add((unit, depth));
                Walk(unit.Code, depth + 1);
            }
        }
        Walk("", 0);
        Tree = tree;
        return world;
    }
}
