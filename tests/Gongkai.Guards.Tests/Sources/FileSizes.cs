namespace Gongkai.Guards.Tests.Sources;

/// <summary>Files a person can read in one go.</summary>
public static class FileSizes
{
    public const int Largest = 350;

    private static readonly string[] Kinds = [".cs", ".cshtml", ".css", ".js"];

    public static IEnumerable<(string Path, int Lines)> Of(IEnumerable<SourceFile> files) =>
        files.Where(f => Kinds.Contains(f.Extension)).Select(f => (f.Path, f.Text.TrimEnd('\n').Split('\n').Length));

    public static IReadOnlyList<string> TooLarge(IEnumerable<SourceFile> files) =>
        [.. Of(files).Where(f => f.Lines > Largest).Select(f => $"{f.Path} has {f.Lines} lines; split it by subject ({Largest} at most).")];

    public static int Median(IEnumerable<SourceFile> files) =>
        Of(files).Select(f => f.Lines).Order().ToList() is { Count: > 0 } sizes ? sizes[sizes.Count / 2] : 0;
}
