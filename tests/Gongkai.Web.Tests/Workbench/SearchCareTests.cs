using System.Net;
using System.Text;
using Gongkai.Storage.Search.Words;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>搜索词典 and 没有结果的搜索 at the desk.</summary>
public sealed class SearchCareTests(OfficeShared shared) : IClassFixture<OfficeShared>
{
    private const string Words = "/workbench/search/words", Misses = "/workbench/search/misses";

    private readonly OfficeSite _site = shared.Site;

    private IReadOnlyList<string> Leads(string word) => _site.Get<SearchWordsSource>().SynonymsOf(word);

    [Fact]
    [Requirement("R-WEB-06")]
    public async Task Words_are_added_found_exported_imported_set_aside_and_taken_out()
    {
        using var clerk = await _site.SignInAsync("disclosure");
        await clerk.OpenAsync(Words);
        await clerk.SubmitAsync(Words, [("Go", "add"), ("Lines", "爱心卡 老年人优待证\n甲")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "爱心卡 老年人优待证\n甲"), (clerk.Status, clerk.Value("Lines")!.ReplaceLineEndings("\n")));
        Assert.Equal(["SEARCH-LINE"], clerk.Refused);
        await clerk.SubmitAsync(Words, [("Go", "add"), ("Lines", "爱心卡 老年人优待证")]);
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Equal(["老年人优待证"], Leads("爱心卡"));
        await clerk.OpenAsync($"{Words}?q=爱心");
        Assert.Contains("爱心卡 老年人优待证", clerk.Text);

        await clerk.OpenAsync($"{Words}?handler=export");
        Assert.Contains("爱心卡 老年人优待证\n", Encoding.UTF8.GetString(clerk.Bytes));
        await clerk.OpenAsync(Words);
        await clerk.SubmitAsync(Words, [("Go", "import")], ("file", "words.txt", Encoding.UTF8.GetBytes("# 本站\n爱心卡 老年人优待证\n小红本 > 结婚证\n")));
        Assert.Equal(["结婚证"], Leads("小红本"));
        Assert.DoesNotContain("小红本", Leads("结婚证"));

        await clerk.SubmitAsync(Words, [("Go", "aside"), ("Word", "城管")]);
        Assert.Empty(Leads("城管"));
        await clerk.OpenAsync($"{Words}?q=爱心");
        await clerk.SubmitAsync(Words, [("Remove", "爱心卡 老年人优待证")]);
        Assert.Empty(Leads("爱心卡"));
    }

    [Fact]
    [Requirement("R-WEB-06")]
    public async Task A_question_without_an_answer_comes_before_the_editors_and_becomes_a_synonym()
    {
        _site.Get<SearchMisses>().Count(_site.Get<Domain.Publishing.ISiteCatalog>().Current.SiteCode, "幸福存折");
        using var clerk = await _site.SignInAsync("disclosure");
        await clerk.OpenAsync(Misses);
        Assert.Contains("幸福存折", clerk.Text);
        await clerk.SubmitAsync(Misses, [("Said", "幸福存折"), ("Meant", " ")]);
        Assert.Equal(["SEARCH-LINE"], clerk.Refused);
        await clerk.SubmitAsync(Misses, [("Said", "幸福存折"), ("Meant", "养老金")]);
        Assert.Contains("养老金", Leads("幸福存折"));
    }

    [Fact]
    public async Task Others_do_not_find_the_pages()
    {
        using var clerk = await _site.SignInAsync("drafter");
        foreach (var page in new[] { Words, Misses, $"{Words}?handler=export" })
        {
            await clerk.OpenAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, clerk.Status);
        }
    }
}
