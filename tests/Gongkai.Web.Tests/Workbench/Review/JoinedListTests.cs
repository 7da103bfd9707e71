using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.WordLists;
using Gongkai.Storage.Documents;
using Gongkai.Web.Workbench.Review.Words;

namespace Gongkai.Web.Tests.Workbench.Review;

/// <summary>A list of the product with the site's beside it.</summary>
public class JoinedListTests
{
    [Fact]
    [Requirement("R-WEB-08")]
    public void The_sites_words_stand_over_the_products_and_waived_ones_are_marked()
    {
        var product = new WordList("typos", "错别字", "公开", "整理", [new("布署", WordKind.Typo, "部署"), new("按装", WordKind.Typo, "安装")]);
        var own = new SiteWordList
        {
            Code = "typos",
            Title = "错别字",
            Owner = "政务公开股",
            Source = "增补",
            Entries = [new("按装", WordKind.Typo, "安装好"), new("座落", WordKind.Typo, "坐落")],
            Waived = [new("布署", "人名", new Person(1, "吴公开"), new DateOnly(2026, 3, 9))],
        };
        var joined = new JoinedList(product, new Opened<SiteWordList>(5, 1, own, new WordListProcedure().Face(own, new() { Code = "s", Name = "站" }), default, default));
        Assert.Equal([("按装", "安装好", true, false), ("座落", "坐落", true, false), ("布署", "部署", false, true)],
            joined.Words().Select(w => (w.Entry.Word, w.Entry.Replacement!, w.Own, w.Waiver is not null)));
        Assert.Equal((3, "公开"), (joined.Count, joined.Owner));
    }
}
