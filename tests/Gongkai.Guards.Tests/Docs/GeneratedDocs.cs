namespace Gongkai.Guards.Tests.Docs;

/// <summary>Pages made from the source. Set GONGKAI_WRITE_DOCS=1 to write them anew; otherwise a stale page fails.</summary>
public static class GeneratedDocs
{
    public static bool Writing => Environment.GetEnvironmentVariable("GONGKAI_WRITE_DOCS") == "1";

    /// <summary>Writes the page when asked to, and answers whether the file now says exactly this.</summary>
    public static bool IsCurrent(string path, string text)
    {
        if (Writing) File.WriteAllText(path, text);
        return File.Exists(path) && File.ReadAllText(path) == text;
    }
}
