using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Gongkai.Web.Tests.Accounts;

/// <summary>Reads pages and submits their forms as a browser without script does.</summary>
internal sealed class PageVisitor : IDisposable
{
    private readonly HttpClient _client;

    public PageVisitor(Uri address) =>
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = true }) { BaseAddress = address };

    public CookieContainer Cookies { get; } = new();
    public HttpStatusCode Status { get; private set; }
    public string Path { get; private set; } = "";
    public string Html { get; private set; } = "";
    public IHtmlDocument Document { get; private set; } = null!;
    public string Text => Document.Body!.TextContent;

    public Task GetAsync(string path) => KeepAsync(_client.GetAsync(path));

    /// <summary>Posts the page's form with this action, hidden fields included; given values replace or add.</summary>
    public async Task SubmitAsync(string action, params (string Name, string Value)[] values)
    {
        var form = Document.Forms.FirstOrDefault(f => f.GetAttribute("action") is { } a && (a == action || a.Split('?')[0] == action && !action.Contains('?')))
            ?? throw new InvalidOperationException($"No form posts to {action} on {Path}: {Text}");
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type is not ("checkbox" or "submit") || i.IsChecked)
            .Select(i => (Name: i.Name ?? "", i.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(t => (Name: t.Name ?? "", t.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(s => (Name: s.Name ?? "", Value: s.Value ?? "")))
            .Where(f => f.Name != "" && values.All(v => v.Name != f.Name)).Concat(values)
            .Select(f => KeyValuePair.Create(f.Name, f.Value)).ToList();
        await KeepAsync(_client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields)));
    }

    public Task PostAsync(string path, HttpContent content) => KeepAsync(_client.PostAsync(path, content));

    public Task SendAsync(HttpRequestMessage request) => KeepAsync(_client.SendAsync(request));

    /// <summary>Whole value of a Set-Cookie header of the last answer, or null.</summary>
    public string? SetCookie { get; private set; }

    /// <summary>Content security policy of the last answer; empty when it had none.</summary>
    public string Policy { get; private set; } = "";

    private async Task KeepAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        Status = response.StatusCode;
        Path = response.RequestMessage!.RequestUri!.AbsolutePath;
        SetCookie = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.FirstOrDefault(c => c.StartsWith("gongkai-session")) : null;
        Policy = response.Headers.TryGetValues("Content-Security-Policy", out var policies) ? string.Join(" | ", policies) : "";
        Html = await response.Content.ReadAsStringAsync();
        Document = await new HtmlParser().ParseDocumentAsync(Html);
    }

    public void Dispose() => _client.Dispose();
}
