using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Accessibility;

/// <summary>Visits pages and looks at each wide and narrow, light and dark.</summary>
/// <param name="page">The visitor's page.</param>
/// <param name="seen">Kinds of pages that need no second look; shared between visitors.</param>
public sealed partial class PageCheck(IPage page, HashSet<string>? seen = null)
{
    private const int Wide = 1280, Narrow = 390;

    private const string Structure = """
        () => {
          return [
            document.querySelectorAll('h1').length === 1 ? null : `${document.querySelectorAll('h1').length} main headings`,
            document.querySelectorAll('main').length === 1 ? null : 'no main part, or more than one',
            document.title.trim() ? null : 'no title',
          ].filter(f => f !== null);
        }
        """;

    private readonly List<string> _findings = [];
    private readonly HashSet<string> _seen = seen ?? [];

    /// <summary>What was wrong, with the address.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>Kinds of pages looked at so far, by any visitor.</summary>
    public IReadOnlyCollection<string> Seen => _seen;

    /// <summary>Goes to an address and looks, unless a page of that kind has been looked at.</summary>
    /// <param name="address">Path with query.</param>
    /// <param name="kind">Pages of one kind are looked at once; the pattern of the address when null.</param>
    public async Task VisitAsync(string address, string? kind = null)
    {
        if (!_seen.Add(kind ?? PatternOf(address))) return;
        var answer = await page.GotoAsync(address);
        if (answer is { Status: >= 500 }) _findings.Add($"{address}: {answer.Status}");
        await LookAsync(address);
    }

    /// <summary>Looks at what is shown now.</summary>
    public async Task LookAsync(string name)
    {
        // Folded parts are part of the page.
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        _findings.AddRange((await page.EvaluateAsync<string[]>(Structure)).Select(f => $"{name}: {f}"));
        if (Ours().Match(await page.InnerTextAsync("body")) is { Success: true } ours) _findings.Add($"{name} shows what only developers know: {ours.Value}");
        await AsAsync(Wide, ColorScheme.Light);
        Note(name, "wide light", await Axe.ViolationsAsync(page));
        await AsAsync(Wide, ColorScheme.Dark);
        Note(name, "wide dark", await Axe.ViolationsAsync(page, coloursOnly: true));
        await AsAsync(Narrow, ColorScheme.Dark);
        Note(name, "narrow dark", await Axe.ViolationsAsync(page));
        Note(name, "narrow", await Axe.OverflowAsync(page));
        await AsAsync(Narrow, ColorScheme.Light);
        Note(name, "narrow light", await Axe.ViolationsAsync(page, coloursOnly: true));
        await AsAsync(Wide, ColorScheme.Light);
    }

    /// <summary>Addresses of this site that the page leads to; signing out is not looking.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync() =>
        [.. (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])"))
            .Where(a => a.Length > 0 && !NoPage().IsMatch(a)).Distinct()];

    /// <summary>An address without what differs between pages of one kind.</summary>
    public static string PatternOf(string address) => Number().Replace(address.Split('?')[0], "/{n}");

    private async Task AsAsync(int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        // What the page does about its new size is done when two frames have been drawn.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private void Note(string name, string how, IReadOnlyList<string> found) => _findings.AddRange(found.Select(f => $"{name} ({how}) {f}"));

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Number();

    // Ids of requirements, names of acts and states stay in the program, and so does markup that was escaped twice.
    [GeneratedRegex("&(quot|amp|lt|gt|nbsp);|R-[A-Z]{2,4}-[0-9]{2}|(?<![A-Za-z])[A-Z][a-z]+(Document|Step|Draft|Interpretation)(?![A-Za-z])")]
    private static partial Regex Ours();

    // Files and feeds are no pages.
    [GeneratedRegex(@"^/sign-out|^/files/|\.(atom|xml|docx|pdf|json|csv|tsv|xlsx)(\?|$)|/attachments/")]
    private static partial Regex NoPage();
}
