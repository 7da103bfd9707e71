using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Personal;

/// <summary>Finds numbers of bank cards and accounts. A card checks by Luhn; an account has no form of its own and needs its label. Accounts of public bodies are published lawfully.</summary>
internal static class BankNumbers
{
    private static readonly string[] Labels = ["卡号", "账号", "帐号", "账户", "帐户", "开户", "银行卡", "存折", "一卡通"];
    private static readonly string[] Bodies =
        ["对公", "缴款", "国库", "财政", "非税", "公司", "有限", "中心", "委员会", "局", "专户", "单位", "集团", "合作社", "收款人", "保证金", "学校", "医院", "政府", "协会", "基金会", "指挥部", "开户单位", "户名:柳"];

    private static readonly string[] NotAccounts = ["微信", "支付宝", "订单", "流水", "编号", "编码", "批准", "条码", "文号", "许可证", "证书", "发票", "合同", "信用代码", "注册号", "宗地", "不动产"];

    private static readonly string[] OtherCards = ["医保卡", "就诊卡", "会员卡", "图书卡", "饭卡", "公众号", "公众账号"];

    public static int Find(in NumberRun run, FindingSink sink)
    {
        if (run.ChainedBefore || char.IsAsciiLetter(run.Text[run.Start - 1]) || run.Text[run.Start - 1] is '*' or '.' or '¥' or '$') return 0;
        var length = Length(run);
        if (length == 0 || run.After(length) is '*' or '.' or '元' or '万' || run.ChainedAfter(length)) return 0;
        var digits = run.Digits[..length];
        var before = Nearby.Before(run.Text, run.Start, 36);
        var head = run.Text.ColumnAt(run.Start);
        var labelled = Nearby.Has(before, Labels) || Nearby.Has(head, Labels);
        if (Nearby.Has(before, OtherCards) || !labelled && Nearby.Has(before, NotAccounts)) return 0;
        var card = length is 13 or >= 15 and <= 19 && Luhn(digits) && (labelled || IsUnionPay(digits));
        if (!card && !(labelled && IsNearest(before, head))) return 0;
        var end = run.End(length);
        var body = Nearby.Has(run.Text.Slice(run.Start - 120, run.Start), Bodies) || Nearby.Has(Nearby.After(run.Text, end, 40), Bodies);
        sink.Add(PersonalKinds.Bank, run.Start, end, body ? "一个单位的银行账号，请核对是否应当公开。" : "一个银行账号。",
            body ? null : "请删除，或者遮盖为只留后四位。", severity: body && !IsUnionPay(digits) ? FindingSeverity.Warn : null);
        return end;
    }

    private static int Length(in NumberRun run)
    {
        if (run.Solid is >= 12 and <= 22) return run.Solid;
        if (run.Is(19, 4, 4, 4, 4, 3) || run.Is(19, 6, 13)) return 19;
        return run.Is(16, 4, 4, 4, 4) ? 16 : run.Is(17, 4, 4, 4, 4, 1) ? 17 : run.Is(18, 4, 4, 4, 4, 2) ? 18 : 0;
    }

    // 银联 cards of 16 and 19 digits are recognised without a label; other lengths and brands are too like serial numbers.
    private static bool IsUnionPay(ReadOnlySpan<char> digits) => digits.Length is 16 or 19 && digits[0] == '6' && digits[1] == '2' || digits.Length == 19 && digits.StartsWith("95599");

    // The label has to be the last thing said before the number.
    private static bool IsNearest(ReadOnlySpan<char> before, ReadOnlySpan<char> head)
    {
        if (Nearby.Has(head, Labels)) return true;
        var last = -1;
        foreach (var label in Labels) last = Math.Max(last, before.LastIndexOf(label));
        return last >= 0 && before[last..].IndexOfAny(",;。") < 0;
    }

    private static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }
}
