using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Journeys;

/// <summary>The draft form as a drafter meets it: by its labels.</summary>
public sealed class DraftPage(IPage page)
{
    public Task WriteAsync(string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task PickAsync(string label, string value) => page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(value);

    public Task TickAsync(string name, string value) => page.Locator($"input[name='{name}'][value='{value}']").CheckAsync();

    /// <summary>标题 carries the word 必填 in its label.</summary>
    public Task TitleAsync(string title) => page.Locator("[name='Draft.Title']").FillAsync(title);

    public Task<string> ValueAsync(string name) => page.Locator($"[name='{name}']").InputValueAsync();

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>解读方案 and 解读材料 with every item of the checklist.</summary>
    public async Task InterpretAsync(string title, string body)
    {
        await WriteAsync("解读单位或人员", "示范县发展和改革局");
        await TickAsync("Draft.InterpretationForms", "QuestionsAndAnswers");
        await TickAsync("Draft.InterpretationForms", "Infographic");
        await WriteAsync("计划解读时间", "2026-04-10");
        await WriteAsync("解读材料标题", title);
        await WriteAsync("解读材料正文", body);
        var items = page.Locator("#f-checklist tbody tr");
        var count = await items.CountAsync();
        Assert.True(count >= 9, $"R-INT-07 lists nine items at least, the page asks for {count}.");
        for (var i = 0; i < count; i++)
        {
            await items.Nth(i).Locator("input[type=checkbox]").CheckAsync();
            await items.Nth(i).Locator("input:not([type])").FillAsync($"第{i + 1}段");
        }
    }

    /// <summary>Codes of 提交前检查.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync() =>
        await page.Locator("#missing li").EvaluateAllAsync<string[]>("lines => lines.map(line => line.dataset.code)");

    /// <summary>Codes the act was refused with.</summary>
    public async Task<IReadOnlyList<string>> RefusedAsync() =>
        await page.Locator(".refusals li").EvaluateAllAsync<string[]>("lines => lines.map(line => line.dataset.code)");
}
