namespace Gongkai.Storage.Search;

/// <summary>Weight of an issuer by its name: government before office before department before township. Names are there for papers of every origin; unit codes are not.</summary>
internal static class Authority
{
    public const int Government = 40, Office = 30, Department = 20, Township = 10;

    public static int Of(string issuer)
    {
        if (issuer.Contains("街道", StringComparison.Ordinal) || issuer.Contains("镇人民政府", StringComparison.Ordinal) || issuer.Contains("乡人民政府", StringComparison.Ordinal)
            || issuer.Contains("村民委员会", StringComparison.Ordinal) || issuer.Contains("社区", StringComparison.Ordinal)) return Township;
        if (issuer.Contains("国务院", StringComparison.Ordinal)) return Government;
        if (issuer.EndsWith("政府办公室", StringComparison.Ordinal) || issuer.EndsWith("政府办公厅", StringComparison.Ordinal) || issuer.EndsWith("政府办", StringComparison.Ordinal)) return Office;
        return issuer.EndsWith("政府", StringComparison.Ordinal) ? Government : Department;
    }
}
