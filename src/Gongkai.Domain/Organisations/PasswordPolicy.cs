using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Organisations;

/// <summary>密码规则 (等保 身份鉴别; 产品约定, all values configurable).</summary>
public sealed record PasswordPolicy
{
    public int MinimumLength { get; init; } = 10;

    /// <summary>How many of the four classes (upper case, lower case, digit, other) must occur.</summary>
    public int MinimumClasses { get; init; } = 3;

    /// <summary>How many former passwords may not come back.</summary>
    public int History { get; init; } = 5;

    /// <summary>Days after which a password must be changed; 0 for never.</summary>
    public int MaximumAgeDays { get; init; } = 90;

    private const string Field = "NewPassword", Basis = "等保 身份鉴别";

    /// <summary>Everything that is wrong with a password, all at once. Former passwords are compared by whoever can verify hashes.</summary>
    public IReadOnlyList<Refusal> Check(string password, string signInName, string personName)
    {
        var refusals = new List<Refusal>();
        if (password.Length < MinimumLength)
            refusals.Add(new("PASSWORD-SHORT", $"密码至少 {MinimumLength} 个字符，现在是 {password.Length} 个。", Basis, Field));
        if (password.Length > 200)
            refusals.Add(new("PASSWORD-LONG", "密码最多 200 个字符。", Basis, Field));
        if (ClassesOf(password) < MinimumClasses)
            refusals.Add(new("PASSWORD-SIMPLE", $"密码要包含大写字母、小写字母、数字、符号（或汉字）中的至少 {MinimumClasses} 类。", Basis, Field));
        var folded = CommonPasswords.Fold(password);
        if (signInName.Length >= 3 && folded.Contains(CommonPasswords.Fold(signInName)) || personName.Length >= 2 && password.Contains(personName))
            refusals.Add(new("PASSWORD-NAMED", "密码不能包含登录名或姓名。", Basis, Field));
        if (CommonPasswords.Contains(password))
            refusals.Add(new("PASSWORD-COMMON", "这个密码太常见，容易被猜到，请换一个。", Basis, Field));
        return refusals;
    }

    /// <summary>Whether a password set then has to be changed now.</summary>
    public bool TooOld(DateTimeOffset setAt, DateTimeOffset now) => MaximumAgeDays > 0 && now - setAt > TimeSpan.FromDays(MaximumAgeDays);

    private static int ClassesOf(string password) =>
        (password.Any(char.IsAsciiLetterUpper) ? 1 : 0) + (password.Any(char.IsAsciiLetterLower) ? 1 : 0)
        + (password.Any(char.IsAsciiDigit) ? 1 : 0) + (password.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0);
}
