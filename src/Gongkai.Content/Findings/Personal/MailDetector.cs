namespace Gongkai.Content.Findings.Personal;

/// <summary>Addresses at mail providers for private persons. An office has an address of its own (党政机关网站域名).</summary>
internal sealed class MailDetector : Detector
{
    private static readonly string[] Providers =
        ["qq.com", "163.com", "126.com", "yeah.net", "sina.com", "sina.cn", "sina.com.cn", "foxmail.com", "gmail.com", "139.com", "189.cn", "wo.cn", "sohu.com", "hotmail.com", "outlook.com", "live.com", "live.cn", "msn.com", "icloud.com", "me.com", "aliyun.com", "tom.com", "21cn.com", "263.net", "yahoo.com", "yahoo.cn", "yahoo.com.cn", "88.com", "proton.me"];

    private const int LongestName = 64;
    private const int LongestHost = 40;

    public override IEnumerable<char> Triggers => "@";

    public override int At(ScanText text, int at, FindingSink sink)
    {
        var (start, end) = (at, at + 1);
        while (at - start < LongestName && IsName(text[start - 1])) start--;
        while (end - at <= LongestHost && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' || text[end] is '.' && char.IsAsciiLetterOrDigit(text[end + 1]))) end++;
        if (start == at || end == at + 1 || text[start - 1] is '*') return at + 1;
        if (!IsPrivate(text.Slice(at + 1, end))) return end;
        sink.Add(PersonalKinds.Mail, start, end, "一个个人邮箱地址；对外公布的宜用单位的政务邮箱。", "请换成政务邮箱，或者删除。");
        return end;
    }

    private static bool IsPrivate(ReadOnlySpan<char> host)
    {
        foreach (var provider in Providers)
            if (host.EndsWith(provider, StringComparison.OrdinalIgnoreCase) && (host.Length == provider.Length || host[^(provider.Length + 1)] == '.'))
                return true;
        return false;
    }

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';
}
