using System.Text.Json.Serialization;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Documents;

/// <summary>Where the desk of a step stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeskPlace>))]
public enum DeskPlace
{
    /// <summary>牵头起草单位</summary>
    DraftingUnit,

    /// <summary>承办股室</summary>
    HandlingSection,

    /// <summary>政府办公室 and its sections</summary>
    Office,

    /// <summary>政府领导</summary>
    Government,

    /// <summary>会签单位: every unit whose signature is open.</summary>
    CoSigners,
}

/// <summary>Which documents walk a step.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AppliesWhen>))]
public enum AppliesWhen
{
    Always,
    Policy,
    Normative,
    Major,
    NormativeOrMajor,
    Sensitive,
    CoSigned,
}

/// <summary>一个环节 of a site's chain: who, where, for which documents, on what basis. The order of the list is the order of the walk.</summary>
/// <param name="Stage">Each at most once in a chain.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Place">Where the role must be held.</param>
/// <param name="Basis">Requirement, article or paper.</param>
public sealed record ChainStep(Stage Stage, string Role, DeskPlace Place, string Basis)
{
    /// <summary>Local name; the stage's own when null.</summary>
    public string? LocalTitle { get; init; }

    public AppliesWhen When { get; init; }

    /// <summary>审批: counts for the rule that one person does not approve twice.</summary>
    public bool Approves { get; init; } = true;

    /// <summary>Role that may edit the text here besides (at the handling section), or null. Editing sends the text back to its reviews.</summary>
    public string? Editor { get; init; }

    /// <summary>办理时限 in working days, or null.</summary>
    public int? LimitDays { get; init; }

    [JsonIgnore]
    public string Title => LocalTitle ?? Stage.Title();

    /// <summary>Whether the document walks this step.</summary>
    public bool AppliesTo(DocumentRecord record) => When switch
    {
        AppliesWhen.Always => true,
        AppliesWhen.Policy => record.Content.IsPolicy,
        AppliesWhen.Normative => record.Content.IsNormative,
        AppliesWhen.Major => record.Content.IsMajorDecision,
        AppliesWhen.NormativeOrMajor => record.Content.IsNormative || record.Content.IsMajorDecision,
        AppliesWhen.Sensitive => record.Content.IsSensitive,
        _ => record.Content.CoSigners.Count + record.Countersigns.Count > 0,
    };
}
