using System.Net;
using System.Text;
using Gongkai.Domain.Review.WordLists;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Review;

namespace Gongkai.Web.Tests.Workbench.Review;

/// <summary>词库 at the desk: kept by few, read by those who review, taken along and brought in as a file.</summary>
public class WordPagesTests(OfficeShared shared) : IClassFixture<OfficeShared>
{
    private const string Lists = "/workbench/review/words";

    private readonly OfficeSite _site = shared.Site;

    private async Task<Clerk> OpenedAsync(string code, string title)
    {
        var clerk = await _site.SignInAsync("disclosure");
        await clerk.OpenAsync(Lists);
        await clerk.SubmitAsync(Lists, [("Go", "open"), ("Title", title), ("Code", code), ("Owner", "政务公开股"), ("Source", "日常积累")]);
        Assert.Equal($"{Lists}/{code}", clerk.Path);
        return clerk;
    }

    private async Task<IReadOnlyList<string>> InForceAsync(string code) =>
        [.. (await _site.Get<WayOut>().Rules.CurrentAsync()).Lists.Where(l => l.Code == code).SelectMany(l => l.Entries).Select(e => e.Word)];

    private static Task ImportAsync(Clerk clerk, string code, string name, string content) =>
        clerk.SubmitAsync($"{Lists}/{code}", [("Go", "import")], ("file", name, Encoding.UTF8.GetBytes(content)));

    [Fact]
    [Requirement("R-WEB-08")]
    public async Task A_word_is_kept_found_waived_with_a_reason_told_again_and_taken_out()
    {
        using var clerk = await OpenedAsync("own-typos", "常见差错");
        var address = $"{Lists}/own-typos";
        await clerk.SubmitAsync(address, [("Go", "save"), ("Form.Word", "布署"), ("Form.Kind", "错别字、用词错误"), ("Form.Replacement", "布署"), ("Form.Note", "近音")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "布署", "近音"), (clerk.Status, clerk.Value("Form.Word"), clerk.Value("Form.Note")));
        await clerk.SubmitAsync(address, [("Go", "save"), ("Form.Word", "布署"), ("Form.Kind", "错别字、用词错误"), ("Form.Replacement", "部署"), ("Form.Severity", "提示")]);
        await clerk.SubmitAsync(address, [("Go", "save"), ("Form.Word", "按装"), ("Form.Kind", "错别字、用词错误"), ("Form.Replacement", "安装")]);
        Assert.Equal(["布署", "按装"], await InForceAsync("own-typos"));
        await clerk.OpenAsync($"{address}?q=部");
        Assert.Equal("布署", Assert.Single(clerk.Page.QuerySelectorAll("tbody strong")).TextContent);

        await clerk.SubmitAsync(address, [("Go", "waive"), ("Waived", "按装"), ("Reason", " ")]);
        Assert.Equal(["FIELD-MISSING"], clerk.Refused);
        Assert.Equal("按装", clerk.Value("Waived"));
        Assert.NotNull(clerk.Page.GetElementById("f-reason-error"));
        await clerk.SubmitAsync(address, [("Go", "waive"), ("Waived", "按装"), ("Reason", "地方志用字")]);
        Assert.Equal(["布署"], await InForceAsync("own-typos"));
        Assert.Contains("地方志用字", clerk.Text);
        await clerk.SubmitAsync(address, [("Restore", "按装")]);
        await clerk.SubmitAsync(address, [("Remove", "布署")]);
        Assert.Equal(["按装"], await InForceAsync("own-typos"));

        await clerk.SubmitAsync(address, [("Go", "retire"), ("RetireReason", "")]);
        Assert.NotNull(clerk.Page.GetElementById("f-retire-error"));
        await clerk.SubmitAsync(address, [("Go", "retire"), ("RetireReason", "并入其他词库")]);
        Assert.Empty(await InForceAsync("own-typos"));
        await clerk.SubmitAsync(address, [("Go", "revive")]);
        Assert.Equal(["按装"], await InForceAsync("own-typos"));
    }

    [Fact]
    [Requirement("R-WEB-08")]
    public async Task A_list_goes_out_as_a_file_and_comes_in_again_with_its_waivers()
    {
        using var clerk = await OpenedAsync("first", "甲库");
        await ImportAsync(clerk, "first", "words.csv", "词条,类别,替换为,级别,说明,出处,变更日期,例外词,豁免理由\n县国土资源局,已更名或撤销的机构,县自然资源局,提示,机构改革,\"办发〔2018〕1号,附件\",2018-03-17,原县国土资源局、县国土资源局志,\n待补充,占位、测试文字,,阻断,,,,,\n老街口,,,,,,,,沿用地名\n");
        Assert.Contains("导入词条 2 个、豁免 1 个", clerk.Text);
        await clerk.OpenAsync($"{Lists}/first.tsv");
        var file = Encoding.UTF8.GetString(clerk.Bytes);
        Assert.Contains("老街口\t\t\t\t\t\t\t\t沿用地名", file);

        using var again = await OpenedAsync("second", "乙库");
        await ImportAsync(again, "second", "first.tsv", file);
        await again.OpenAsync($"{Lists}/second.tsv");
        Assert.Equal(file, Encoding.UTF8.GetString(again.Bytes));
        Assert.Equal(["县国土资源局", "待补充"], await InForceAsync("second"));
    }

    [Fact]
    public async Task A_file_with_one_bad_line_changes_nothing_and_names_the_line()
    {
        using var clerk = await OpenedAsync("bad", "丙库");
        await ImportAsync(clerk, "bad", "words.jsonl", "{\"word\":\"甲乙\",\"kind\":\"Typo\"}\n{\"word\":\"丙丁\",\"kind\":\"什么\"}\n");
        Assert.Equal(["IMPORT-LINE"], clerk.Refused);
        Assert.Contains("第 2 行：类别“什么”不在清单中", clerk.Text);
        Assert.Empty(await InForceAsync("bad"));
        await clerk.SubmitAsync($"{Lists}/bad", [("Go", "import")]);
        Assert.Equal(["IMPORT-NONE"], clerk.Refused);
    }

    [Fact]
    public async Task A_sentence_is_tried_and_an_empty_one_is_asked_for_again()
    {
        using var clerk = await _site.SignInAsync("neighbour");
        await clerk.OpenAsync(Lists);
        await clerk.SubmitAsync(Lists, [("Go", "try"), ("Trial", "今天天气很好。")]);
        Assert.Contains("没有发现问题", clerk.Page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("今天天气很好。", clerk.Value("Trial")!.Trim());
        await clerk.SubmitAsync(Lists, [("Go", "try"), ("Trial", "")]);
        Assert.Equal(["TRIAL"], clerk.Refused);
    }

    [Fact]
    public async Task Who_reviews_reads_the_lists_and_only_their_keepers_change_them()
    {
        using var keeper = await OpenedAsync("kept", "丁库");
        using var neighbour = await _site.SignInAsync("neighbour");
        await neighbour.OpenAsync($"{Lists}/kept");
        Assert.Equal(HttpStatusCode.OK, neighbour.Status);
        Assert.Null(neighbour.FormTo($"{Lists}/kept"));
        var refused = await _site.Get<ActExecutor>().ExecuteAsync(new OpenWordList("mine", "我的", "我", "我"), ActTarget.New, await _site.ActorAsync("neighbour"));
        Assert.Equal("NOT-PERMITTED", refused.Refusals.Single().Code);

        using var drafter = await _site.SignInAsync("drafter");
        Assert.DoesNotContain("词库", drafter.Page.QuerySelector("nav")!.TextContent);
        foreach (var page in new[] { Lists, $"{Lists}/kept", $"{Lists}/kept.tsv", "/workbench/review/rechecks", "/workbench/review/arrangement" })
        {
            await drafter.OpenAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, drafter.Status);
        }
    }
}
