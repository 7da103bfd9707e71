using Gongkai.Storage.Search;

namespace Gongkai.Storage.Tests.Search;

/// <summary>Days as terms of the index.</summary>
public sealed class AgeTermsTests
{
    [Fact]
    public void A_span_is_borne_by_its_days_and_by_no_other()
    {
        var dice = new Random(7);
        for (var turn = 0; turn < 300; turn++)
        {
            var first = AgeTerms.BlockOf(new DateOnly(dice.Next(1900, 2100), 1, 1)) + dice.Next(100);
            var last = first + dice.Next(dice.Next(2) == 0 ? 10 : 6_000);
            var span = AgeTerms.Of(first, last).ToList();
            Assert.Equal(span.Distinct().Count(), span.Count);
            Assert.InRange(span.Count, 1, 60);
            foreach (var block in new[] { first - 1, first, (first + last) / 2, last, last + 1 })
                foreach (var day in new[] { DateOnly.FromDayNumber(block * 8), DateOnly.FromDayNumber(block * 8 + 7) })
                    Assert.Equal(block >= first && block <= last ? 1 : 0, AgeTerms.Of(day).Intersect(span).Count());
        }
    }

    [Fact]
    public void The_first_and_the_last_day_have_terms() => Assert.All([DateOnly.MinValue, DateOnly.MaxValue], d => Assert.Equal(4, AgeTerms.Of(d).Count()));
}
