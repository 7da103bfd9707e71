namespace Gongkai.Web.Workbench.Documents;

/// <summary>The draft as it is typed: texts, so that whatever a person entered comes back to the page unchanged.</summary>
public sealed class DraftForm
{
    public string? Unit { get; set; }
    public string? Path { get; set; }
    public string? Series { get; set; }
    public string? Genre { get; set; }
    public string? Title { get; set; }
    public string? MainRecipients { get; set; }
    public string? CopyRecipients { get; set; }
    public string? HandlingSection { get; set; }
    public string? Body { get; set; }

    /// <summary>Blocks behind the 【表格1】 marks of the text.</summary>
    public List<string> BodyKept { get; set; } = [];

    /// <summary>Attachments, sealed.</summary>
    public List<string> Files { get; set; } = [];

    /// <summary>Positions of attachments to take out.</summary>
    public List<int> DropFiles { get; set; } = [];
    public string? Attribute { get; set; }
    public List<string> Reasons { get; set; } = [];
    public string? Supplement { get; set; }
    public string? MandatoryBasis { get; set; }
    public string? DisclosureUnitOpinion { get; set; }

    /// <summary>policy, normative, major, sensitive.</summary>
    public List<string> Marks { get; set; } = [];
    public string? Interpreter { get; set; }
    public List<string> InterpretationForms { get; set; } = [];
    public string? PlannedOn { get; set; }
    public string? MaterialTitle { get; set; }
    public string? MaterialBody { get; set; }
    public List<string> MaterialKept { get; set; } = [];
    public List<string> MaterialFiles { get; set; } = [];
    public List<int> DropMaterialFiles { get; set; } = [];
    public List<ChecklistRow> Checklist { get; set; } = [];
    public string? KeyPeople { get; set; }
    public List<ParticipationRow> Participation { get; set; } = [];
    public List<ProcedureRow> Procedures { get; set; } = [];
    public List<string> CoSigners { get; set; } = [];
    public string? ConcernedAgencies { get; set; }
    public string? MeetingName { get; set; }
    public string? MeetingKind { get; set; }
    public bool MeetingTouchesPublic { get; set; }
    public string? MeetingIsPublic { get; set; }
    public List<string> MeetingForms { get; set; } = [];
    public string? MeetingReason { get; set; }
    public string? DateEffective { get; set; }
    public string? DateExpires { get; set; }
    public string? Theme { get; set; }
    public string? Summary { get; set; }
    public string? Keywords { get; set; }
    public string? Enquiries { get; set; }

    /// <summary>One line of R-INT-07.</summary>
    public sealed class ChecklistRow
    {
        public string? Item { get; set; }
        public bool Covered { get; set; }
        public string? Where { get; set; }
    }

    /// <summary>One piece of public participation.</summary>
    public sealed class ParticipationRow
    {
        public string? Form { get; set; }
        public string? On { get; set; }
        public string? Summary { get; set; }

        /// <summary>Stored file, sealed.</summary>
        public string? File { get; set; }
    }

    /// <summary>One step of decision making.</summary>
    public sealed class ProcedureRow
    {
        public string? Step { get; set; }
        public string? On { get; set; }
        public string? Summary { get; set; }
        public bool NotApplicable { get; set; }
        public string? File { get; set; }
    }
}
