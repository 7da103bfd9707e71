using System.Text;

namespace Gongkai.Content.Files;

/// <summary>
/// Old binary Office containers. Directory entries stand on 128-byte boundaries and carry name and name length, so they are found
/// by one pass over the file without following its sector chains, which a hostile file could bend into loops.
/// </summary>
internal static class OleInspection
{
    public static Magic.Found Look(Stream content, string extension)
    {
        var names = Names(content);
        if (names.Contains("EncryptedPackage") || names.Contains("EncryptionInfo"))
            return new(FileKind.Unknown, Refusal: FileRefusals.Encrypted);
        var kind = names.Contains("WordDocument") ? extension == ".wps" ? FileKind.Wps : FileKind.Doc
            : names.Contains("Workbook") || names.Contains("Book") ? FileKind.Xls
            : FileKind.Unknown;
        if (names.Contains("_VBA_PROJECT") || names.Contains("Macros") || names.Contains("_VBA_PROJECT_CUR"))
            return new(kind, Refusal: FileRefusals.Macro);
        return new(kind);
    }

    private static HashSet<string> Names(Stream content)
    {
        string[] wanted = ["EncryptedPackage", "EncryptionInfo", "WordDocument", "Workbook", "Book", "_VBA_PROJECT", "Macros", "_VBA_PROJECT_CUR"];
        var patterns = wanted.Select(name => (name, bytes: Encoding.Unicode.GetBytes(name + "\0"))).ToArray();
        var found = new HashSet<string>(StringComparer.Ordinal);
        var buffer = new byte[1 << 16];
        content.Position = 0;
        for (int read; (read = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0;)
        {
            for (var at = 0; at + 128 <= read; at += 128)
                foreach (var (name, bytes) in patterns)
                    if (buffer[at + 64] == bytes.Length && buffer[at + 65] == 0 && buffer.AsSpan(at).StartsWith(bytes))
                        found.Add(name);
        }
        content.Position = 0;
        return found;
    }
}
