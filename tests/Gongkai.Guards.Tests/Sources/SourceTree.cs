namespace Gongkai.Guards.Tests.Sources;

/// <summary>All text the repository consists of, read once. Build output, generated migrations and vendored browser code are not ours to judge.</summary>
public static class SourceTree
{
    private static readonly HashSet<string> Skipped = [".git", "bin", "obj", "artifacts", "TestResults", "node_modules", "Migrations", ".vs", ".idea", ".vscode"];
    private static readonly HashSet<string> TextKinds =
        [".cs", ".cshtml", ".css", ".js", ".mjs", ".html", ".md", ".json", ".csproj", ".props", ".targets", ".slnx", ".sh", ".txt", ".yml", ".yaml", ".sql", ".svg", ".jsonl", ""];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Files = new(() => [.. Read(Repository.Root).OrderBy(f => f.Path, StringComparer.Ordinal)]);

    public static IReadOnlyList<SourceFile> All => Files.Value;

    /// <summary>Reads every text file under a root.</summary>
    public static IEnumerable<SourceFile> Read(string root)
    {
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            foreach (var below in Directory.EnumerateDirectories(folder))
                if (!Skipped.Contains(Path.GetFileName(below)) && !IsForeign(root, below))
                    folders.Push(below);
            foreach (var file in Directory.EnumerateFiles(folder))
                if (TextKinds.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != ".git")
                    yield return new SourceFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file));
        }
    }

    private static bool IsForeign(string root, string folder) =>
        Path.GetRelativePath(root, folder).Replace('\\', '/') is "data" or "src/Gongkai.Web/wwwroot/lib" or "src/Gongkai.Web/data";
}
