using Gongkai.Domain.Acts;

namespace Gongkai.Content.Files;

/// <summary>Looks at a file from outside before anything is done with it. Time and memory are bounded by the limits, whatever the file holds.</summary>
public static class FileInspection
{
    /// <param name="content">Seekable; left at its start.</param>
    /// <param name="name">File name as the sender gave it.</param>
    public static FileVerdict Inspect(Stream content, string name, FileLimits? limits = null)
    {
        limits ??= FileLimits.Default;
        if (!content.CanSeek)
            throw new ArgumentException("The stream must be seekable: store the upload first.", nameof(content));
        try
        {
            return Look(content, name, limits);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or NotSupportedException or OverflowException or ArgumentException)
        {
            return new FileVerdict(FileKind.Unknown, FileKind.Unknown.MediaType(), [FileRefusals.Broken]);
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static FileVerdict Look(Stream content, string name, FileLimits limits)
    {
        var refusals = new List<Refusal>();
        if (!IsGoodName(name))
            refusals.Add(FileRefusals.Name);
        if (content.Length == 0)
            return new FileVerdict(FileKind.Unknown, FileKind.Unknown.MediaType(), [.. refusals, FileRefusals.Empty]);
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var found = Magic.Recognise(content, extension);
        var kind = found.Kind;
        if (found.Refusal is not null)
            refusals.Add(found.Refusal);
        // Size comes before looking inside, so that a huge file costs nothing.
        var largest = limits.MaxBytes.Count == 0 ? 0 : limits.MaxBytes.Values.Max();
        var expected = kind != FileKind.Unknown ? kind : ByExtension(extension);
        var limit = limits.MaxBytes.TryGetValue(expected, out var own) ? own : largest;
        if (content.Length > limit)
            return Verdict(expected, [.. refusals, FileRefusals.TooLarge(expected, content.Length, limit)]);
        if (found.IsZip)
        {
            var (inner, trouble) = ZipInspection.Look(content, limits);
            kind = inner;
            refusals.AddRange(trouble);
        }
        else if (kind is FileKind.Pdf)
            refusals.AddRange(PdfInspection.Look(content));
        else if (kind.IsImage() && ImageSize.Of(content, kind) is not { } size)
            refusals.Add(FileRefusals.Broken);
        else if (kind.IsImage() && ImageSize.Of(content, kind) is { } pixels && pixels.Width * pixels.Height > limits.MaxPixels)
            refusals.Add(FileRefusals.Pixels(pixels.Width, pixels.Height));
        if (kind == FileKind.Unknown && refusals.TrueForAll(refusal => refusal == FileRefusals.Name))
            refusals.Add(FileRefusals.Unknown);
        if (kind != FileKind.Unknown)
        {
            if (!limits.MaxBytes.TryGetValue(kind, out var most))
                refusals.Add(FileRefusals.Unknown);
            else if (content.Length > most)
                refusals.Add(FileRefusals.TooLarge(kind, content.Length, most));
            if (!kind.Extensions().Contains(extension))
                refusals.Add(FileRefusals.Extension(kind, extension));
        }
        return Verdict(kind, refusals);
    }

    private static FileVerdict Verdict(FileKind kind, List<Refusal> refusals) => new(kind, kind.MediaType(), refusals);

    private static FileKind ByExtension(string extension) =>
        Enum.GetValues<FileKind>().FirstOrDefault(kind => kind.Extensions().Contains(extension));

    private static bool IsGoodName(string name) =>
        name.Length is > 0 and <= 200 && !string.IsNullOrWhiteSpace(name)
        && !name.Any(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c) || Html.VisibleText.IsHiding(c));
}
