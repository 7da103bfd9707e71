using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

public sealed partial class DocumentsApiTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    private readonly PortalHost _host = county.Host;

    [Fact]
    public async Task Following_the_next_links_meets_every_document_once()
    {
        var ids = new List<long>();
        var total = 0;
        for (var next = "/api/v1/documents?size=7"; next is not null;)
        {
            using var answer = await _host.Http.GetAsync(next);
            var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            total = page.GetProperty("total").GetInt32();
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetInt64()));
            var match = Next().Match(string.Join(',', answer.Headers.GetValues("Link")));
            next = match.Success ? match.Groups[1].Value : null;
        }
        Assert.Equal(total, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.True(total > 60);
    }

    [Fact]
    public async Task A_column_can_be_asked_for_with_what_lies_below_it()
    {
        var below = JsonDocument.Parse(await _host.TextAsync("/api/v1/documents?column=zwgk&size=100")).RootElement;
        var leaf = JsonDocument.Parse(await _host.TextAsync("/api/v1/documents?column=zwgk/zfwj&size=100")).RootElement;
        Assert.All(below.GetProperty("items").EnumerateArray(), i => Assert.StartsWith("zwgk/", i.GetProperty("column").GetString()));
        Assert.Equal(8, leaf.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_document_comes_whole()
    {
        var text = await _host.TextAsync("/api/v1/documents/101");
        var document = JsonDocument.Parse(text).RootElement;
        Assert.Equal("示政办发〔2026〕40号", document.GetProperty("docNumber").GetString());
        Assert.Equal("2026-11-15", document.GetProperty("date").GetString());
        Assert.Equal("/articles/109", document.GetProperty("related")[0].GetProperty("url").GetString());
        Assert.Single(document.GetProperty("attachments").EnumerateArray());
        Assert.Contains("政务公开", text);
    }

    [Theory]
    [InlineData("/api/v1/documents?size=101", 400, "SIZE-OUT-OF-RANGE")]
    [InlineData("/api/v1/documents?page=0", 400, "PAGE-OUT-OF-RANGE")]
    [InlineData("/api/v1/documents?page=x", 400, "PAGE-OUT-OF-RANGE")]
    [InlineData("/api/v1/documents?column=nowhere", 400, "COLUMN-UNKNOWN")]
    [InlineData("/api/v1/documents?size=%205", 400, "SIZE-OUT-OF-RANGE")]
    [InlineData("/api/v1/documents?from=2026-12-01&to=2026-01-01", 400, "DATES-REVERSED")]
    [InlineData("/api/v1/documents/999999", 404, "NOT-FOUND")]
    [InlineData("/api/v1/nothing", 404, null)]
    public async Task A_bad_question_gets_problem_details(string address, int status, string? code)
    {
        using var answer = await _host.Http.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var refusals = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("refusals");
        Assert.Equal(code, refusals.EnumerateArray().Select(r => r.GetProperty("code").GetString()).FirstOrDefault());
    }

    [Theory]
    [InlineData("POST", "/api/v1/documents", 405, "GET, HEAD")]
    [InlineData("POST", "/api/v1/documents/101", 405, "GET, HEAD")]
    [InlineData("POST", "/api/v1/search", 405, "GET, HEAD")]
    [InlineData("DELETE", "/api/v1/documents", 405, "GET, HEAD")]
    [InlineData("PUT", "/api/v1/search", 405, "GET, HEAD")]
    [InlineData("GET", "/api/v1/requests", 405, "POST")]
    [InlineData("DELETE", "/api/v1/requests/20261120-000001-8", 405, "GET, HEAD")]
    [InlineData("POST", "/api/v1/nothing", 404, null)]
    [InlineData("DELETE", "/api/v1/nothing", 404, null)]
    [InlineData("POST", "/feed.atom", 405, "GET, HEAD")]
    [InlineData("POST", "/nowhere", 404, null)]
    public async Task A_method_an_address_does_not_know_is_refused_with_those_it_knows(string method, string address, int status, string? allowed)
    {
        using var answer = await _host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(allowed, answer.Content.Headers.TryGetValues("Allow", out var allow) ? string.Join(", ", allow) : null);
        if (!address.StartsWith("/api", StringComparison.Ordinal)) return;
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/api/v1/documents?page=1000000000&size=100")]
    [InlineData("/api/v1/documents?page=1000000000&size=100&docNumber=示政办发〔2026〕40号")]
    public async Task A_page_behind_the_last_is_empty_however_far_behind(string address)
    {
        var page = JsonDocument.Parse(await _host.TextAsync(address)).RootElement;
        Assert.NotEqual(0, page.GetProperty("total").GetInt32());
        Assert.Empty(page.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task The_description_names_exactly_what_is_open_to_the_public(string method)
    {
        var description = JsonDocument.Parse(await _host.TextAsync("/openapi/v1.json")).RootElement;
        var described = description.GetProperty("paths").EnumerateObject()
            .Where(p => p.Value.TryGetProperty(method.ToLowerInvariant(), out _)).Select(p => p.Name).Order();
        var mapped = _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal)
                && e.Metadata.GetMetadata<IAllowAnonymous>() is not null
                && e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains(method))
            .Select(e => Constraint().Replace(e.RoutePattern.RawText!, "}")).Order();
        Assert.Equal(mapped, described);
    }

    [Fact]
    public void Every_public_route_says_that_it_is_public() =>
        Assert.All(
            _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(e => !e.RoutePattern.RawText!.Contains("workbench")),
            e => Assert.True(e.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Metadata.GetMetadata<IAuthorizeData>() is not null, e.RoutePattern.RawText));

    [GeneratedRegex("<([^>]+)>; rel=\"next\"")]
    private static partial Regex Next();

    [GeneratedRegex(":[^}]+}")]
    private static partial Regex Constraint();
}
