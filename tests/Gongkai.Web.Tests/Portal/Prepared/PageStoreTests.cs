using System.Text;
using Gongkai.Storage.Publishing.News;
using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Tests.Portal.Prepared;

public sealed class PageStoreTests
{
    private static PreparedPage Page(string text) => PreparedPage.Of("text/html", Encoding.UTF8.GetBytes(text), DateTimeOffset.UnixEpoch);

    [Fact]
    public void Exactly_the_pages_that_stand_on_what_changed_are_let_go()
    {
        var store = new PageStore();
        store.Keep("/a", Page("a"), ["column:s:x", "frame:s"], store.Epoch);
        store.Keep("/b", Page("b"), ["column:s:y", "frame:s"], store.Epoch);
        store.Changed(["column:s:x"]);
        Assert.Null(store.Find("/a"));
        Assert.NotNull(store.Find("/b"));
        store.Changed(["frame:s"]);
        Assert.Equal(0, store.Count);
        Assert.Equal(0, store.Bytes);
    }

    [Fact]
    public void A_page_begun_before_a_change_of_what_it_shows_is_not_kept()
    {
        var store = new PageStore();
        var began = store.Epoch;
        store.Changed(["article:1"]);
        Assert.False(store.Keep("/old", Page("old"), ["article:1"], began));
        Assert.True(store.Keep("/other", Page("other"), ["article:2"], began));
        Assert.True(store.Keep("/new", Page("new"), ["article:1"], store.Epoch));
        began = store.Epoch;
        store.Changed([PublicTags.All]);
        Assert.False(store.Keep("/any", Page("any"), ["article:3"], began));
    }

    [Fact]
    public void Memory_is_bounded_and_what_is_asked_for_stays()
    {
        var store = new PageStore(budget: 40_000);
        var random = new Random(7);
        store.Keep("/home", Page("home"), ["site:s"], store.Epoch);
        for (var i = 0; i < 2_000; i++)
        {
            Assert.NotNull(store.Find("/home"));
            store.Keep($"/articles/{i}", Page(string.Concat(Enumerable.Range(0, 30).Select(_ => (char)random.Next('一', '龥')))), [$"article:{i}"], store.Epoch);
            Assert.InRange(store.Bytes, 0, 40_000);
        }
        Assert.InRange(store.Count, 2, 100);
    }

    [Fact]
    public void More_changes_than_can_be_remembered_count_as_everything()
    {
        var store = new PageStore();
        var began = store.Epoch;
        for (var i = 0; i < 30; i++) store.Changed([.. Enumerable.Range(i * 1_000, 1_000).Select(n => $"article:{n}")]);
        Assert.False(store.Keep("/x", Page("x"), ["article:999999"], began));
        Assert.True(store.Keep("/x", Page("x"), ["article:999999"], store.Epoch));
    }

    [Fact]
    public void Every_form_of_a_page_says_the_same_under_its_own_tag()
    {
        var page = Page("<html><body><p>正文</p></body></html>");
        Assert.Equal(3, new[] { page.Brotli.Tag, page.Gzip.Tag, page.Plain().Tag }.Distinct().Count());
        Assert.Equal("<html><body><p>正文</p></body></html>", Encoding.UTF8.GetString(page.Plain().Bytes));
        Assert.Contains("可能不是最新", Encoding.UTF8.GetString(page.Marked().Bytes));
    }
}
