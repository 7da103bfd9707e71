using Gongkai.Content.Html;
using Gongkai.Content.Tests.Html;
using Gongkai.Content.Tests.Html.Fuzzing;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Html;

/// <summary>What the sanitiser lets out, shown by a real browser without any content security policy: nothing runs, nothing is fetched, nobody is led away.</summary>
[Collection(BrowserHouse.Name)]
public sealed class SanitisedInBrowserTests(BrowserHouse house)
{
    private const int FuzzCount = 6_000;
    private const int Batch = 200;
    private const long Seed = 20_260_319;

    // Every way in which an attack of the corpus would make itself known is led to one list.
    private const string Watch = """
        window.__ran = [];
        for (const name of ['alert', 'confirm', 'prompt', 'open', 'print', 'msgbox']) window[name] = (...a) => { window.__ran.push(name + ' ' + a.join()); };
        window.addEventListener('message', () => window.__ran.push('message'));
        """;

    // Each piece alone in a box, as a page would hold it; then events that handlers wait for.
    private const string Show = """
        async pieces => {
          const ran = window.__ran, faults = [];
          const allowed = new Set('p h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td figure figcaption strong em u s del sup sub a code br hr img'.split(' '));
          for (let i = 0; i < pieces.length; i++) {
            const box = document.createElement('div');
            document.body.append(box);
            box.innerHTML = pieces[i];
            for (const element of box.querySelectorAll('*')) {
              if (!allowed.has(element.localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') faults.push(`${i}: <${element.localName}>`);
              for (const a of element.attributes)
                if (a.name.startsWith('on') || a.name === 'style' || a.name === 'id' || a.name === 'name') faults.push(`${i}: ${a.name}`);
              if (element.href && !/^(https?|mailto|tel):/.test(element.protocol)) faults.push(`${i}: ${element.href}`);
              for (const event of ['click', 'mouseover', 'focus', 'error', 'load', 'toggle', 'animationend'])
                if (event !== 'click' || element.localName !== 'a') element.dispatchEvent(new Event(event, { bubbles: false }));
            }
            // What a browser writes out and reads again must still be the same.
            const again = document.createElement('div');
            again.innerHTML = box.innerHTML;
            if (again.innerHTML !== box.innerHTML) faults.push(`${i}: mutates`);
            if (ran.length) { faults.push(`${i}: ran ${ran.join()}`); ran.length = 0; }
            box.remove();
          }
          await new Promise(done => setTimeout(done, 0));
          return faults.concat(ran);
        }
        """;

    [ChromiumFact]
    public async Task Nothing_of_the_corpus_or_of_thousands_of_hostile_markups_does_anything_in_a_browser()
    {
        string[] dirty = [.. AttackCorpus.Inputs, .. AttackCorpus.Inputs.Select(a => "<table><tr><td>" + a), .. Enumerable.Range(0, FuzzCount).Select(i => HostileMarkup.Of(Seed, i))];
        var clean = dirty.Select(d => SafeHtml.Clean(d).Value).ToArray();
        await using var watched = await Watched.OpenAsync(house.Browser, Watch);
        var faults = new List<string>();
        for (var from = 0; from < clean.Length; from += Batch)
        {
            var pieces = clean[from..Math.Min(from + Batch, clean.Length)];
            await watched.Page.GotoAsync(Watched.Blank);
            foreach (var fault in await watched.Page.EvaluateAsync<string[]>(Show, pieces)) faults.Add($"batch {from}: {fault}");
            // And as a whole page of its own, read by the parser instead of put in by a script.
            await watched.Page.GotoAsync(watched.AddressOf(string.Concat(pieces)));
            foreach (var ran in await watched.Page.EvaluateAsync<string[]>("() => window.__ran")) faults.Add($"document {from}: {ran}");
        }
        faults.AddRange(watched.Events);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    [ChromiumFact]
    public async Task An_attack_that_was_not_cleaned_is_noticed()
    {
        await using var watched = await Watched.OpenAsync(house.Browser, Watch);
        await watched.Page.GotoAsync(Watched.Blank);
        Assert.NotEmpty(await watched.Page.EvaluateAsync<string[]>(Show, new[] { "<img src=x onerror=alert(1)>" }));
        await watched.Page.GotoAsync(watched.AddressOf("<script>alert(1)</script><img src='http://evil.example/x.png'>"));
        Assert.Contains("alert 1", await watched.Page.EvaluateAsync<string[]>("() => window.__ran"));
        Assert.Contains(watched.Events, e => e.Contains("evil.example", StringComparison.Ordinal));
    }

    /// <summary>A page that notes whatever leaves it. Nothing reaches the network: pictures over https, which the list allows, are answered with nothing.</summary>
    private sealed class Watched : IAsyncDisposable
    {
        public const string Blank = "http://sanitiser.test/blank";

        private readonly IBrowserContext _context;
        private readonly Dictionary<string, string> _documents = new() { [Blank] = "<!DOCTYPE html><body></body>" };

        private Watched(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

        public IPage Page { get; }

        public List<string> Events { get; } = [];

        /// <summary>An address under which the browser gets a page with this body.</summary>
        public string AddressOf(string body)
        {
            var address = $"http://sanitiser.test/document{_documents.Count}";
            _documents[address] = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>" + body + "</body></html>";
            return address;
        }

        public static async Task<Watched> OpenAsync(IBrowser browser, string watch)
        {
            var context = await browser.NewContextAsync();
            await context.AddInitScriptAsync(watch);
            var watched = new Watched(context, await context.NewPageAsync());
            await context.RouteAsync("**/*", watched.AnswerAsync);
            watched.Page.Dialog += (_, dialog) => { watched.Events.Add("dialog " + dialog.Message); _ = dialog.DismissAsync(); };
            context.Page += (_, page) => watched.Events.Add("window " + page.Url);
            return watched;
        }

        private async Task AnswerAsync(IRoute route)
        {
            var request = route.Request;
            if (request.IsNavigationRequest && request.Frame == Page.MainFrame && _documents.TryGetValue(request.Url, out var document))
                await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = document });
            else
            {
                if (request.IsNavigationRequest || request.ResourceType != "image" || !(request.Url.StartsWith("https://", StringComparison.Ordinal) || request.Url.StartsWith("http://sanitiser.test/files/", StringComparison.Ordinal)))
                    Events.Add($"{request.ResourceType} {request.Url}");
                await route.AbortAsync();
            }
        }

        public async ValueTask DisposeAsync() => await _context.DisposeAsync();
    }
}
