using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Gongkai.Web.Tests.Portal.Requests;

/// <summary>Somebody with a browser without script: reads pages, fills in forms, presses buttons.</summary>
internal sealed class Citizen : IDisposable
{
    private readonly HttpClient _client;

    public Citizen(Uri address) =>
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = true }) { BaseAddress = address };

    public CookieContainer Cookies { get; } = new();
    public HttpStatusCode Status { get; private set; }
    public HttpResponseMessage Answer { get; private set; } = null!;
    public byte[] Bytes { get; private set; } = [];
    public IHtmlDocument Page { get; private set; } = null!;
    public string Html => Page.DocumentElement.OuterHtml;
    public string Main => Page.QuerySelector("main")!.TextContent;

    /// <summary>Every address asked for, in order.</summary>
    public List<string> Addresses { get; } = [];

    public Task GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    /// <summary>What a field of the page holds.</summary>
    public string? ValueOf(string name) => Page.QuerySelector($"main [name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value.TrimStart('\n'),
        IHtmlSelectElement select => select.Value,
        IHtmlInputElement { Type: "radio" } => Page.QuerySelectorAll($"main [name='{name}']").OfType<IHtmlInputElement>().FirstOrDefault(i => i.IsChecked)?.Value,
        IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? box.Value : null,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    public IReadOnlyList<string> Refused => [.. Page.QuerySelectorAll("main [data-code]").Select(e => e.GetAttribute("data-code")!)];

    /// <summary>Presses the button with this text, after writing into its form. A value that begins with @ is a file: <c>@name|content</c>.</summary>
    public async Task PressAsync(string button, params (string Name, string Value)[] written)
    {
        var pressed = Page.QuerySelectorAll("main button").First(b => b.TextContent.Trim() == button);
        var form = pressed.Closest("form")!;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf(form).Where(f => written.All(w => w.Name != f.Name)).Concat(written))
            if (value.StartsWith('@') && value.Split('|', 2) is [var file, var text]) content.Add(new StringContent(text), name, file[1..]);
            else content.Add(new StringContent(value), name);
        await SendAsync(new(HttpMethod.Post, pressed.GetAttribute("formaction") ?? form.GetAttribute("action")) { Content = content });
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(IElement form)
    {
        foreach (var field in form.QuerySelectorAll("[name]"))
            switch (field)
            {
                case IHtmlInputElement { Type: "file" or "submit" }: break;
                case IHtmlInputElement { Type: "radio" or "checkbox" } box when !box.IsChecked: break;
                case IHtmlInputElement input: yield return (input.Name!, input.Value); break;
                case IHtmlTextAreaElement area: yield return (area.Name!, area.Value.TrimStart('\n')); break;
                case IHtmlSelectElement select: yield return (select.Name!, select.Value ?? ""); break;
            }
    }

    private async Task SendAsync(HttpRequestMessage request)
    {
        Addresses.Add(request.RequestUri!.OriginalString);
        Answer = await _client.SendAsync(request);
        Addresses.Add(Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Status = Answer.StatusCode;
        Bytes = await Answer.Content.ReadAsByteArrayAsync();
        Page = await new HtmlParser().ParseDocumentAsync(System.Text.Encoding.UTF8.GetString(Bytes));
    }

    public void Dispose() => _client.Dispose();
}
