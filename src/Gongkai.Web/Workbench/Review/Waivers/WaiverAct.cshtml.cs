using Gongkai.Domain.Review.Waivers;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Review.Waivers;

/// <summary>One act on one waiver.</summary>
public sealed class WaiverActModel : ActPage<ContentWaiver>
{
    public override string ShownTitle => $"{Record.Finding.Title}（{Record.Finding.SubjectTitle}）";

    protected override ActForms<ContentWaiver> Forms => WaiverForms.Catalogue;
}
