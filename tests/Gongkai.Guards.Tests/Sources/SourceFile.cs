namespace Gongkai.Guards.Tests.Sources;

/// <summary>One text file of the repository.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">Its content.</param>
public sealed record SourceFile(string Path, string Text)
{
    public string Extension => System.IO.Path.GetExtension(Path);

    public bool Under(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Lines with their number, counted from 1.</summary>
    public IEnumerable<(int Number, string Line)> Lines() => Text.Split('\n').Select((line, i) => (i + 1, line.TrimEnd('\r')));

    /// <summary>Lines as the compiler sees them: without line comments.</summary>
    public IEnumerable<(int Number, string Line)> CodeLines() => Extension is ".cs" or ".cshtml"
        ? Lines().Select(l => (l.Number, WithoutComment(l.Line)))
        : Lines();

    // "//" after a colon belongs to an address.
    private static string WithoutComment(string line)
    {
        for (var at = line.IndexOf("//", StringComparison.Ordinal); at >= 0; at = line.IndexOf("//", at + 2, StringComparison.Ordinal))
            if (at == 0 || line[at - 1] != ':')
                return line[..at];
        return line;
    }
}
