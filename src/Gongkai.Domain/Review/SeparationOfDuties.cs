using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;

namespace Gongkai.Domain.Review;

/// <summary>职责分离: nobody approves what he submitted, and nobody approves the same text at two different steps. A colleague who acts by delegation counts as the same hand.</summary>
public static class SeparationOfDuties
{
    private static readonly HashSet<string> Submitting = [nameof(OpenDraft), nameof(SubmitDocument), nameof(SubmitFromOutside)];

    public static IEnumerable<Refusal> Check(DocumentRecord record, ChainStep step, DocumentTable table, DocumentSettings settings, long actor, long? onBehalfOf)
    {
        if (step.Stage == Stage.Printing) yield break;
        var hands = new[] { actor, onBehalfOf ?? 0 };

        if (IsAuthor(record, hands, withEditors: step.Approves))
            yield return CommonRefusals.OwnWork;

        if (!step.Approves || settings.SamePersonMayApproveTwice) yield break;
        var earlier = record.Steps.FirstOrDefault(s => s.Passed && s.TextVersion == record.TextVersion && s.Stage != step.Stage
            && table.StepAt(s.Stage) is { Approves: true } && hands.Any(s.IsBy));
        if (earlier is not null)
            yield return new("DOC-SAME-HAND", $"您已经在“{earlier.Title}”环节审批过本稿，请由其他有权人员办理本环节。", "职责分离；R-SEC-04");
    }

    /// <summary>Whether one of the hands wrote or submitted the document.</summary>
    public static bool IsAuthor(DocumentRecord record, IReadOnlyCollection<long> hands, bool withEditors = true) =>
        hands.Any(h => h != 0 && h == record.DrafterId)
        || record.Steps.Any(s => (Submitting.Contains(s.Act) || (withEditors && s.Act == nameof(EditDraft))) && hands.Any(s.IsBy));
}
