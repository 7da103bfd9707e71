using System.Text.Json.Serialization;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Documents;

/// <summary>公文: the record of one document from draft to archive. Immutable; stored as a whole.</summary>
public sealed record DocumentRecord
{
    public Stage Stage { get; init; }

    /// <summary>Legal day the document reached its stage, Asia/Shanghai.</summary>
    public DateOnly StageSince { get; init; }

    /// <summary>牵头起草单位, the owner.</summary>
    public required string UnitCode { get; init; }

    /// <summary>拟稿人.</summary>
    public long DrafterId { get; init; }

    public required string DrafterName { get; init; }

    public required DraftContent Content { get; init; }

    /// <summary>Version of the text, starting with 1; every edit makes a new one and ends the validity of the reviews of the old.</summary>
    public int TextVersion { get; init; } = 1;

    /// <summary>The attribute as the drafting unit submitted it; <see cref="DraftContent.Mark"/> is the one in force (R-DOC-14).</summary>
    public AttributeMark? SubmittedMark { get; init; }

    /// <summary>起草日期.</summary>
    public DateOnly DraftedOn { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? DateWritten { get; init; }

    /// <summary>印发日期.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>归档日期.</summary>
    public DateOnly? ArchivedOn { get; init; }

    public AssignedNumber? Number { get; init; }

    /// <summary>索引号.</summary>
    public string? IndexNumber { get; init; }

    public InterpretationApproval? InterpretationApproval { get; init; }

    public LateInterpretation? LateInterpretation { get; init; }

    public IReadOnlyList<StepEntry> Steps { get; init; } = [];

    public IReadOnlyList<ReturnEntry> Returns { get; init; } = [];

    public IReadOnlyList<InternalComment> Comments { get; init; } = [];

    public IReadOnlyList<Urging> Urgings { get; init; } = [];

    public IReadOnlyList<CountersignEntry> Countersigns { get; init; } = [];

    public IReadOnlyList<AgencyConfirmation> Confirmations { get; init; } = [];

    public IReadOnlyList<Referral> Referrals { get; init; } = [];

    public IReadOnlyList<AttributeChangeEntry> AttributeChanges { get; init; } = [];

    public IReadOnlyList<WithheldAssessment> Assessments { get; init; } = [];

    public PublicationStatus Publication { get; init; } = new();

    [JsonIgnore]
    public DisclosureAttribute? Attribute => Content.Mark?.Attribute;

    [JsonIgnore]
    public bool IsActive => Attribute == DisclosureAttribute.ActiveDisclosure;

    /// <summary>The change waiting for approval, or null.</summary>
    [JsonIgnore]
    public AttributeChangeEntry? PendingChange => AttributeChanges.Count > 0 && AttributeChanges[^1].Approved is null ? AttributeChanges[^1] : null;

    /// <summary>The last time the stage was passed for the text as it stands now, or null.</summary>
    public StepEntry? PassOf(Stage stage) =>
        Steps.LastOrDefault(s => s.Stage == stage && s.TextVersion == TextVersion && s.Passed);

    /// <summary>Secrecy steps not yet passed for this version of the text with the conclusion 可以公开 (R-SEC-03, R-SEC-04).</summary>
    public IReadOnlyList<Stage> OpenSecrecy() =>
        [.. Stages.Secrecy.Where(s => PassOf(s) is not { Secrecy: SecrecyConclusion.MayBePublic })];

    /// <summary>Units whose 会签 for this version of the text is missing.</summary>
    public IReadOnlyList<string> OpenCountersigns() =>
        [.. Content.CoSigners.Concat(Countersigns.Select(c => c.UnitCode)).Distinct()
            .Where(u => !Countersigns.Any(c => c.UnitCode == u && c.Agreed == true && c.TextVersion == TextVersion))];

    /// <summary>Concerned agencies that have not agreed to this version of the text (R-SEC-07).</summary>
    public IReadOnlyList<string> OpenConfirmations() =>
        [.. Content.ConcernedAgencies.Where(a => Confirmations.LastOrDefault(c => c.Agency == a) is not { Agreed: true } c || c.TextVersion != TextVersion)];
}
