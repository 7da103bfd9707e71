using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Personal;

/// <summary>Finds mobile numbers. Beside a person they block; a number to ask an office at is published lawfully and only shown.</summary>
internal static class MobileNumbers
{
    private static readonly string[] OfPersons =
        ["户主", "申请人", "村民", "居民", "学生", "家长", "监护人", "患者", "当事人", "身份证", "家庭", "本人", "家属", "受助", "受益人", "借款人", "业主", "低保", "贫困户", "投诉人:", "举报人", "信访人", "考生", "住址", "现住", "被征收", "死者", "伤者", "机主", "车主"];

    private static readonly string[] OfOffices =
        ["联系人", "联系电话", "联系方式", "咨询", "举报", "监督", "值班", "热线", "传真", "办公", "经办", "负责人", "报名", "投诉", "客服", "服务电话", "工作人员", "项目经理", "招标", "采购", "代理", "责任人", "河长", "林长", "网格员", "派出所", "救援", "报警", "股", "科"];

    private static readonly string[] NotPhones = ["订单", "编号", "编码", "流水", "文号", "单号", "条码", "证号", "账号", "帐号", "卡号", "案号", "宗地", "金额", "备案号", "QQ", "群号"];

    private const string Counted = "元万亿㎡平吨%辆户份人亩株头只台套公米千";

    private static readonly string[] PersonHeads = ["姓名", "户主", "申请人", "学生", "考生", "家长"];

    public static int Find(in NumberRun run, FindingSink sink)
    {
        var length = Shape(run);
        if (length == 0) return 0;
        var (text, start, end) = (run.Text, run.Start, run.End(length));
        if (run.ChainedBefore || text[start - 1] is '*' or '¥' || Decimal(text, start)) return 0;
        if (text[end] is '*' || Counted.Contains(text[end]) || text[end] is '.' && char.IsAsciiDigit(text[end + 1]) || run.ChainedAfter(length)) return 0;
        var before = Nearby.Before(text, start, 60);
        if (Nearby.Has(before[Math.Max(0, before.Length - 12)..], NotPhones) && !Nearby.Has(before[Math.Max(0, before.Length - 6)..], ["电话", "手机"])) return 0;
        if (text[start - 1] is '+') start--;
        var personal = IsOfPerson(run, before, Nearby.After(text, end));
        sink.Add(PersonalKinds.Mobile, start, end, personal ? "一个个人的手机号码。" : "一个手机号码；对外公布的联系方式宜用单位固定电话。",
            personal ? "请删除，或者遮盖中间四位。" : null, severity: personal ? FindingSeverity.Block : FindingSeverity.Warn);
        return end;
    }

    private static bool IsOfPerson(in NumberRun run, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (run.Text.ColumnAt(run.Start) is { Length: > 0 } head)
            return Nearby.Has(head, ["手机", "本人", "家长", "户主"]) || !Nearby.Has(head, OfOffices) || Nearby.Has(run.Text.Heads, PersonHeads);
        if (Nearby.Has(before, OfPersons) || Nearby.Has(after, OfPersons)) return true;
        if (Nearby.Has(before, OfOffices) || Nearby.Has(after, OfOffices)) return false;
        return Nearby.Has(before, ["姓名"]) || PersonName.EndsBefore(WithoutLabel(before));
    }

    private static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" :(\t");
        foreach (var label in (ReadOnlySpan<string>)["手机号码", "手机号", "手机", "电话号码", "电话", "微信"])
            if (before.EndsWith(label))
                return before[..^label.Length];
        return before;
    }

    // Digits in all, the country code and a leading zero included; 0 when it is no such number.
    private static int Shape(in NumberRun run)
    {
        var digits = run.Digits;
        if (Begins(digits) && (run.Is(11, 3, 4, 4) || run.Is(11, 3, 8) || run.Is(11, 7, 4) || run.Is(11, 4, 4, 3))) return 11;
        if (digits.StartsWith("86") && Begins(digits[2..]) && (run.Is(13, 2, 11) || run.Is(13, 2, 3, 4, 4))) return 13;
        if (digits.StartsWith("0086") && Begins(digits[4..]) && (run.Is(15, 4, 11) || run.Is(15, 4, 3, 4, 4))) return 15;
        return digits[0] == '0' && Begins(digits[1..]) && run.Is(12, 12) ? 12 : 0;
    }

    private static bool Begins(ReadOnlySpan<char> digits) => digits.Length >= 11 && digits[0] == '1' && digits[1] >= '3';

    // 24.13812345678 is a coordinate; "1.13812345678" at the beginning of a line is the first of a list.
    private static bool Decimal(ScanText text, int start)
    {
        if (text[start - 1] != '.' || !char.IsAsciiDigit(text[start - 2])) return false;
        var at = start - 2;
        while (char.IsAsciiDigit(text[at]) && start - at < 6) at--;
        return text[at] is not ('\n' or '\0');
    }
}
