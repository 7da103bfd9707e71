using Gongkai.Domain.Catalogue;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Personal;

/// <summary>Finds identity numbers among digits. A wrong check character only counts beside a label: then somebody mistyped a person's number.</summary>
internal static class IdentityNumbers
{
    private static readonly string[] Labels = ["身份证", "证件号", "身份号", "公民身份", "居民证", "有效证件"];
    private static readonly string[] Codes = ["信用代码", "机构代码", "统一代码", "注册号"];

    /// <returns>The folded place after it, or 0.</returns>
    public static int Find(in NumberRun run, FindingSink sink)
    {
        if (run.ChainedBefore || run.Text[run.Start - 1] is '*') return 0;
        if (run.EndsAt(18) && run.Is(18, 6, 8, 4) | run.Is(18, 6, 4, 4, 4) | run.Is(18, 3, 3, 8, 4) | Even(run, 18) && Ends(run, run.End(18))) return Eighteen(run, run.Digits[17], run.End(18), sink);
        if (run.EndsAt(17) && run.Is(17, 6, 8, 3) | run.Is(17, 6, 4, 4, 3) | run.Is(17, 6, 11) | Even(run, 17) && Cross(run) is var end and > 0) return Eighteen(run, 'X', end, sink);
        if (run.Solid == 20 && run.Digits[18] is >= '1' and <= '7' && run.Digits[19] is >= '1' and <= '4' && Ends(run, run.End(20))) return OfDisabled(run, sink);
        if (run.Solid == 15 && IdentityNumber.IsOld(run.Digits[..15]) && Ends(run, run.End(15)) && Labelled(run)) return Report(run, run.End(15), sink, "一个15位居民身份证号码。");
        return 0;
    }

    private static int Eighteen(in NumberRun run, char check, int end, FindingSink sink)
    {
        var digits = run.Digits[..17];
        if (!IdentityNumber.HasForm(digits)) return 0;
        if (!IdentityNumber.Checks(digits, check))
            return Labelled(run) && !Nearby.Has(Nearby.Before(run.Text, run.Start, 12), Codes) ? Report(run, end, sink, "疑似居民身份证号码，校验位不符，可能是输错。") : 0;
        if (!IsOrganisation(run, check)) return Report(run, end, sink, "一个居民身份证号码。");
        if (Labelled(run)) return Report(run, end, sink, "一个居民身份证号码。");
        if (Nearby.Has(Nearby.Before(run.Text, run.Start), Codes) || Nearby.Has(run.Text.ColumnAt(run.Start), Codes)) return end;
        return Report(run, end, sink, "可能是居民身份证号码，也可能是统一社会信用代码，请核对。", FindingSeverity.Warn);
    }

    // 残疾人证号: identity number, kind and degree of disability.
    private static int OfDisabled(in NumberRun run, FindingSink sink) =>
        IdentityNumber.HasForm(run.Digits[..17]) && IdentityNumber.Checks(run.Digits[..17], run.Digits[17]) ? Report(run, run.End(20), sink, "一个残疾人证号，其中含居民身份证号码。") : 0;

    private static int Report(in NumberRun run, int end, FindingSink sink, string message, FindingSeverity? severity = null)
    {
        sink.Add(PersonalKinds.Identity, run.Start, end, message, "请删除，或者遮盖为只留前几位和后几位。", severity: severity);
        return end;
    }

    // Both codes fit, and the 组织机构代码 within as well: by its digits it is an organisation.
    private static bool IsOrganisation(in NumberRun run, char check)
    {
        Span<char> whole = stackalloc char[18];
        run.Digits[..17].CopyTo(whole);
        whole[17] = check;
        return SocialCreditCode.Parse(whole.ToString()).Code is { } code && IndexNumber.Of(code.OrganisationCode, 2000, null, 1).Number is not null;
    }

    private static bool Labelled(in NumberRun run) =>
        Nearby.Has(Nearby.Before(run.Text, run.Start, 30), Labels) || Nearby.Has(run.Text.ColumnAt(run.Start), Labels);

    // Spaced letter by letter, or pair by pair.
    private static bool Even(in NumberRun run, int count)
    {
        if (run.Solid > 4) return false;
        var size = run.Solid;
        for (var n = size; n < count; n += size)
            if (!run.EndsAt(n)) return false;
        return run.EndsAt(count);
    }

    private static int Cross(in NumberRun run)
    {
        var at = run.End(17);
        if (run.Text[at] is ' ' or '-') at++;
        return run.Text[at] is 'x' or 'X' or '×' or '╳' or 'Х' or 'х' or 'Χ' or 'Ⅹ' && Ends(run, at + 1) ? at + 1 : 0;
    }

    private static bool Ends(in NumberRun run, int end) => !char.IsAsciiLetterOrDigit(run.Text[end]) && run.Text[end] is not '*' && !(run.Text[end] is '-' && char.IsAsciiLetterOrDigit(run.Text[end + 1]));
}
