using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests.Evaluations;
using Gongkai.Storage.Documents;

namespace Gongkai.Web.Workbench.Requests.Evaluations;

/// <summary>A page about one evaluation. Until the results are out only the disclosure section knows of it.</summary>
public abstract class EvaluationPage : WorkbenchPage
{
    private static readonly EvaluationProcedure Procedure = new();

    public Opened<ReplyEvaluation>? Opened { get; private set; }

    public ReplyEvaluation Evaluation => Opened!.Record;

    /// <summary>Plan, copies and single scores are the disclosure section's.</summary>
    public bool IsKeeper => Roles.CaseSupervisors.Any(Actor.Holds);

    public bool May(string act) => Procedure.Rights(null, Site).Any(r => r.Allows(Actor, act, Opened?.Face, null, Units));

    protected async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        Opened = await Shelf.OpenAsync<ReplyEvaluation>(id, Actor, World, cancellation);
        return Opened is not null;
    }
}
