using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Requests;

/// <summary>案卷: list, archive of files, PDF; who may take it out.</summary>
public class CaseFileTests(ArchiveOffice office) : IClassFixture<ArchiveOffice>
{
    [Fact]
    [Requirement("R-REQ-11")]
    public async Task The_archive_holds_every_paper_numbered_with_a_list_of_hashes_that_is_true()
    {
        var id = await office.AnsweredAsync();
        using var clerk = await office.Site.SignInAsync("request");
        await clerk.OpenAsync($"/workbench/requests/{id}/file.zip");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        var files = Unpacked(clerk.Bytes);
        Assert.Equal(["000_卷内目录.docx", "001_政府信息公开申请表.docx", "003_政府信息公开申请接收回执.docx", "004_政府信息检索记录.docx", "005_政府信息公开答复内部审批单.docx", "006_政府信息公开答复书.docx", "007_所附信息（审批表.pdf）.pdf", "008_文书送达登记.docx", "hashes.sha256"], files.Keys.Order(StringComparer.Ordinal));
        var lines = Encoding.UTF8.GetString(files["hashes.sha256"]).TrimEnd('\n').Split('\n').Select(l => l.Split("  ")).ToList();
        Assert.Equal(files.Keys.Where(k => k != "hashes.sha256").Order(StringComparer.Ordinal), lines.Select(l => l[1]).Order(StringComparer.Ordinal));
        Assert.All(lines, l => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files[l[1]])), l[0]));
        Assert.DoesNotContain(files.Values, b => Encoding.UTF8.GetString(b).Contains("身份证的照片"));
        var list = Text(files["000_卷内目录.docx"]);
        Assert.Contains("未导出", list);
        Assert.Contains(lines.First(l => l[1].StartsWith("007", StringComparison.Ordinal))[0][..8], list);
    }

    [Fact]
    public async Task Proofs_go_out_only_with_a_reason_that_is_kept_in_the_audit_trail()
    {
        var id = await office.AnsweredAsync("水库除险加固资料");
        using var clerk = await office.Site.SignInAsync("request");
        await clerk.OpenAsync($"/workbench/requests/{id}/file");
        await clerk.SubmitAsync($"/workbench/requests/{id}/file", [("reason", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("REASON-MISSING", clerk.Refused);
        await clerk.SubmitAsync($"/workbench/requests/{id}/file", [("reason", "复议机关调卷")]);
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Equal("身份证的照片", Encoding.UTF8.GetString(Unpacked(clerk.Bytes)["002_身份证明（身份证.jpg）.jpg"]));
        await using var db = office.Site.Get<DatabaseSource>().Open();
        var audit = await db.Audit.Where(a => a.RecordId == id).OrderBy(a => a.Seq).LastAsync();
        Assert.Equal(nameof(ReadIdentity), audit.Act);
        Assert.Equal("复议机关调卷", (await office.CaseAsync(id)).Steps[^1].Note);
    }

    [Fact]
    [Requirement("R-REQ-11")]
    [Requirement("R-REQ-18")]
    public async Task A_filed_case_is_listed_under_its_volume_and_the_archivist_may_take_it_out()
    {
        var id = await office.AnsweredAsync("公路养护合同");
        using var archivist = await office.Site.SignInAsync("archivist");
        await archivist.OpenAsync($"/workbench/requests/{id}/file");
        Assert.Equal(HttpStatusCode.NotFound, archivist.Status);
        await office.Site.ActAsync(new ArchiveRequest("2026-依申请-0007", 30, "档案室3柜2格"), ActTarget.Of(id), await office.Site.ActorAsync("request"));
        await archivist.OpenAsync($"/workbench/requests/{id}/file");
        Assert.Equal(HttpStatusCode.OK, archivist.Status);
        foreach (var shown in new[] { "2026-依申请-0007", "档案室3柜2格", "30年", "政府信息公开答复书", "申请表及身份材料" }) Assert.Contains(shown, archivist.Text);
        // The archivist takes the papers, not the identity proofs.
        Assert.Null(archivist.FormTo($"/workbench/requests/{id}/file"));
        await archivist.OpenAsync($"/workbench/requests/{id}/file.zip");
        Assert.Equal(HttpStatusCode.OK, archivist.Status);
    }

    [Fact]
    public async Task The_pdf_holds_the_list_and_all_papers_with_continuous_page_numbers()
    {
        var id = await office.AnsweredAsync("城市更新项目清单");
        using var clerk = await office.Site.SignInAsync("request");
        await clerk.OpenAsync($"/workbench/requests/{id}/file.pdf");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.StartsWith("%PDF-1.7", Encoding.ASCII.GetString(clerk.Bytes[..8]));
        if (await PlainAsync(clerk.Bytes) is not { } pages) return;
        foreach (var shown in new[] { "卷内目录", "政府信息公开申请表", "政府信息检索记录", "内部审批单", "政府信息公开答复书", "城市更新项目清单" }) Assert.Contains(shown, pages);
        var numbers = System.Text.RegularExpressions.Regex.Matches(pages, "— ([0-9]+) —").Select(m => int.Parse(m.Groups[1].Value)).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
        Assert.True(numbers.Count >= 7);
    }

    [Theory]
    [InlineData("other-request")]
    [InlineData("neighbour")]
    [InlineData("legal")]
    [InlineData("secretariat")]
    public async Task To_everybody_else_there_is_no_such_file(string who)
    {
        var id = await office.AnsweredAsync("环评批复" + who);
        using var other = await office.Site.SignInAsync(who);
        foreach (var page in new[] { "file", "file.zip", "file.pdf" })
        {
            await other.OpenAsync($"/workbench/requests/{id}/{page}");
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }
    }

    private static Dictionary<string, byte[]> Unpacked(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(e => e.FullName.Split('/')[1], e =>
        {
            using var content = e.Open();
            using var all = new MemoryStream();
            content.CopyTo(all);
            return all.ToArray();
        });
    }

    internal static string Text(byte[] docx)
    {
        using var archive = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd(), "<[^>]+>", "");
    }

    /// <summary>Text of a PDF where the machine has a reader for it; the writer's own tests do without.</summary>
    private static async Task<string?> PlainAsync(byte[] pdf)
    {
        if (!File.Exists("/usr/bin/pdftotext")) return null;
        using var reader = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", ["-layout", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = reader.StandardOutput.ReadToEndAsync();
        await reader.StandardInput.BaseStream.WriteAsync(pdf);
        reader.StandardInput.Close();
        return await text;
    }
}
