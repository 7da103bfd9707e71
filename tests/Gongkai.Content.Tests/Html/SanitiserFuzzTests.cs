using Gongkai.Content.Html;
using Gongkai.Content.Tests.Html.Fuzzing;

namespace Gongkai.Content.Tests.Html;

public sealed class SanitiserFuzzTests
{
    private const long Seed = 20_260_318;
    private const int Count = 20_000;

    [Fact]
    public void Twenty_thousand_hostile_markups_leave_only_what_the_list_allows()
    {
        var faults = Enumerable.Range(0, Count).AsParallel()
            .Select(i => (Markup: HostileMarkup.Of(Seed, i), Number: i)).Select(m => (m.Number, m.Markup, Fault: Harmless.FaultOf(m.Markup)))
            .Where(m => m.Fault is not null).Take(5).ToList();
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Select(f => $"{f.Number}: {f.Markup}\n  {f.Fault}")));
    }

    [Fact]
    public void What_is_taken_for_stable_cleans_to_itself()
    {
        var taken = 0;
        for (var i = 0; i < Count / 4; i++)
        {
            var clean = SafeHtml.Clean(HostileMarkup.Of(Seed + 1, i)).Value;
            // Cut and doubled pieces of clean markup come close to the border between stable and not.
            var dice = new FuzzDice(Seed, i);
            var at = dice.Next(clean.Length + 1);
            foreach (var text in new[] { clean, clean[at..], clean[..at], clean.Insert(at, dice.Of(["<p>", "</p>", " ", "<br>", "<td>", "<u>", "</u>", "<strong>x</strong>", "<tr>", "&amp;", "&", "\u00a0"])) })
            {
                if (!StableMarkup.Is(text)) continue;
                taken++;
                Assert.Equal(text, HtmlCleaner.Pass(text));
            }
        }
        Assert.True(taken > Count / 20, $"only {taken} were taken for stable");
    }

    [Fact]
    public void The_same_number_gives_the_same_markup() => Assert.Equal(HostileMarkup.Of(3, 77), HostileMarkup.Of(3, 77));
}
