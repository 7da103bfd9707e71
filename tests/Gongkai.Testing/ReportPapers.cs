namespace Gongkai.Testing;

/// <summary>Published annual figures of a city: Tables 3 and 4 as printed in its report, where every statutory sum holds; Table 2 is made up.</summary>
public static class ReportPapers
{
    /// <summary>The report in the JSON form of the interface.</summary>
    public static string Json { get; } = File.ReadAllText(Repository.PathOf("tests", "Gongkai.Testing", "Reports", "annual-report.json"));
}
