using System.Text.Json.Serialization;
using Gongkai.Domain.Publishing;

namespace Gongkai.Domain.Interpretation;

/// <summary>When the interpretation must be public (R-INT-06; the seeds differ, so it is a setting).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InterpretationDeadline>))]
public enum InterpretationDeadline
{
    /// <summary>Published in the same act as the document (S0).</summary>
    SameTime,

    /// <summary>Within a number of working days after the document is public (S1: 3).</summary>
    WithinWorkingDays,

    /// <summary>同步组织、同步审签、同步部署 without a day count: prepared and published together (S2, S4).</summary>
    Synchronous,
}

/// <summary>解读方案: who interprets, in which forms, when (R-INT-02).</summary>
public sealed record InterpretationPlan
{
    /// <summary>解读单位或人员; 谁起草、谁解读 (R-INT-03).</summary>
    public string Interpreter { get; init; } = "";

    public IReadOnlyList<InterpretationForm> Forms { get; init; } = [];

    /// <summary>Planned day, Asia/Shanghai.</summary>
    public DateOnly? PlannedOn { get; init; }
}

/// <summary>One line of the content checklist (R-INT-07).</summary>
/// <param name="Item">What should be covered.</param>
/// <param name="Covered">Ticked.</param>
/// <param name="Where">Where in the material, or why it does not apply.</param>
public sealed record ChecklistEntry(InterpretationItem Item, bool Covered, string? Where = null);

/// <summary>解读材料.</summary>
public sealed record InterpretationMaterial
{
    public string Title { get; init; } = "";

    /// <summary>Sanitised HTML.</summary>
    public string BodyHtml { get; init; } = "";

    public IReadOnlyList<PublicationFile> Files { get; init; } = [];

    public IReadOnlyList<ChecklistEntry> Checklist { get; init; } = [];

    /// <summary>Responsible people who take part in interpreting; counted per person later (R-INT-10).</summary>
    public IReadOnlyList<string> KeyPeople { get; init; } = [];

    public bool IsWritten => Title.Trim().Length > 0 && BodyHtml.Trim().Length > 0;
}

/// <summary>审定: approval of plan and material by the drafting unit's main head (R-INT-02).</summary>
/// <param name="AccountId">The head's account.</param>
/// <param name="Name">The head's name.</param>
/// <param name="On">Day, Asia/Shanghai.</param>
public sealed record InterpretationApproval(long AccountId, string Name, DateOnly On);
