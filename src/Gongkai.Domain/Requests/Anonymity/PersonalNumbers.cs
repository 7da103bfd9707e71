using System.Text.RegularExpressions;

namespace Gongkai.Domain.Requests.Anonymity;

/// <summary>What looks like a personal number wherever it comes from (R-CAS-03; 个人信息保护法第二十八条): found by its form, also with full-width digits, spaces and hyphens.</summary>
public static partial class PersonalNumbers
{
    /// <summary>身份证号、手机号、银行卡号: what no public text needs.</summary>
    public static IEnumerable<Finding> Private(string text)
    {
        var half = Half(text);
        return Found(half, CitizenNumber(), "疑似居民身份证号码", "（证件号码略）").Concat(Found(half, OldCitizenNumber(), "疑似居民身份证号码", "（证件号码略）"))
            .Concat(Found(half, Mobile(), "疑似手机号码", "（电话略）")).Concat(Found(half, BankCard(), "疑似银行卡号", "（账号略）"));
    }

    /// <summary>The same and whatever else leads to somebody: 固定电话、邮箱、护照、统一社会信用代码.</summary>
    public static IEnumerable<Finding> All(string text)
    {
        var half = Half(text);
        return Private(text).Concat(Found(half, Email(), "疑似电子邮箱", "（邮箱略）")).Concat(Found(half, Landline(), "疑似电话号码", "（电话略）"))
            .Concat(Found(half, Passport(), "疑似证件号码", "（证件号码略）")).Concat(Found(half, CreditCode(), "疑似统一社会信用代码", "（代码略）"));
    }

    private static IEnumerable<Finding> Found(string half, Regex form, string what, string marker) =>
        form.Matches(half).Select(m => new Finding(what, m.Index, m.Length, marker));

    // One character for one, so that places stay.
    private static string Half(string text) =>
        string.Create(text.Length, text, (half, source) =>
        {
            for (var i = 0; i < half.Length; i++)
            {
                var c = source[i];
                half[i] = c is > '\uFF00' and < '\uFF5F' ? (char)(c - 0xFEE0) : c is '–' or '—' or '‐' or '−' ? '-' : c is '\u3000' or '\u00a0' ? ' ' : c;
            }
        });

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-8][0-9]{5}[ -]?(?:18|19|20)[0-9]{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12][0-9]|3[01])[ -]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex CitizenNumber();

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-8][0-9]{5}[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9A-Za-z])")]
    private static partial Regex OldCitizenNumber();

    [GeneratedRegex(@"(?<![0-9])(?:\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<![0-9])[1-9][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9])")]
    private static partial Regex BankCard();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+ ?@ ?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![0-9])(?:\(0[0-9]{2,3}\)|0[0-9]{2,3}[ -]?)[2-9][0-9]{6,7}(?![0-9])")]
    private static partial Regex Landline();

    [GeneratedRegex(@"(?<![0-9A-Za-z])[A-Za-z]{1,2}[0-9]{7,8}(?![0-9A-Za-z])")]
    private static partial Regex Passport();

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-9A-HJ-NPQRTUWXY][1239][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])")]
    private static partial Regex CreditCode();
}
