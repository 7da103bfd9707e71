namespace Gongkai.Web.Tests.Workbench.Requests;

public class LookTemp(ArchiveOffice office) : IClassFixture<ArchiveOffice>
{
    [Fact]
    public async Task Dump()
    {
        Directory.CreateDirectory("/tmp/archive-out");
        var id = await office.AnsweredAsync();
        using var clerk = await office.Site.SignInAsync("request");
        foreach (var f in new[] { "file.pdf", "file.zip" })
        {
            await clerk.OpenAsync($"/workbench/requests/{id}/{f}");
            await File.WriteAllBytesAsync("/tmp/archive-out/" + f, clerk.Bytes);
        }
    }
}
