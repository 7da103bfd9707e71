using Gongkai.Domain.Review;
using Gongkai.Domain.Review.NegativeLists;

namespace Gongkai.Domain.Tests.Review;

/// <summary>What an adjustment of the negative list changed.</summary>
public class NegativeListDifferenceTests
{
    private static NegativeItem Item(string code, string matter = "事项", params string[] terms) => new(code, matter, "具体说明", StatutoryGround.StateSecret, "保守国家秘密法", terms);

    [Fact]
    [Requirement("R-SEC-01")]
    public void An_adjustment_shows_what_came_what_went_and_what_reads_otherwise()
    {
        var lines = NegativeListDifference.Between(
            [Item("1", "甲", "甲词"), Item("2", "乙", "乙词"), Item("3", "丙", "丙词")],
            [Item("3", "丙", "丙词"), Item("1", "甲", "甲词", "甲二"), Item("4", "丁", "丁词") with { Blocks = false }]);
        Assert.Equal([(NegativeChange.Changed, "1"), (NegativeChange.Added, "4"), (NegativeChange.Removed, "2")], lines.Select(l => (l.Change, l.Shown.Code)));
        Assert.Equal([("识别词", "甲词", "甲词、甲二")], lines[0].Parts);
    }

    [Fact]
    public void The_same_matters_read_again_from_storage_are_no_difference() =>
        Assert.Empty(NegativeListDifference.Between([Item("1", "甲", "甲词")], [Item("1", "甲", "甲词")]));
}
