using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>One person at a browser without script: opens pages, fills forms as they stand, presses a button.</summary>
internal sealed class Clerk : IDisposable
{
    private readonly HttpClient _client;

    public Clerk(Uri address, string name)
    {
        Name = name;
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = address };
    }

    public string Name { get; }
    public HttpStatusCode Status { get; private set; }
    public string Path { get; private set; } = "";
    public IHtmlDocument Page { get; private set; } = null!;
    public string Text => Page.Body!.TextContent;
    public byte[] Bytes { get; private set; } = [];

    public Task OpenAsync(string path) => KeepAsync(_client.GetAsync(path));

    public Task SendAsync(HttpMethod method, string path) => KeepAsync(_client.SendAsync(new HttpRequestMessage(method, path)));

    /// <summary>Posts JSON as another program would under this person's name.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> PostJsonAsync(string path, object body, string? idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var answer = await _client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Codes of the refusals in the summary.</summary>
    public IReadOnlyList<string> Refused => [.. Page.QuerySelectorAll(".refusals li").Select(l => l.GetAttribute("data-code")!)];

    /// <summary>Value of the control with this name.</summary>
    public string? Value(string name) => Page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement t => t.Value,
        IHtmlInputElement i => i.Value,
        IHtmlSelectElement s => s.Value,
        _ => null,
    };

    public IHtmlFormElement? FormTo(string action) => Page.Forms.FirstOrDefault(f => f.GetAttribute("action") == action);

    /// <summary>Posts a form of the page. A given name replaces what stood in its controls; several values tick several boxes.</summary>
    public async Task SubmitAsync(string action, IEnumerable<(string Name, string Value)> typed, params (string Field, string FileName, byte[] Content)[] files)
    {
        var form = FormTo(action) ?? throw new InvalidOperationException($"{Name}: no form to {action} on {Path} ({Status}): {Text}");
        var given = typed.ToList();
        var content = new MultipartFormDataContent();
        var kept = Controls(form).Where(c => given.All(g => g.Name != c.Name)).Concat(given).ToList();
        foreach (var (name, value) in kept) content.Add(new StringContent(value), $"\"{name}\"");
        foreach (var (field, fileName, bytes) in files) content.Add(new ByteArrayContent(bytes), $"\"{field}\"", $"\"{fileName}\"");
        await KeepAsync(_client.PostAsync(action, files.Length > 0 || form.GetAttribute("enctype") == "multipart/form-data" ? content : new FormUrlEncodedContent(kept.Select(k => KeyValuePair.Create(k.Name, k.Value)))));
    }

    /// <summary>Does an act through its form on the document's page.</summary>
    public async Task ActAsync(long id, string act, params (string Name, string Value)[] typed)
    {
        await OpenAsync($"/workbench/documents/{id}");
        if (FormTo($"/workbench/documents/{id}/acts/{act}") is null) await OpenAsync($"/workbench/documents/{id}/acts/{act}");
        await SubmitAsync($"/workbench/documents/{id}/acts/{act}", typed);
    }

    private static IEnumerable<(string Name, string Value)> Controls(IHtmlFormElement form)
    {
        foreach (var control in form.QuerySelectorAll("input,textarea,select"))
        {
            if (control.GetAttribute("name") is not { Length: > 0 } name) continue;
            switch (control)
            {
                case IHtmlTextAreaElement text: yield return (name, text.Value.Replace("\n", "\r\n", StringComparison.Ordinal)); break;
                case IHtmlSelectElement select: yield return (name, select.Value ?? ""); break;
                case IHtmlInputElement { Type: "file" or "submit" }: break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box: if (box.IsChecked) yield return (name, box.Value); break;
                case IHtmlInputElement input: yield return (name, input.Value); break;
                default: break;
            }
        }
    }

    private async Task KeepAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        Status = response.StatusCode;
        Path = response.RequestMessage!.RequestUri!.AbsolutePath;
        Bytes = await response.Content.ReadAsByteArrayAsync();
        Page = await new HtmlParser().ParseDocumentAsync(System.Text.Encoding.UTF8.GetString(Bytes));
    }

    public void Dispose() => _client.Dispose();
}
