namespace Gongkai.Testing;

/// <summary>Finds the repository's own files from a test's output folder.</summary>
public static class Repository
{
    /// <summary>The folder that holds Gongkai.slnx.</summary>
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Gongkai.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("Gongkai.slnx was not found above the test output.");
    }
}
