using System.Text;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Tests.Organisations;

/// <summary>RFC 6238 appendix B, the SHA-1 column, and RFC 4648 for the secret's text.</summary>
public sealed class TimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_vectors_of_the_rfc_hold(long seconds, string code) =>
        Assert.Equal(code, TimeCode.CodeAt(Secret, TimeCode.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds)), 8));

    [Fact]
    public void One_step_of_difference_is_allowed_either_way_and_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010);
        var step = TimeCode.StepOf(now);
        for (var off = -3; off <= 3; off++)
            Assert.Equal(Math.Abs(off) <= 1 ? step + off : null, TimeCode.Match(Secret, TimeCode.CodeAt(Secret, step + off), now));
        Assert.Null(TimeCode.Match(Secret, "", now));
        Assert.Null(TimeCode.Match(Secret, "四五六", now));
    }

    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void The_secret_is_written_in_base_32(string text, string expected) => Assert.Equal(expected, TimeCode.Base32(Encoding.ASCII.GetBytes(text)));
}
