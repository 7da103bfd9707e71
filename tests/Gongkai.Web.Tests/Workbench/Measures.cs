using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Participation;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>The measures of seed 000 as a drafter types them in.</summary>
internal static class Measures
{
    public const string Title = "凌云县人民政府办公室关于印发全面推进政务公开工作措施的通知";

    /// <summary>Every field filled, as a policy document that is a major decision.</summary>
    public static List<(string Name, string Value)> Typed(bool major = false)
    {
        var typed = new List<(string, string)>
        {
            ("Draft.Title", Title), ("Draft.Series", "凌政办发"), ("Draft.Genre", "通知"), ("Draft.MainRecipients", "各乡（镇）人民政府，县直各有关单位"),
            ("Draft.Body", SeedPapers.All[0].Body), ("Draft.Attribute", "ActiveDisclosure"), ("Draft.Marks", "policy"),
            ("Draft.Interpreter", "县发改局"), ("Draft.InterpretationForms", nameof(InterpretationForm.QuestionsAndAnswers)), ("Draft.PlannedOn", "2026-03-20"),
            ("Draft.MaterialTitle", "《全面推进政务公开工作措施》政策解读"), ("Draft.MaterialBody", "一、背景依据\n为落实全面推进政务公开工作的要求，制定本措施。"), ("Draft.Summary", "把“五公开”落实到办文办会"),
        };
        for (var i = 0; i < 9; i++) typed.Add(($"Draft.Checklist[{i}].Covered", "true"));
        if (!major) return typed;
        typed.Add(("Draft.Marks", "major"));
        typed.AddRange([("Draft.Participation[0].Form", nameof(ParticipationForm.OpinionsAsked)), ("Draft.Participation[0].On", "2026-02-20"), ("Draft.Participation[0].Summary", "在网站征求意见，收到意见3条，采纳2条。")]);
        for (var i = 0; i < 6; i++)
        {
            typed.Add(($"Draft.Procedures[{i}].On", "2026-02-25"));
            typed.Add(($"Draft.Procedures[{i}].Summary", "已经完成，材料附后。"));
        }
        return typed;
    }

    /// <summary>A draft saved by the drafter.</summary>
    public static async Task<long> SaveAsync(Clerk drafter, IEnumerable<(string, string)>? typed = null)
    {
        await drafter.OpenAsync("/workbench/documents/new");
        await drafter.SubmitAsync("/workbench/documents/new", [("Go", "save"), .. typed ?? Typed()]);
        Assert.Matches("^/workbench/documents/[0-9]+/edit$", drafter.Path);
        return long.Parse(drafter.Path.Split('/')[3]);
    }
}
