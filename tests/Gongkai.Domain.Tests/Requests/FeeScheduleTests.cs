using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

public class FeeScheduleTests
{
    [Theory]
    [InlineData(0, 0), InlineData(10, 0), InlineData(11, 100), InlineData(30, 2000), InlineData(31, 2200), InlineData(35, 3000), InlineData(40, 4000)]
    [InlineData(41, 4300), InlineData(50, 7000), InlineData(60, 11000)]
    public void Applications_of_a_month_cost_more_the_more_they_are(int count, int yuan) => Assert.Equal(yuan, FeeSchedule.ByItem(count).Total);

    [Theory]
    [InlineData(30, 0), InlineData(31, 10), InlineData(100, 700), InlineData(101, 720), InlineData(200, 2700), InlineData(201, 2740), InlineData(300, 6700)]
    public void Pages_of_one_application_cost_more_the_more_they_are(int pages, int yuan) => Assert.Equal(yuan, FeeSchedule.ByPage(pages).Total);

    [Fact]
    public void The_total_is_the_sum_of_the_prices_of_the_single_applications()
    {
        for (var count = 0; count < 400; count++)
            Assert.Equal(Enumerable.Range(1, count).Sum(FeeSchedule.PriceOfItem), FeeSchedule.ByItem(count).Total);
    }

    [Fact]
    public void The_calculation_shows_its_steps()
    {
        var bands = FeeSchedule.ByItem(35).Bands;
        Assert.Equal([10, 20, 5], bands.Select(b => b.Units));
        Assert.Equal([0, 100, 200], bands.Select(b => b.Price));
    }

    [Theory]
    [InlineData("weight", 3, "FEE-BASIS"), InlineData(null, 3, "FEE-BASIS"), InlineData("item", -1, "FEE-COUNT"), InlineData("page", null, "FEE-COUNT"), InlineData("page", 1000001, "FEE-COUNT")]
    public void A_wrong_method_or_count_is_refused(string? basis, int? count, string code) => Assert.Equal(code, Assert.Single(FeeSchedule.Compute(basis, count).Refusals).Code);

    [Fact]
    public void The_largest_count_is_computed_without_overflow()
    {
        // Closed form: 20 × 100, then 99 997 bands of ten at 200, 300, …
        const long bands = (FeeSchedule.LargestCount - 30) / 10;
        Assert.Equal(2000 + 10 * (100 * bands + 100 * bands * (bands + 1) / 2), FeeSchedule.ByItem(FeeSchedule.LargestCount).Total);
    }
}
