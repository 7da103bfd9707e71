using System.Globalization;
using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Personal;

namespace Gongkai.Content.Tests.Findings.Personal;

public sealed class IdentityPropertyTests
{
    private static readonly string[] Regions = ["450222", "110101", "522728", "820000", "659001", "370983"];

    private readonly Random _random = new(18);

    [Fact]
    [Requirement("R-SEC-06")]
    public void Every_valid_number_is_found_and_none_with_one_digit_changed()
    {
        for (var i = 0; i < 2_000; i++)
        {
            var number = Number();
            Assert.Contains("PII-ID", Codes($"公示名单 {number} 补助600元"));
            var at = _random.Next(17);
            var digit = (char)('0' + (number[at] - '0' + _random.Next(1, 10)) % 10);
            Assert.DoesNotContain("PII-ID", Codes($"公示名单 {number[..at]}{digit}{number[(at + 1)..]} 补助600元"));
        }
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public void Neither_what_nobody_sees_nor_another_width_hides_a_number()
    {
        for (var i = 0; i < 2_000; i++)
        {
            var number = Number();
            var disguised = string.Concat(number.Select(c => Disguise(c) + Unseen()));
            var text = $"名单：{disguised}。";
            var finding = Assert.Single(Inspector.BuiltIn.Inspect(text), f => f.Code == "PII-ID");
            Assert.Equal(number, Folding.Fold(text.Substring(finding.Start, finding.Length)));
        }
    }

    [Theory]
    [InlineData("45022219730231031X")]
    [InlineData("990222197302140319")]
    [InlineData("450222187302140319")]
    [InlineData("4502**********0319")]
    public void What_no_register_issues_is_not_a_number_even_beside_its_label(string number) => Assert.DoesNotContain("PII-ID", Codes("身份证号：" + number));

    [Fact]
    public void Beside_its_label_a_mistyped_number_counts()
    {
        var number = Number();
        var wrong = number[..17] + (number[17] == '1' ? '2' : '1');
        var finding = Assert.Single(Inspector.BuiltIn.Inspect("身份证号：" + wrong));
        Assert.Contains("疑似", finding.Message);
        Assert.True(finding.Blocks);
    }

    private static IEnumerable<string> Codes(string text) => Inspector.BuiltIn.Inspect(text).Select(f => f.Code);

    private string Number()
    {
        var day = new DateOnly(1930, 1, 1).AddDays(_random.Next(33_000));
        var first = string.Create(CultureInfo.InvariantCulture, $"{Regions[_random.Next(Regions.Length)]}{day:yyyyMMdd}{_random.Next(1000):000}");
        return first + IdentityNumber.CheckOf(first);
    }

    private string Disguise(char c) => (_random.Next(2) == 0 ? c : (char)(c + 0xFEE0)).ToString();

    private string Unseen() => _random.Next(4) switch { 0 => "\u200b", 1 => "\u2060\ufeff", 2 => "\u00ad", _ => "" };
}
