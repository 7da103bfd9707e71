using System.Text.Json;
using Gongkai.Web.Commands;
using Gongkai.Web.Tests.Portal;

namespace Gongkai.Web.Tests.Commands;

/// <summary><c>gongkai search</c> as people and other programs rely on it, beside a platform that is running.</summary>
public sealed class SearchCommandTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    [Fact]
    [Requirement("R-WEB-06")]
    public async Task It_answers_what_the_interface_answers()
    {
        foreach (var words in new[] { "示政办发〔2026〕40号", "加装电题", "怎么申请低保", "没有这样的词语" })
        {
            var (exit, output) = await RunAsync(words, "--json");
            Assert.Equal(0, exit);
            Assert.Equal(Told(await county.Host.TextAsync("/api/v1/search?q=" + Uri.EscapeDataString(words))), Told(output));
        }
    }

    [Fact]
    public async Task A_correction_is_said_and_can_be_refused()
    {
        Assert.Contains("已按“加装电梯”检索", (await RunAsync("加装电题")).Output);
        Assert.DoesNotContain("已按", (await RunAsync("加装电题", "--exact")).Output);
        Assert.Contains("标题命中", (await RunAsync("加装电梯")).Output);
    }

    [Fact]
    public async Task A_site_is_searched_by_its_code()
    {
        Assert.Equal((await RunAsync("加装电梯")).Output, (await RunAsync("加装电梯", "--site", PublicationSeed.Site)).Output);
        Assert.StartsWith("没有找到。", (await RunAsync("加装电梯", "--site", "nowhere")).Output);
    }

    [Fact]
    public async Task A_minus_word_is_no_option_and_wrong_usage_is_told()
    {
        Assert.StartsWith("没有找到。", (await RunAsync("加装电梯", "-加装", "--exact")).Output);
        Assert.Equal(2, (await RunAsync("低保", "--size", "0")).Exit);
        Assert.Equal(2, (await RunAsync()).Exit);
    }

    private static string Told(string json)
    {
        using var answer = JsonDocument.Parse(json);
        return string.Join('\n', answer.RootElement.EnumerateObject().Where(p => p.Name != "tookMs").Select(p => $"{p.Name}: {JsonSerializer.Serialize(p.Value)}"));
    }

    private async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        var output = new StringWriter();
        var exit = await SearchCommand.RunAsync([.. arguments, "--data", county.Host.Folder], output);
        return (exit, output.ToString());
    }
}
