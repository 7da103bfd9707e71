using Gongkai.Domain.Documents;
using Gongkai.Domain.Interpretation;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>Drafts for tests that do not type.</summary>
internal static class Papers
{
    /// <summary>A policy document with everything the office asks for.</summary>
    public static DraftContent Complete(string title = Measures.Title) => new()
    {
        SeriesCode = "凌政办发",
        Genre = "通知",
        Title = title,
        MainRecipients = "各乡（镇）人民政府",
        BodyHtml = "<p>现将措施印发给你们。</p>",
        Mark = new AttributeMark { Attribute = DisclosureAttribute.ActiveDisclosure },
        IsPolicy = true,
        Plan = new InterpretationPlan { Interpreter = "县发改局", Forms = [InterpretationForm.QuestionsAndAnswers], PlannedOn = new(2026, 3, 20) },
        Material = new InterpretationMaterial
        {
            Title = "政策解读：全面推进政务公开工作措施",
            BodyHtml = "<p>为什么制定措施。</p>",
            Checklist = [.. DocumentPresets.S0.InterpretationItems.Select(i => new ChecklistEntry(i, true))],
        },
    };
}
