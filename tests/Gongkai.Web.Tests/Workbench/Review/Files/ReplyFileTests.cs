using System.Net;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Files;
using Gongkai.Web.Tests.Workbench.Requests;

namespace Gongkai.Web.Tests.Workbench.Review.Files;

/// <summary>Files that go with a reply are treated by whoever writes it, and by nobody else.</summary>
public class ReplyFileTests(CaseOffice office) : IClassFixture<CaseOffice>
{
    [Fact]
    [Requirement("R-SEC-06")]
    public async Task A_number_in_a_file_of_a_reply_is_masked_the_letter_stays_and_the_original_opens_for_the_case_officer_only()
    {
        var id = await office.ExaminedAsync();
        var stored = await office.Site.Get<FileStore>().PutAsync(SampleFiles.Xlsx([["事项"], [$"联系人手机：{SampleFiles.Mobile}"]]));
        await office.DoAsync("clerk", id, new DraftReply(CaseOffice.Granted with { Files = [new CaseFile(stored.Hash, "分配表.xlsx", stored.Size, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")] }));
        var page = $"/workbench/requests/{id}/files/{stored.Hash}/treatment";
        using var clerk = await office.ComesAsync("clerk");
        await clerk.OpenAsync(page);
        await clerk.SubmitAsync($"{page}?handler=Mask", []);
        Assert.NotEqual(page, clerk.Path);
        Assert.Contains("电话号码 1 处", clerk.Text);
        var original = clerk.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/workbench/review/files/", StringComparison.Ordinal));
        var download = clerk.Path.Replace("/treatment", "", StringComparison.Ordinal);
        await clerk.OpenAsync(download);
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.DoesNotContain(SampleFiles.Mobile, SampleFiles.Laid(clerk.Bytes));
        await clerk.OpenAsync($"/workbench/requests/{id}");
        Assert.Contains(CaseOffice.Granted.Fields["information"], clerk.Text);
        await clerk.OpenAsync(original);
        await clerk.SubmitAsync(original, [("Reason", "申请人要求更正")]);
        Assert.Contains(SampleFiles.Mobile, SampleFiles.Laid(clerk.Bytes));

        foreach (var name in new[] { "outsider", "drafter", "secrecy" })
        {
            using var other = await office.ComesAsync(name);
            await other.OpenAsync(original);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
            await other.OpenAsync(download + "/treatment");
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }
        Assert.Single(await office.Site.AuditedAsync(TreatmentProcedure.KindName), a => a.StartsWith(nameof(ReadOriginal), StringComparison.Ordinal));
    }
}
