using Gongkai.Domain.Documents;
using Gongkai.Domain.Review;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Documents.Acts;

/// <summary>The attribute with its enumerated reasons, wherever it is asked (R-DOC-02, R-DOC-05).</summary>
internal static class MarkForms
{
    public static ActField<DocumentRecord> Reasons { get; } = new("reason", "不主动公开的理由", FieldKind.Several, Hint: "主动公开的不选。")
    {
        Choices = s => s.Settings.Reasons.Select(r => new Choice(r.Code, $"{s.Settings.LabelOf(r.Attribute)}：{r.Title}", StatutoryGround.Find(r.Ground)?.Article)),
    };

    public static IEnumerable<Choice> Attributes(Situation<DocumentRecord> s) =>
        Enum.GetValues<DisclosureAttribute>().Select(a => new Choice(a.ToString(), s.Settings.LabelOf(a)));

    public static AttributeMark? Read(Answers<DocumentRecord> a, AttributeMark? before) => a.Value<DisclosureAttribute>("mark") is not { } attribute ? null : new AttributeMark
    {
        Attribute = attribute,
        ReasonCodes = a.All("reason"),
        Supplement = a.Optional("supplement"),
        MandatoryBasis = before?.MandatoryBasis,
    };
}
