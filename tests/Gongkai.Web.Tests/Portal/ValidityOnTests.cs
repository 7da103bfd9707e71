using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Tests.Portal;

public sealed class ValidityOnTests
{
    [Theory]
    [InlineData(Validity.InForce, "2026-11-21", null, Validity.NotYetInForce)]
    [InlineData(Validity.InForce, "2026-11-20", null, Validity.InForce)]
    [InlineData(Validity.NotYetInForce, "2026-11-20", null, Validity.InForce)]
    [InlineData(Validity.NotYetInForce, null, null, Validity.NotYetInForce)]
    [InlineData(Validity.InForce, null, "2026-11-21", Validity.InForce)]
    [InlineData(Validity.InForce, null, "2026-11-20", Validity.Lapsed)]
    [InlineData(Validity.Amended, null, "2026-11-21", Validity.Amended)]
    [InlineData(Validity.Repealed, "2027-01-01", "2026-01-01", Validity.Repealed)]
    public void Dates_go_on_working_between_two_acts(Validity decided, string? effective, string? expires, Validity shown) =>
        Assert.Equal(shown, ValidityOn.Of(decided, Day(effective), Day(expires), new DateOnly(2026, 11, 20)));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
