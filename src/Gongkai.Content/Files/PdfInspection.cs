using Gongkai.Domain.Acts;

namespace Gongkai.Content.Files;

/// <summary>
/// Marks of encryption and of actions that run by themselves, as far as they stand in the open.
/// Marks inside packed object streams are the outgoing file inspector's matter.
/// </summary>
internal static class PdfInspection
{
    private static readonly (byte[] Mark, Refusal Refusal)[] Marks =
    [
        ("/Encrypt"u8.ToArray(), FileRefusals.Encrypted),
        ("/JavaScript"u8.ToArray(), FileRefusals.Script),
        ("/Launch"u8.ToArray(), FileRefusals.Script),
        ("/EmbeddedFile"u8.ToArray(), FileRefusals.Nested),
    ];

    public static List<Refusal> Look(Stream content)
    {
        var found = new HashSet<Refusal>();
        var complete = false;
        const int overlap = 32;
        var buffer = new byte[1 << 16];
        var kept = 0;
        content.Position = 0;
        for (int read; (read = content.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var span = buffer.AsSpan(0, kept + read);
            foreach (var (mark, refusal) in Marks)
                for (var at = span.IndexOf(mark); at >= 0;)
                {
                    // A name goes on after the mark when a letter follows: /EncryptMetadata is no /Encrypt.
                    if (at + mark.Length < span.Length && !char.IsAsciiLetter((char)span[at + mark.Length]))
                        found.Add(refusal);
                    var next = span[(at + mark.Length)..].IndexOf(mark);
                    at = next < 0 ? -1 : at + mark.Length + next;
                }
            complete |= span.IndexOf("%%EOF"u8) >= 0;
            kept = Math.Min(overlap, span.Length);
            span[^kept..].ToArray().CopyTo(buffer, 0);
        }
        if (!complete)
            found.Add(FileRefusals.Broken);
        return [.. found];
    }
}
