using Gongkai.Content.Files;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Storage.Files;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>Looks at the files of an item as at any upload: what the other side says of them is not believed.</summary>
internal static class IncomingFiles
{
    private static readonly Refusal Missing = new("FILE-MISSING", "文件不在文件库里，请重新导入交换包。", "R-SEC-09", "file");

    /// <returns>The item with the types of its attachments by content, and why it may not be published; empty when it may.</returns>
    public static (MirroredItem Item, IReadOnlyList<Refusal> Refusals) Look(FileStore files, MirroredItem item)
    {
        var refusals = new List<Refusal>();
        foreach (var picture in item.Pictures) Look(picture);
        return (item with { Draft = item.Draft with { Files = [.. item.Draft.Files.Select(Look)] } }, refusals);

        PublicationFile Look(PublicationFile file)
        {
            using var content = files.Open(file.Hash);
            var verdict = content is null ? null : FileInspection.Inspect(content, file.Name);
            refusals.AddRange((verdict?.Refusals ?? [Missing]).Select(r => r with { Sentence = $"“{file.Name}”：{r.Sentence}" }));
            return verdict is { IsAccepted: true } ? file with { MediaType = verdict.MediaType } : file;
        }
    }
}
