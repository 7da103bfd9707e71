using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests.Archive;

/// <summary>Who may take a whole case file out: those who handle the unit's cases, who supervise all of them, and the unit's archivist once it is filed. A unit that was asked for an opinion reads the case, it does not get the file.</summary>
public static class CaseFileAccess
{
    public static bool Allows(Actor actor, RequestCase record, OrganisationTree tree) => actor.Holdings.Any(h =>
        Roles.CaseSupervisors.Contains(h.Role)
        || (Roles.CaseReaders.Contains(h.Role) || (h.Role == Roles.Archivist && record.State == RequestState.Archived)) && tree.BodyOf(h.UnitCode) == tree.BodyOf(record.UnitCode));
}
