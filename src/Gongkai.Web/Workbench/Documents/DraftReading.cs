using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Meetings;
using Gongkai.Domain.Participation;
using Gongkai.Domain.Publishing;

using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>Reads a typed draft. Only what cannot be kept as typed (a day that is no day) is refused; what is missing is the gate's business.</summary>
public sealed class DraftReading
{
    private readonly List<Refusal> _refusals = [];
    private readonly SealedFiles _files;

    private DraftReading(DraftForm form, SealedFiles files)
    {
        _files = files;
        Content = Read(form);
    }

    public DraftContent Content { get; }

    /// <summary>Codes <c>FORM-DATE</c>.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    public static DraftReading Of(DraftForm form, SealedFiles files) => new(form, files);

    private DraftContent Read(DraftForm f) => new()
    {
        Path = f.Path == nameof(DocumentPath.Information) ? DocumentPath.Information : DocumentPath.Official,
        SeriesCode = f.Series ?? "",
        Genre = f.Genre ?? "",
        Title = Text(f.Title) ?? "",
        MainRecipients = Text(f.MainRecipients) ?? "",
        CopyRecipients = Text(f.CopyRecipients) ?? "",
        BodyHtml = new LightText(f.Body ?? "", f.BodyKept).ToHtml().Value,
        Attachments = Files(f.Files),
        Mark = Mark(f),
        IsPolicy = f.Marks.Contains("policy"),
        IsNormative = f.Marks.Contains("normative"),
        IsMajorDecision = f.Marks.Contains("major"),
        IsSensitive = f.Marks.Contains("sensitive"),
        Plan = Plan(f),
        Material = Material(f),
        Participation = [.. f.Participation.Select(Participation).OfType<ParticipationEvidence>()],
        Procedures = [.. f.Procedures.Select(Procedure).OfType<ProcedureEvidence>()],
        Meeting = Meeting(f),
        CoSigners = [.. f.CoSigners.Distinct()],
        ConcernedAgencies = Lines(f.ConcernedAgencies),
        DisclosureUnitOpinion = Text(f.DisclosureUnitOpinion),
        DateEffective = Day(f.DateEffective, "dateEffective", "实施日期"),
        DateExpires = Day(f.DateExpires, "dateExpires", "失效日期"),
        Theme = Text(f.Theme),
        Summary = Text(f.Summary),
        Keywords = Text(f.Keywords),
        Enquiries = Text(f.Enquiries),
        HandlingSectionCode = Text(f.HandlingSection),
    };

    private static AttributeMark? Mark(DraftForm f) => !Enum.TryParse<DisclosureAttribute>(f.Attribute, out var attribute) ? null : new AttributeMark
    {
        Attribute = attribute,
        ReasonCodes = [.. f.Reasons.Distinct()],
        Supplement = Text(f.Supplement),
        MandatoryBasis = Text(f.MandatoryBasis),
    };

    private InterpretationPlan? Plan(DraftForm f)
    {
        var plan = new InterpretationPlan
        {
            Interpreter = Text(f.Interpreter) ?? "",
            PlannedOn = Day(f.PlannedOn, "plan", "计划解读时间"),
            Forms = [.. f.InterpretationForms.Select(c => Enum.TryParse<InterpretationForm>(c, out var form) ? form : (InterpretationForm?)null).OfType<InterpretationForm>()],
        };
        return plan.Interpreter.Length == 0 && plan.Forms.Count == 0 && plan.PlannedOn is null ? null : plan;
    }

    private InterpretationMaterial? Material(DraftForm f)
    {
        var material = new InterpretationMaterial
        {
            Title = Text(f.MaterialTitle) ?? "",
            BodyHtml = new LightText(f.MaterialBody ?? "", f.MaterialKept).ToHtml().Value,
            Files = Files(f.MaterialFiles),
            Checklist = [.. f.Checklist.Where(c => c.Covered || Text(c.Where) is not null)
                .Select(c => Enum.TryParse<InterpretationItem>(c.Item, out var item) ? new ChecklistEntry(item, c.Covered, Text(c.Where)) : null).OfType<ChecklistEntry>()],
            KeyPeople = Lines(f.KeyPeople),
        };
        return material.Title.Length == 0 && material.BodyHtml.Length == 0 && material.Files.Count == 0 && material.Checklist.Count == 0 && material.KeyPeople.Count == 0 ? null : material;
    }

    private ParticipationEvidence? Participation(DraftForm.ParticipationRow row)
    {
        if (Text(row.Summary) is not { } summary || !Enum.TryParse<ParticipationForm>(row.Form, out var form)) return null;
        if (Day(row.On, "participation", "公众参与日期") is { } on) return new(form, on, summary, _files.Open(row.File)?.Hash);
        if (string.IsNullOrWhiteSpace(row.On)) _refusals.Add(new("FORM-DATE", "请填写公众参与的日期，否则这一条材料无法保存。", null, "participation"));
        return null;
    }

    private ProcedureEvidence? Procedure(DraftForm.ProcedureRow row)
    {
        if (!Enum.TryParse<DecisionStep>(row.Step, out var step)) return null;
        var on = Day(row.On, $"procedure.{step}", step.Title() + "日期");
        var summary = Text(row.Summary) ?? "";
        return on is null && summary.Length == 0 && !row.NotApplicable ? null : new(step, on, summary, row.NotApplicable, _files.Open(row.File)?.Hash);
    }

    private static MeetingSlip? Meeting(DraftForm f) => Text(f.MeetingName) is null && Text(f.MeetingKind) is null ? null : new MeetingSlip
    {
        Name = Text(f.MeetingName) ?? "",
        Kind = Text(f.MeetingKind) ?? "",
        TouchesPublicInterest = f.MeetingTouchesPublic,
        IsPublic = f.MeetingIsPublic switch { "yes" => true, "no" => false, _ => null },
        Forms = [.. f.MeetingForms.Distinct()],
        ReasonNotPublic = Text(f.MeetingReason),
    };

    private List<PublicationFile> Files(List<string> tokens) => [.. tokens.Select(_files.Open).OfType<PublicationFile>()];

    private DateOnly? Day(string? typed, string field, string name)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (DateOnly.TryParseExact(typed.Trim(), ["yyyy-MM-dd", "yyyy-M-d", "yyyy年M月d日", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        _refusals.Add(new("FORM-DATE", $"{name}“{typed.Trim()}”不是日期，请写成 2026-01-31 的形式。", null, field));
        return null;
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static List<string> Lines(string? typed) => [.. (typed ?? "").Split(['\n', '、', '，', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
