using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Database;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Review.Files;

/// <summary>Drafts with a file, and what becomes of them.</summary>
internal static class FileDesk
{
    public static async Task<long> DraftWithAsync(this Clerk drafter, string name, byte[] file)
    {
        await drafter.OpenAsync("/workbench/documents/new");
        await drafter.SubmitAsync("/workbench/documents/new", [("Go", "save"), .. Measures.Typed().Where(t => t.Name != "Draft.Marks")], ("Attachments", name, file));
        Assert.True(drafter.Path.EndsWith("/edit", StringComparison.Ordinal), string.Join(" ", drafter.Refused));
        return long.Parse(drafter.Path.Split('/')[3]);
    }

    public static async Task<PublicationFile> FileOfAsync(this OfficeSite site, long id) =>
        (await site.Get<RecordShelf>().OpenAsync<DocumentRecord>(id, Actor.System("测试"), await site.Get<WorldSource>().CurrentAsync()))!.Record.Content.Attachments.Single();

    public static async Task<byte[]> ContentOfAsync(this OfficeSite site, long id)
    {
        await using var content = site.Get<FileStore>().Open((await site.FileOfAsync(id)).Hash)!;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public static async Task<string> PageOfAsync(this OfficeSite site, long id) => $"/workbench/documents/{id}/files/{(await site.FileOfAsync(id)).Hash}/treatment";

    public static async Task<IReadOnlyList<string>> AuditedAsync(this OfficeSite site, string kind)
    {
        await using var db = site.Get<DatabaseSource>().Open();
        return await db.Audit.Where(a => a.Kind == kind).OrderBy(a => a.Seq).Select(a => a.Act + " " + a.Detail).ToListAsync();
    }
}
