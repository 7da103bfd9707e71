using System.Text.Json;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Accessibility;

/// <summary>Looks at the page that is shown with axe-core: WCAG 2.2, levels A and AA.</summary>
public static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Axe", "axe.min.js")));

    private const string Levels = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }";
    private const string Colours = "{ type: 'rule', values: ['color-contrast'] }";

    /// <summary>Every violation in one line: rule, how many, where first, why.</summary>
    /// <param name="page">The page as it stands.</param>
    /// <param name="coloursOnly">Only what depends on colours; the rest does not change with them.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, bool coloursOnly = false)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script.Value);
        var found = await page.EvaluateAsync<JsonElement>($$"""
            async () => (await axe.run(document, { runOnly: {{(coloursOnly ? Colours : Levels)}}, resultTypes: ['violations'] })).violations
                .map(v => `${v.id} ×${v.nodes.length}: ${v.nodes[0].target.join(' ')} – ${(v.nodes[0].any[0] ?? v.nodes[0].all[0] ?? v.nodes[0].none[0])?.message ?? v.help}`)
            """);
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    /// <summary>What sticks out to the right of a page that should not scroll sideways; empty when nothing does.</summary>
    public static async Task<IReadOnlyList<string>> OverflowAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [`page is ${document.documentElement.scrollWidth} wide: ` + [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1)
            .slice(0, 4).map(e => e.tagName.toLowerCase() + (e.className ? '.' + e.className : '')).join(', ')];
        }
        """);
}
