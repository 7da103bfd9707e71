using System.IO.Compression;
using Gongkai.Content.Files;

namespace Gongkai.Content.Reading.Archives;

/// <summary>压缩包: refused, its names told; where it is let through, its members are read (R-WEB-05).</summary>
internal static class ArchiveReading
{
    public static void Read(ZipArchive zip, ReadingDraft draft)
    {
        var limits = draft.Limits;
        foreach (var member in zip.Entries.Take(limits.Files.MaxParts))
            draft.Add(member.FullName, draft.Prefix.Length == 0 ? TextPartKind.Visible : TextPartKind.Hidden, "压缩包内的文件名");
        // One level deep: an archive within an archive is refused wherever it stands.
        if (!limits.AllowArchives || draft.Prefix.Length > 0) throw new UnreadableException(FileFindings.Archive);
        var members = zip.Entries.Where(m => !m.FullName.EndsWith('/')).ToList();
        if (members.Count > limits.MaxMembers) throw new UnreadableException(FileFindings.Bomb);
        var room = limits.Files.MaxInflated;
        foreach (var member in members)
        {
            draft.Pulse();
            using var inflated = Inflate(member, Math.Min(room, limits.Files.MaxPart));
            room -= inflated.Length;
            draft.Prefix = $"“{member.FullName}”";
            FileReader.ReadInto(draft, inflated, member.FullName);
            draft.Prefix = "";
        }
        draft.Kind = FileKind.Unknown;
    }

    private static MemoryStream Inflate(ZipArchiveEntry member, long most)
    {
        var kept = new MemoryStream();
        using var stream = member.Open();
        var buffer = new byte[1 << 15];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (kept.Length + read > most) throw new UnreadableException(FileFindings.Bomb);
            kept.Write(buffer, 0, read);
        }
        kept.Position = 0;
        return kept;
    }
}
