using System.Text.Json.Serialization;

namespace Gongkai.Domain.Documents;

/// <summary>公开属性: exactly three (R-DOC-02). The label a site prints is its own setting.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisclosureAttribute>))]
public enum DisclosureAttribute
{
    /// <summary>主动公开 (条例第十三、十九、二十条)</summary>
    ActiveDisclosure,

    /// <summary>依申请公开 (条例第二十七条)</summary>
    OnRequest,

    /// <summary>不公开（不予公开）(条例第十四至十六条)</summary>
    NotDisclosed,
}

/// <summary>公开属性标注 with its reasons, fixed while the document is made and sent for approval together with it (R-DOC-01, R-DOC-09).</summary>
public sealed record AttributeMark
{
    public DisclosureAttribute Attribute { get; init; }

    /// <summary>Codes of the site's reason dictionary (R-DOC-05); empty for 主动公开.</summary>
    public IReadOnlyList<string> ReasonCodes { get; init; } = [];

    /// <summary>补充说明: adds to the enumerated reasons, never replaces them.</summary>
    public string? Supplement { get; init; }

    /// <summary>Law, regulation or rule that says this information must be public, or null. It overrides the discretionary grounds of 条例第十六条.</summary>
    public string? MandatoryBasis { get; init; }
}
