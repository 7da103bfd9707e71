using Gongkai.Domain.Review.Waivers;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Review.Waivers;

/// <summary>Forms of a waiver. Asking for one is done beside the finding.</summary>
internal static class WaiverForms
{
    private static readonly ActField<ContentWaiver> Opinion = new("opinion", "复核意见", Required: true);

    public static ActForms<ContentWaiver> Catalogue { get; } = new(
    [
        new(typeof(GrantWaiver), _ => "同意豁免", [Opinion], a => new GrantWaiver(a.Text("opinion"))) { Main = true, Lead = "同意后，这处内容在这件记录中可以照原样公开或者发出。", Lawful = IsSecond },
        new(typeof(RefuseWaiver), _ => "不予豁免", [Opinion], a => new RefuseWaiver(a.Text("opinion"))) { Lawful = IsSecond },
        new(typeof(RevokeWaiver), _ => "撤回豁免", [Opinion], a => new RevokeWaiver(a.Text("opinion"))) { Confirm = true, Lead = "撤回后，这处内容重新阻断公开和发出；已经公开的，由每日内容检查提示。" },
    ]);

    private static bool IsSecond(Situation<ContentWaiver> s) => !s.Hands.Contains(s.Record.RequestedBy.AccountId) && !(s.Record.RequestedBy.OnBehalfOf is { } behalf && s.Hands.Contains(behalf));
}
