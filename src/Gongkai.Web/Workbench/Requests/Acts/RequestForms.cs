using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Requests.Acts;

/// <summary>The forms of all acts on applications that a person of the office does.</summary>
public static class RequestForms
{
    public static ActForms<RequestCase> Catalogue { get; } = new([.. ReplyForms.All, .. AskingForms.All, .. HandlingForms.All, .. IntakeForms.All]);

    /// <summary>Halves of acts that are done on another record; they come with it in the same transaction.</summary>
    public static IReadOnlySet<string> Halves { get; } = new HashSet<string> { nameof(OpenPart), nameof(AbsorbRequest), nameof(LinkDispute) };

    /// <summary>Why what lies before the person is not his to decide (职责分离); empty when it is.</summary>
    public static IReadOnlyList<Refusal> Hindrances(Situation<RequestCase> s)
    {
        var found = new List<Refusal>();
        if (s.Allows(nameof(PassReply)) && ReplyForms.OwnWork(s) is { } own) found.Add(own);
        if (s.Allows(nameof(ApproveExtension)) && s.ExtensionPending && s.IsHandOf(s.Record.Extension!.ProposedBy)
            || s.Allows(nameof(ApproveRelease)) && s.Record.Release is { ApprovedOn: null, WithdrawnOn: null } release && s.IsHandOf(release.ProposedBy)
            || s.Allows(nameof(AcknowledgeWithholding)) && s.Record.Withholding is { AcknowledgedOn: null } report && s.IsHandOf(report.ReportedBy)) found.Add(CommonRefusals.OwnWork);
        return [.. found.Distinct()];
    }
}

/// <summary>Uploaded files as cases keep them.</summary>
internal static class CaseFiles
{
    public static CaseFile Of(PublicationFile file) => new(file.Hash, file.Name, file.Size, file.MediaType);

    public static PublicationFile Back(CaseFile file) => new(file.Hash, file.Name, file.Size, file.MediaType);
}
