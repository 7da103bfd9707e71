using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

public class ReceiptNumberTests
{
    [Theory]
    [InlineData("20261122-000123-6"), InlineData("202611220001236"), InlineData(" 20261122 000123 6 "), InlineData("２０２６１１２２－０００１２３－６"), InlineData("20261122—000123–6")]
    public void A_receipt_is_read_however_it_is_typed(string text)
    {
        var (number, refusals) = ReceiptNumber.Parse(text);
        Assert.Empty(refusals);
        Assert.Equal(ReceiptNumber.Of(new(2026, 11, 22), 123), number);
        Assert.Equal("20261122-000123-6", number!.ToString());
    }

    [Theory]
    [InlineData(null, "RECEIPT-FORM"), InlineData("", "RECEIPT-FORM"), InlineData("20261122-000123", "RECEIPT-FORM"), InlineData("20261122-000123-66", "RECEIPT-FORM")]
    [InlineData("2026112２-00012X-6", "RECEIPT-FORM"), InlineData("٢٠٢٦١١٢٢٠٠٠١٢٣٦", "RECEIPT-FORM"), InlineData("20261122-000123-7", "RECEIPT-CHECK"), InlineData("20261122-000132-6", "RECEIPT-CHECK")]
    public void What_is_no_receipt_is_refused_in_words(string? text, string code)
    {
        var refusal = Assert.Single(ReceiptNumber.Parse(text).Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.Contains("核对", refusal.Sentence);
    }

    [Fact]
    public void A_right_check_digit_on_an_impossible_day_or_serial_is_refused()
    {
        foreach (var digits in new[] { "20261301000001", "20260230000001", "20261122000000" })
            Assert.Equal(["RECEIPT-FORM"], Enumerable.Range(0, 10).SelectMany(d => ReceiptNumber.Parse(digits + d).Refusals).Select(r => r.Code).Where(c => c != "RECEIPT-CHECK"));
    }

    [Fact]
    public void Every_single_wrong_digit_is_noticed_and_nearly_every_exchange_of_neighbours()
    {
        var random = new Random(7064);
        var (exchanges, missed) = (0, 0);
        for (var run = 0; run < 2000; run++)
        {
            var number = ReceiptNumber.Of(new DateOnly(2026, 1, 1).AddDays(random.Next(20000)), random.Next(1, ReceiptNumber.LargestSerial + 1));
            var digits = number.ToString().Replace("-", "");
            Assert.Equal(number, ReceiptNumber.Parse(digits).Number);
            for (var at = 0; at < digits.Length; at++)
            {
                for (var digit = '0'; digit <= '9'; digit++)
                    if (digits[at] != digit)
                        Assert.Null(ReceiptNumber.Parse(digits.Remove(at, 1).Insert(at, digit.ToString())).Number);
                if (at == 0 || digits[at] == digits[at - 1]) continue;
                exchanges++;
                if (ReceiptNumber.Parse(digits[..(at - 1)] + digits[at] + digits[at - 1] + digits[(at + 1)..]).Number is not null) missed++;
            }
        }
        Assert.InRange(missed, 0, exchanges / 40);
    }

    [Theory]
    [InlineData(0), InlineData(1_000_000)]
    public void A_serial_beyond_the_day_is_a_mistake_of_the_caller(int serial) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReceiptNumber.Of(new(2026, 11, 22), serial));
}
