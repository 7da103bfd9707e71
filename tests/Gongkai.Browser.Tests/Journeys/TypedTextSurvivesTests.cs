using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Gongkai.Browser.Tests.Journeys;

/// <summary>Whatever goes wrong while somebody writes, the text is not lost and nobody's work is written over.</summary>
[Collection(BrowserHouse.Name)]
public sealed class TypedTextSurvivesTests(BrowserHouse house)
{
    private const string Title = "示范县人民政府关于停车收费管理的通知";
    private const string Text = "一、总体要求\n路内停车泊位按区域收费。\n二、收费标准\n第一小时内免费。";

    [ChromiumFact]
    public async Task A_draft_is_saved_though_the_session_ended_while_it_was_written()
    {
        await using var site = await house.OwnCountyAsync();
        await using var drafter = await site.ColleagueAsync("nigao");
        var draft = await BeginAsync(drafter.Page);
        await using (var db = site.Get<DatabaseSource>().Open()) await db.Sessions.ExecuteDeleteAsync();

        await draft.PressAsync("保存草稿");
        await Expect(drafter.Page.Locator("main")).ToContainTextAsync("您刚才填写的内容还在");
        await drafter.EnterAsync();
        await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "继续提交" }).ClickAsync();
        await Expect(drafter.Page.Locator(".notice").First).ToContainTextAsync("草稿已保存");
        Assert.Equal(Title, await draft.ValueAsync("Draft.Title"));
        Assert.Equal(Text, await draft.ValueAsync("Draft.Body"));
        await Expect(drafter.Page.Locator("[name='Draft.Marks'][value=normative]")).ToBeCheckedAsync();
    }

    [ChromiumFact]
    public async Task Signing_out_in_another_window_does_not_cost_the_text()
    {
        await using var site = await house.OwnCountyAsync();
        await using var drafter = await site.ColleagueAsync("nigao");
        var draft = await BeginAsync(drafter.Page);
        var other = await drafter.Page.Context.NewPageAsync();
        await other.GotoAsync("/sign-out");
        await other.GetByRole(AriaRole.Button, new() { Name = "退出", Exact = true }).ClickAsync();

        await draft.PressAsync("检查并预览（不保存）");
        await Expect(drafter.Page.Locator("main")).ToContainTextAsync("您刚才填写的内容还在");
        await drafter.EnterAsync();
        await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "继续提交" }).ClickAsync();
        Assert.Equal(Text, await draft.ValueAsync("Draft.Body"));
    }

    [ChromiumFact]
    public async Task The_second_of_two_who_edit_is_told_and_loses_nothing()
    {
        await using var site = await house.OwnCountyAsync();
        await using var first = await site.ColleagueAsync("nigao");
        await using var second = await site.ColleagueAsync("nigao");
        var early = await BeginAsync(first.Page);
        await early.PressAsync("保存草稿");
        await Expect(first.Page.Locator(".notice").First).ToContainTextAsync("草稿已保存");
        await second.Page.GotoAsync(first.Page.Url);
        var late = new DraftPage(second.Page);

        await early.WriteAsync("正文", Text + "\n三、附则\n本通知自印发之日起施行。");
        await early.PressAsync("保存草稿");
        await Expect(first.Page.Locator(".notice").First).ToContainTextAsync("草稿已保存");
        var typed = Text.Replace("第一小时", "前两小时", StringComparison.Ordinal);
        await late.WriteAsync("正文", typed);
        await late.PressAsync("保存草稿");

        await Expect(second.Page.Locator("#meanwhile")).ToContainTextAsync("李文静");
        await Expect(second.Page.Locator("#meanwhile table")).ToContainTextAsync("三、附则");
        Assert.Equal(typed, await late.ValueAsync("Draft.Body"));
        await first.Page.ReloadAsync();
        Assert.Contains("附则", await early.ValueAsync("Draft.Body"));
    }

    private static async Task<DraftPage> BeginAsync(IPage page)
    {
        await page.GotoAsync("/workbench/documents/new");
        var draft = new DraftPage(page);
        await draft.TitleAsync(Title);
        await draft.PickAsync("文种", "通知");
        await draft.TickAsync("Draft.Marks", "normative");
        await draft.WriteAsync("正文", Text);
        return draft;
    }
}
