using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Acts;

/// <summary>Who may read a record at all. Everybody else is told that there is no such record.</summary>
public static class Readable
{
    public static bool By(Actor actor, RecordFace face, OrganisationTree tree)
    {
        foreach (var holding in actor.Holdings)
        {
            if ((face.Confidential ? Roles.CaseSupervisors : Roles.SiteReaders).Contains(holding.Role)) return true;
            var body = tree.BodyOf(holding.UnitCode);
            if (body == tree.BodyOf(face.UnitCode) && (!face.Confidential || Roles.CaseReaders.Contains(holding.Role))) return true;
            foreach (var desk in face.Desks)
                if (desk.Role == holding.Role && tree.IsWithin(holding.UnitCode, desk.UnitCode)) return true;
            foreach (var reader in face.Readers)
                if (reader == Readers.Everybody || reader == body || tree.IsWithin(holding.UnitCode, reader) || IsPostOf(holding, reader, tree)) return true;
        }
        return false;
    }

    private static bool IsPostOf(Holding holding, string reader, OrganisationTree tree)
    {
        var at = reader.IndexOf('#', StringComparison.Ordinal);
        return at > 0 && reader.AsSpan(at + 1).SequenceEqual(holding.Role) && tree.IsWithin(holding.UnitCode, reader[..at]);
    }
}
