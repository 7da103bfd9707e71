using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

public class CitizenIdTests
{
    [Theory]
    [InlineData("11010519491231002X"), InlineData("11010519491231002x"), InlineData("110105 19491231 002X"), InlineData("440524188001010014")]
    public void A_right_number_is_read_and_never_printed_whole(string text)
    {
        var (id, refusals) = CitizenId.Parse(text);
        Assert.Empty(refusals);
        Assert.DoesNotContain(id!.Value[6..14], id.ToString());
        Assert.DoesNotContain(id.Value, $"{id}");
    }

    [Theory]
    [InlineData("110105194912310021", "CITIZEN-ID-CHECK"), InlineData("11010519491331002X", "CITIZEN-ID-BIRTH"), InlineData("1101051949123100", "CITIZEN-ID-FORM")]
    [InlineData(null, "CITIZEN-ID-FORM"), InlineData("1101051949123100XX", "CITIZEN-ID-FORM"), InlineData("１１０１０５１９４９１２３１００２X", "CITIZEN-ID-FORM")]
    public void A_wrong_number_is_refused(string? text, string code) => Assert.Equal(code, Assert.Single(CitizenId.Parse(text).Refusals).Code);

    [Fact]
    public void Every_single_wrong_digit_is_noticed()
    {
        const string good = "11010519491231002X";
        for (var at = 0; at < 17; at++)
            for (var digit = '0'; digit <= '9'; digit++)
                if (good[at] != digit)
                    Assert.Null(CitizenId.Parse(good.Remove(at, 1).Insert(at, digit.ToString())).Id);
    }
}
