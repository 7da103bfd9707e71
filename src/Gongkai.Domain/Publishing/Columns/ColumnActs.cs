using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Publishing.Columns;

/// <summary>An act on the columns or the face of one site of the group.</summary>
public interface IPortalAct : IAct<SiteSettings>
{
    /// <summary>Code of the site; null for the first.</summary>
    string? SiteCode { get; }
}

/// <summary>增设栏目.</summary>
public sealed record AddColumn(string? SiteCode, Column Column) : IPortalAct
{
    public string Title => "增设栏目";
}

/// <summary>修改栏目: name, purpose, responsible unit and person, update rule, catalogue items. Its path and place are moved by <see cref="ProposeColumnMove"/>.</summary>
public sealed record ChangeColumn(string? SiteCode, string Path, Column Column) : IPortalAct
{
    public string Title => "修改栏目";
}

/// <summary>调整栏目顺序 among its neighbours.</summary>
public sealed record ShiftColumn(string? SiteCode, string Path, bool Up) : IPortalAct
{
    public string Title => "调整栏目顺序";
}

/// <summary>关闭栏目: it takes no new items and says so; what it carries stays readable.</summary>
public sealed record CloseColumn(string? SiteCode, string Path, string Notice) : IPortalAct
{
    public string Title => "关闭栏目";
}

/// <summary>恢复栏目.</summary>
public sealed record ReopenColumn(string? SiteCode, string Path) : IPortalAct
{
    public string Title => "恢复栏目";
}

/// <summary>删除空栏目. A column that carries or ever carried an item can only be closed.</summary>
public sealed record RemoveColumn(string? SiteCode, string Path) : IPortalAct
{
    public string Title => "删除空栏目";
}

/// <summary>提出移动或者合并栏目. It cannot be undone, so a second person confirms it.</summary>
/// <param name="NewPath">Path after the move; with <paramref name="Merge"/> the column it is merged into.</param>
/// <param name="NewParent">Path of the column above after a move, or null for the first level.</param>
public sealed record ProposeColumnMove(string? SiteCode, string Path, string NewPath, string? NewParent, bool Merge, string Reason) : IPortalAct
{
    public string Title => Merge ? "提出合并栏目" : "提出移动栏目";
}

/// <summary>确认移动或者合并栏目: items go with it and the old address leads on.</summary>
public sealed record ConfirmColumnMove(string? SiteCode, string Path) : IPortalAct
{
    public string Title => "确认栏目变动";
}

/// <summary>不同意移动或者合并栏目.</summary>
public sealed record RejectColumnMove(string? SiteCode, string Path) : IPortalAct
{
    public string Title => "不同意栏目变动";
}

/// <summary>修改门户设置. Columns and former paths are not among it: they change by their own acts.</summary>
/// <param name="OwnHosts">本站域名 of the content checks; null leaves them as they are.</param>
public sealed record ChangePortal(string? SiteCode, PortalSettings Portal, IReadOnlyList<string>? OwnHosts = null) : IPortalAct
{
    public string Title => "修改门户设置";
}

/// <summary>增设站点 to the group.</summary>
public sealed record AddSite(PortalSettings Portal) : IPortalAct
{
    public string Title => "增设站点";

    public string? SiteCode => Portal.SiteCode;
}

/// <summary>A move or merge that waits for its second person.</summary>
public sealed record ColumnMove(string? SiteCode, string Path, string NewPath, string? NewParent, bool Merge, string Reason, long ProposedById, string ProposedBy, DateOnly ProposedOn);

/// <summary>Gives the publications of a column another column path, in the act's transaction.</summary>
public sealed record RelocatePublications(string SiteCode, string From, string To) : Effect;

/// <summary>The act is refused when anything is or ever was published under the path.</summary>
public sealed record RequireEmptyColumn(string SiteCode, string Path) : Effect
{
    public static readonly Refusal Occupied = new("COLUMN-OCCUPIED", "栏目里有过已公开的信息，不能删除，只能关闭；关闭后原有信息仍可以阅读。", "R-WEB-11", "path");
}
