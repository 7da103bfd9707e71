using Gongkai.Web.Demo;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

/// <summary>One person at work in a browser of their own.</summary>
public sealed class Colleague(IPage page, string signIn) : IAsyncDisposable
{
    public IPage Page => page;

    /// <summary>The person's name as the pages show it.</summary>
    public string Name { get; } = DemoPeople.All.First(p => p.SignIn == signIn).Name;

    public async Task SignInAsync()
    {
        await page.GotoAsync("/sign-in");
        await EnterAsync();
        await Assertions.Expect(page.Locator("main")).Not.ToBeEmptyAsync();
        Assert.True(new Uri(page.Url).AbsolutePath == "/workbench", $"{signIn} is at {page.Url}: {await page.Locator("main").InnerTextAsync()}");
    }

    /// <summary>Fills the sign-in form that is shown.</summary>
    public async Task EnterAsync()
    {
        await page.GetByLabel("登录名", new() { Exact = true }).FillAsync(signIn);
        await page.GetByLabel("密码", new() { Exact = true }).FillAsync(DemoPeople.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
    }

    /// <summary>Finds a record in the own list of things to do and opens it.</summary>
    public async Task OpenFromInboxAsync(string title, string tab = "todo")
    {
        await page.GotoAsync($"/workbench?tab={tab}");
        await page.Locator("main table a").Filter(new() { HasText = title }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(title);
    }

    /// <summary>The form of one act on the page of a record, opened when it is folded.</summary>
    public async Task<ILocator> FormAsync(string act)
    {
        var form = page.Locator($"form[action$='/acts/{act}']");
        if (!await form.IsVisibleAsync()) await page.Locator("details").Filter(new() { Has = form }).Locator("summary").First.ClickAsync();
        return form;
    }

    /// <summary>Sends a form and reads what the next page says of it.</summary>
    public async Task SendAsync(ILocator form, string said)
    {
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator(".notice").First).ToContainTextAsync(said);
    }

    /// <summary>Passes the step the record is at.</summary>
    public async Task PassAsync(string title, string opinion = "同意。", Func<ILocator, Task>? more = null)
    {
        await OpenFromInboxAsync(title);
        var form = await FormAsync("PassStep");
        await form.Locator("textarea[name=opinion]").FillAsync(opinion);
        if (more is not null) await more(form);
        await SendAsync(form, "已办理");
    }

    /// <summary>An act that asks nothing.</summary>
    public async Task DoAsync(string title, string act)
    {
        await OpenFromInboxAsync(title);
        await SendAsync(await FormAsync(act), "已办理");
    }

    public Task ChooseAsync(ILocator form, string name, string value) => form.Locator($"input[name='{name}'][value='{value}']").CheckAsync();

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}
