using Gongkai.Content.Html;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Participation;
using Gongkai.Domain.Publishing;

using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>Fills the form with a stored draft.</summary>
public static class DraftFilling
{
    public static DraftForm Of(DraftContent c, string unit, SealedFiles files)
    {
        var body = LightText.Of(SafeHtml.FromStore(c.BodyHtml));
        var material = LightText.Of(SafeHtml.FromStore(c.Material?.BodyHtml));
        return new DraftForm
        {
            Unit = unit,
            Path = c.Path.ToString(),
            Series = c.SeriesCode,
            Genre = c.Genre,
            Title = c.Title,
            MainRecipients = c.MainRecipients,
            CopyRecipients = c.CopyRecipients,
            HandlingSection = c.HandlingSectionCode,
            Body = body.Text,
            BodyKept = [.. body.Kept],
            Files = [.. c.Attachments.Select(files.Seal)],
            Attribute = c.Mark?.Attribute.ToString(),
            Reasons = [.. c.Mark?.ReasonCodes ?? []],
            Supplement = c.Mark?.Supplement,
            MandatoryBasis = c.Mark?.MandatoryBasis,
            DisclosureUnitOpinion = c.DisclosureUnitOpinion,
            Marks = [.. new[] { (c.IsPolicy, "policy"), (c.IsNormative, "normative"), (c.IsMajorDecision, "major"), (c.IsSensitive, "sensitive") }.Where(m => m.Item1).Select(m => m.Item2)],
            Interpreter = c.Plan?.Interpreter,
            InterpretationForms = [.. c.Plan?.Forms.Select(f => f.ToString()) ?? []],
            PlannedOn = Day(c.Plan?.PlannedOn),
            MaterialTitle = c.Material?.Title,
            MaterialBody = material.Text,
            MaterialKept = [.. material.Kept],
            MaterialFiles = [.. c.Material?.Files.Select(files.Seal) ?? []],
            Checklist = [.. c.Material?.Checklist.Select(e => new DraftForm.ChecklistRow { Item = e.Item.ToString(), Covered = e.Covered, Where = e.Where }) ?? []],
            KeyPeople = string.Join("、", c.Material?.KeyPeople ?? []),
            Participation = [.. c.Participation.Select(p => new DraftForm.ParticipationRow { Form = p.Form.ToString(), On = Day(p.On), Summary = p.Summary, File = Sealed(p.FileHash, files) })],
            Procedures = [.. c.Procedures.Select(p => new DraftForm.ProcedureRow { Step = p.Step.ToString(), On = Day(p.On), Summary = p.Summary, NotApplicable = p.NotApplicable, File = Sealed(p.FileHash, files) })],
            CoSigners = [.. c.CoSigners],
            ConcernedAgencies = string.Join("、", c.ConcernedAgencies),
            MeetingName = c.Meeting?.Name,
            MeetingKind = c.Meeting?.Kind,
            MeetingTouchesPublic = c.Meeting?.TouchesPublicInterest == true,
            MeetingIsPublic = c.Meeting?.IsPublic switch { true => "yes", false => "no", null => "" },
            MeetingForms = [.. c.Meeting?.Forms ?? []],
            MeetingReason = c.Meeting?.ReasonNotPublic,
            DateEffective = Day(c.DateEffective),
            DateExpires = Day(c.DateExpires),
            Theme = c.Theme,
            Summary = c.Summary,
            Keywords = c.Keywords,
            Enquiries = c.Enquiries,
        };
    }

    /// <summary>Rows the page shows though nothing is typed in them yet: every item of the checklist, every decision step, one more line of participation.</summary>
    public static void Complete(DraftForm form, DocumentSettings settings)
    {
        form.Checklist = [.. settings.InterpretationItems.Select(i => form.Checklist.FirstOrDefault(c => c.Item == i.ToString()) ?? new DraftForm.ChecklistRow { Item = i.ToString() })];
        var steps = settings.DecisionSteps.Union(settings.DecisionStepsBeforePrint).Select(s => s.ToString()).ToList();
        form.Procedures =
        [
            .. form.Procedures,
            .. steps.Where(s => form.Procedures.All(p => p.Step != s)).Select(s => new DraftForm.ProcedureRow { Step = s }),
        ];
        form.Participation = [.. form.Participation.Where(p => !string.IsNullOrWhiteSpace(p.Summary) || !string.IsNullOrWhiteSpace(p.On)), new DraftForm.ParticipationRow { Form = nameof(ParticipationForm.OpinionsAsked) }];
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");

    private static string? Sealed(string? hash, SealedFiles files) => hash is null ? null : files.Seal(new PublicationFile(hash, "材料", 0, "application/octet-stream"));
}
