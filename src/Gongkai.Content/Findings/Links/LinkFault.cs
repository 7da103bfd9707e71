using System.Net;
using System.Net.Sockets;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Links;

/// <summary>错链: why an address cannot lead a visitor anywhere.</summary>
/// <param name="Message">One Chinese sentence.</param>
/// <param name="Severity">Blocks when the wrong link itself would go out; warns when the sanitiser takes it away and only its text stays.</param>
internal sealed record LinkFault(string Message, FindingSeverity Severity)
{
    private static readonly string[] BackRooms = ["preview", "admin", "manage", "wp-admin", "ueditor", "kindeditor", "fckeditor", "ewebeditor", "msohtmlclip"];

    /// <summary>What is wrong with an address taken by itself; null when nothing is.</summary>
    public static LinkFault? Of(string address, in LinkTarget target)
    {
        if (address.Length == 0) return Warn("链接没有地址。");
        if (IsLocalPath(address)) return Warn("链接指向起草人电脑或内网共享中的文件，别人打不开。");
        return target.Scheme switch
        {
            "file" => Warn("链接指向起草人电脑中的文件，别人打不开。"),
            "javascript" or "vbscript" or "data" => Warn("链接里是脚本或数据，不是地址，将被去掉。"),
            "blob" or "about" or "cid" or "ms-word" or "ms-excel" or "wps" => Block("链接是编辑软件的临时地址，别人打不开。"),
            "mailto" => target.Rest.IndexOf('@') is > 0 and var at && at < target.Rest.Length - 1 ? null : Warn("邮件链接没有写完整的邮箱地址。"),
            "tel" => target.Rest.Any(char.IsAsciiDigit) ? null : Warn("电话链接没有号码。"),
            "http" or "https" => OfWeb(address, target),
            "" => OfRelative(address, target),
            "ftp" => Warn("ftp 地址浏览器已不支持。"),
            _ => Block($"链接的协议“{Short(target.Scheme)}”不对，应当是 http 或 https。"),
        };
    }

    private static LinkFault? OfWeb(string address, in LinkTarget target)
    {
        if (!target.HasHost) return Block("链接没有写网站域名，打不开。");
        if (target.Host is "http" or "https" || target.Rest.StartsWith("//http", StringComparison.OrdinalIgnoreCase)) return Block("链接把“http://”写了两遍，打不开。");
        if (target.Host == "localhost" || target.Host.EndsWith(".localhost", StringComparison.Ordinal) || target.Host.EndsWith(".local", StringComparison.Ordinal) || IsInner(target.Host))
            return Block($"链接指向内网或本机（{Short(target.Host)}），公众打不开。");
        if (HasBlank(address)) return Warn("链接地址里有空格，应写作 %20，否则会被去掉。");
        if (!IsHost(target.Host)) return Block($"链接的域名“{Short(target.Host)}”不成立，打不开。");
        return BackRoom(target);
    }

    private static LinkFault? OfRelative(string address, in LinkTarget target)
    {
        if (target.HasHost || target.IsFragment) return null;
        if (HasBlank(address)) return Warn("链接地址里有空格，应写作 %20，否则会被去掉。");
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return Block("链接少写了“https://”，会被当作本站的页面，打不开。");
        if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && address.Length > 4 && (address[4..].TrimStart('s', 'S').TrimStart() is ['/' or '：' or ';' or '；' or '.' or ',', ..]))
            return Block("链接的“https://”写错了，打不开。");
        return BackRoom(target);
    }

    private static LinkFault? BackRoom(in LinkTarget target)
    {
        if (target.Rest.StartsWith("/workbench/", StringComparison.OrdinalIgnoreCase)) return Block("链接指向工作台里的页面，公众打不开。");
        if (target.Rest.Contains("tempkey=", StringComparison.OrdinalIgnoreCase)) return Block("链接是公众号文章的临时预览地址，几小时后失效，应换成发布后的地址。");
        foreach (var part in target.Path.Split('/', 20))
            foreach (var room in BackRooms)
                if (part.Equals(room, StringComparison.OrdinalIgnoreCase)) return Warn($"链接像是后台或预览地址（{room}），公众可能打不开。");
        return null;
    }

    private static bool IsLocalPath(string address) =>
        (address.Length > 2 && char.IsAsciiLetter(address[0]) && address[1] == ':' && address[2] is '\\' or '/') || address.StartsWith(@"\\", StringComparison.Ordinal)
        || address.Contains("AppData", StringComparison.OrdinalIgnoreCase) || address.Contains("/Temp/", StringComparison.OrdinalIgnoreCase) && address.Contains("/Local/", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address of a private, local or reserved network. A bare number counts: browsers read it as one.</summary>
    private static bool IsInner(string host)
    {
        if (!IPAddress.TryParse(host, out var address)) return false;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal || (address.IsIPv4MappedToIPv6 && IsInner(address.MapToIPv4().ToString()));
        var b = address.GetAddressBytes();
        return b[0] is 0 or 10 or 127 || (b[0] == 172 && b[1] is >= 16 and <= 31) || (b[0] == 192 && b[1] == 168) || (b[0] == 169 && b[1] == 254) || (b[0] == 100 && b[1] is >= 64 and <= 127);
    }

    /// <summary>Letters and digits of any script and hyphens in parts, at least two parts, or a number address.</summary>
    private static bool IsHost(string host)
    {
        if (host.StartsWith('[')) return IPAddress.TryParse(host, out _);
        if (host.Length > 253 || !host.Contains('.')) return false;
        foreach (var part in host.Split('.'))
            if (part.Length is 0 or > 63 || part[0] == '-' || part[^1] == '-' || !part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')) return false;
        return true;
    }

    private static bool HasBlank(string address) => address.Any(c => char.IsWhiteSpace(c) || c == '\u200b');

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static LinkFault Warn(string message) => new(message, FindingSeverity.Warn);

    private static LinkFault Block(string message) => new(message, FindingSeverity.Block);
}
