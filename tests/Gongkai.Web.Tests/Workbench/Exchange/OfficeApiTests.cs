using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Gongkai.Web.Tests.Workbench.Exchange;

/// <summary>Documents handed in by another system: what is missing leads to 退文 with coded reasons, once.</summary>
public sealed class OfficeApiTests
{
    private const string Address = "/api/v1/office/documents";

    [Fact]
    [Requirement("R-DOC-20"), Requirement("R-DOC-10"), Requirement("R-DOC-08")]
    public async Task An_incomplete_document_is_kept_as_returned_with_coded_reasons_and_only_once()
    {
        await using var site = await OfficeSite.StartAsync();
        using var drafter = await site.SignInAsync("drafter");
        var paper = new { unit = "fgj", source = "县级协同办公系统", content = new { title = "关于做好工作的通知", isPolicy = true, bodyHtml = "<p onclick=\"x\">正文</p><script>1</script>" } };
        var (status, answer) = await drafter.PostJsonAsync(Address, paper, "oa-1");
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("returned", answer.GetProperty("state").GetString());
        var codes = answer.GetProperty("returned").GetProperty("codes").EnumerateArray().Select(c => c.GetString()).ToList();
        Assert.Contains("RETURN-ATTRIBUTE", codes);
        Assert.Contains("RETURN-INTERPRETATION", codes);
        var (_, again) = await drafter.PostJsonAsync(Address, paper, "oa-1");
        Assert.Equal(answer.GetProperty("id").GetInt64(), again.GetProperty("id").GetInt64());
        await drafter.OpenAsync($"/workbench/documents/{answer.GetProperty("id").GetInt64()}");
        Assert.Equal(HttpStatusCode.OK, drafter.Status);
        Assert.DoesNotContain("onclick", drafter.Page.Body!.InnerHtml);
    }

    [Fact]
    public async Task Nobody_hands_in_without_signing_in_or_for_another_unit()
    {
        await using var site = await OfficeSite.StartAsync();
        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        using var refused = await visitor.PostAsJsonAsync(Address, new { unit = "fgj", source = "x", content = new { title = "x" } });
        Assert.NotEqual(HttpStatusCode.Created, refused.StatusCode);
        using var drafter = await site.SignInAsync("drafter");
        var (status, answer) = await drafter.PostJsonAsync(Address, new { unit = "mzj", source = "x", content = new { title = "x" } }, null);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("NOT-PERMITTED", answer.GetProperty("refusals")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_is_no_JSON_is_told_in_words()
    {
        await using var site = await OfficeSite.StartAsync();
        using var drafter = await site.SignInAsync("drafter");
        var (status, answer) = await drafter.PostJsonAsync(Address, JsonSerializer.SerializeToElement("only a word"), null);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", answer.GetProperty("refusals")[0].GetProperty("sentence").GetString()!);
    }
}
