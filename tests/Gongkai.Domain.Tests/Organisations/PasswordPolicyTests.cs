using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Tests.Organisations;

public sealed class PasswordPolicyTests
{
    [Theory]
    [InlineData("Xk7#pw", "PASSWORD-SHORT")]
    [InlineData("abcdefghijkl", "PASSWORD-SIMPLE")]
    [InlineData("Zhangsan@2026", "PASSWORD-NAMED")]
    [InlineData("Ab1#张三丰您好吗", "PASSWORD-NAMED")]
    [InlineData("Admin@123456", "PASSWORD-COMMON")]
    [InlineData("P@ssw0rd2026", "PASSWORD-COMMON")]
    [InlineData("Woaini1314!", "PASSWORD-COMMON")]
    [InlineData("Zhengfu@2026", "PASSWORD-COMMON")]
    [InlineData("1qaz@WSX2026", "PASSWORD-COMMON")]
    [InlineData("Zwgk_2026_!!", "PASSWORD-COMMON")]
    [InlineData("Aa1!Aa1!Aa1!", "PASSWORD-COMMON")]
    public void Weak_passwords_are_refused(string password, string code) =>
        Assert.Contains(new PasswordPolicy().Check(password, "zhangsan", "张三"), r => r.Code == code);

    [Theory]
    [InlineData("kRv9-mQpx-7Tbe")]
    [InlineData("春眠不觉晓处处Hua8")]
    [InlineData("correct-Horse-7-battery")]
    public void Good_passwords_pass(string password) => Assert.Empty(new PasswordPolicy().Check(password, "zhangsan", "张三"));

    [Fact]
    public void All_reasons_come_at_once() => Assert.True(new PasswordPolicy().Check("admin", "admin", "张三").Count >= 4);

    [Fact]
    public void The_policy_is_data() => Assert.Empty(new PasswordPolicy { MinimumLength = 4, MinimumClasses = 1 }.Check("kvxz", "zhangsan", "张三"));

    [Fact]
    public void A_password_grows_too_old()
    {
        var set = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.False(new PasswordPolicy().TooOld(set, set.AddDays(90)));
        Assert.True(new PasswordPolicy().TooOld(set, set.AddDays(91)));
        Assert.False(new PasswordPolicy { MaximumAgeDays = 0 }.TooOld(set, set.AddYears(9)));
    }
}
