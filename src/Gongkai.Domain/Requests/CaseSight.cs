using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests;

/// <summary>查看范围: how much of a case a person who may open it is shown (条例第十五条; 个人信息保护法第六条: no more than the task needs).</summary>
public enum CaseSight
{
    /// <summary>The question put to the own unit, its clock, the form to answer; not who applied.</summary>
    Question,

    /// <summary>Content, consultations and reply; not the proof of identity.</summary>
    Review,

    /// <summary>Everything, proofs through an act of their own.</summary>
    Full,
}

/// <summary>查看范围的认定: who sees how much.</summary>
public static class CaseSights
{
    /// <summary>What this person is shown of a case he may open at all (<see cref="Readable"/>).</summary>
    public static CaseSight Of(Actor actor, RequestCase record, SiteSettings site, OrganisationTree units)
    {
        var body = units.BodyOf(record.UnitCode);
        if (actor.Holdings.Any(h => Roles.CaseSupervisors.Contains(h.Role) || Roles.CaseReaders.Contains(h.Role) && units.BodyOf(h.UnitCode) == body)) return CaseSight.Full;
        return actor.Holdings.Any(h => Reviews(h, record, site, units)) ? CaseSight.Review : CaseSight.Question;
    }

    private static bool Reviews(Holding holding, RequestCase record, SiteSettings site, OrganisationTree units)
    {
        if (holding.Role == Roles.Archivist) return units.BodyOf(holding.UnitCode) == units.BodyOf(record.UnitCode);
        // The step he has before him, and those he has passed.
        var passed = (record.Reply?.Approvals ?? []).Select(a => a.Step).ToHashSet();
        return site.Requests.Chain.Any(s => s.Role == holding.Role && (passed.Contains(s.Code) || RequestFace.StepOf(record, site) == s)
            && units.IsWithin(holding.UnitCode, RequestFace.UnitOf(s, record, site)));
    }

    /// <summary>Co-handlings put to one of the person's units.</summary>
    public static IReadOnlyList<CoHandling> Questions(Actor actor, RequestCase record, OrganisationTree units) =>
        [.. record.CoHandlings.Where(c => actor.Holdings.Any(h => h.Role == Roles.RequestOfficer && units.IsWithin(h.UnitCode, c.UnitCode)))];
}
