using System.Net;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Review;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>The measures of seed 000 from the draft to the public, page by page, by the people of R-DOC-19.</summary>
public class JourneyTests
{
    [Fact]
    [Requirement("R-DOC-01"), Requirement("R-DOC-14"), Requirement("R-DOC-15"), Requirement("R-DOC-16"), Requirement("R-DOC-17"), Requirement("R-DOC-18"), Requirement("R-DOC-19")]
    [Requirement("R-INT-02"), Requirement("R-INT-05"), Requirement("R-INT-16"), Requirement("R-SEC-04"), Requirement("R-WEB-17"), Requirement("R-PUB-02")]
    public async Task The_measures_of_seed_000_go_from_draft_to_both_public_pages()
    {
        await using var site = await OfficeSite.StartAsync();
        using var drafter = await site.SignInAsync("drafter");
        var id = await Measures.SaveAsync(drafter, Measures.Typed(major: true));
        Assert.Contains("DOC-INTERPRETATION-APPROVAL", Codes(drafter));

        using var head = await site.SignInAsync("head");
        await DoneAsync(head, id, nameof(ApproveInterpretation), ("approvalOpinion", "解读方案可行"));
        await DoneAsync(drafter, id, nameof(SubmitDocument));
        await DoneAsync(head, id, nameof(PassStep), ("opinion", "同意报送"));
        using var officer = await site.SignInAsync("officer");
        await DoneAsync(officer, id, nameof(PassStep), ("opinion", "材料齐全"));

        // 办理 demands opinions on text and interpretation and a mark of its own.
        await officer.ActAsync(id, nameof(PassStep), ("mark", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Superset(new HashSet<string> { "DOC-OPINION-MISSING", "DOC-OPINION-INTERPRETATION", "DOC-ATTRIBUTE-UNMARKED" }, officer.Refused.ToHashSet());
        await DoneAsync(officer, id, nameof(PassStep), ("opinion", "建议印发"), ("interpretationOpinion", "解读方案完整"), ("mark", "ActiveDisclosure"));

        using var secrecy = await site.SignInAsync("secrecy");
        using var disclosure = await site.SignInAsync("disclosure");
        using var affairs = await site.SignInAsync("affairs");
        foreach (var reviewer in new[] { secrecy, disclosure, affairs })
            await DoneAsync(reviewer, id, nameof(PassStep), ("opinion", "不涉密"), ("secrecy", nameof(SecrecyConclusion.MayBePublic)));
        using var secretariat = await site.SignInAsync("secretariat");
        await DoneAsync(secretariat, id, nameof(PassStep), ("opinion", "格式规范"), ("review", nameof(ReviewConclusion.Conforms)));
        using var legal = await site.SignInAsync("legal");
        await DoneAsync(legal, id, nameof(PassStep), ("opinion", "合法"), ("review", nameof(ReviewConclusion.Conforms)));
        using var leader = await site.SignInAsync("leader");
        await DoneAsync(leader, id, nameof(PassStep), ("opinion", "同意"), ("collectiveOn", "2026-03-06"), ("collectiveSummary", "县政府常务会议讨论通过"));
        using var section = await site.SignInAsync("section");
        await DoneAsync(section, id, nameof(PassStep), ("opinion", "复核无误"));
        await DoneAsync(secretariat, id, nameof(PrintDocument));
        Assert.Contains("凌政办发〔2026〕1号", secretariat.Text);
        await DoneAsync(secretariat, id, nameof(IssueDocument));

        using var visitor = new Clerk(site.Address, "public");
        await visitor.OpenAsync("/columns/zwgk/zfwj");
        Assert.DoesNotContain(Measures.Title, visitor.Text);
        using var centre = await site.SignInAsync("centre");
        await DoneAsync(centre, id, nameof(PublishDocument));

        var pages = centre.Page.QuerySelectorAll("a[href^='/articles/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        Assert.Equal(2, pages.Count);
        await visitor.OpenAsync(pages[0]);
        Assert.Contains("凌政办发〔2026〕1号", visitor.Text);
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='{pages[1]}']"));
        Assert.DoesNotContain("建议印发", visitor.Text);
        await visitor.OpenAsync(pages[1]);
        Assert.Contains("政策解读", visitor.Text);
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='{pages[0]}']"));

        await centre.OpenAsync($"/workbench/documents/{id}/register");
        foreach (var name in new[] { "赵保密", "吴公开", "郑主任", "陈副县长" }) Assert.Contains(name, centre.Text);
        using var archivist = await site.SignInAsync("archivist");
        await DoneAsync(archivist, id, nameof(ArchiveDocument));
    }

    internal static async Task DoneAsync(Clerk clerk, long id, string act, params (string, string)[] typed)
    {
        await clerk.ActAsync(id, act, typed);
        Assert.True(clerk.Status == HttpStatusCode.OK && (clerk.Path == $"/workbench/documents/{id}" || clerk.Path == "/workbench"), $"{clerk.Name} {act}: {clerk.Status} {clerk.Path} {string.Join("；", clerk.Page.QuerySelectorAll(".refusals li").Select(l => l.TextContent.Trim()))}");
    }

    private static IReadOnlyList<string> Codes(Clerk clerk) => [.. clerk.Page.QuerySelectorAll("#missing li").Select(l => l.GetAttribute("data-code")!)];
}
