namespace Gongkai.Content.Findings.Links;

/// <summary>Whose a host is: the site's own, a government's, a stranger's, or a stranger's made to look like either.</summary>
internal sealed class LinkHosts(IReadOnlyList<string> own)
{
    private const int Longest = 80;

    // .政务 is the other name under which Chinese authorities stand.
    private static readonly string[] Government = ["gov.cn", "政务.cn", "政务", "xn--zfr164b"];

    private readonly string[] _own = [.. own.Select(Plain).Where(h => h.Length > 0)];

    public bool KnowsOwn => _own.Length > 0;

    public bool IsOwn(string host) => Array.Exists(_own, o => IsUnder(host, o));

    /// <summary>The first of the own hosts is the site itself; the others are those it allows beside it.</summary>
    public bool IsThisSite(string host) => _own.Length > 0 && Bare(host) == _own[0];

    public bool IsGovernment(string host) => Array.Exists(Government, g => IsUnder(host, g));

    /// <summary>The well-known host that this one resembles; null when it resembles none.</summary>
    public string? Resembled(string host)
    {
        if (host.Length is 0 or > Longest) return null;
        var bare = Bare(host);
        foreach (var one in _own)
            if (IsOneEdit(bare, Bare(one)) || Shape(bare) == Shape(Bare(one))) return one;
        // www.some.gov.cn.example.com, some-gov-cn.com, some.g0v.cn
        if (host.Contains("gov.cn.", StringComparison.Ordinal) || host.Contains("gov-cn", StringComparison.Ordinal)) return "gov.cn";
        var parts = host.Split('.');
        return parts.Length >= 2 && $"{parts[^2]}.{parts[^1]}" is var last && last != "gov.cn" && Shape(last) == Shape("gov.cn") ? "gov.cn" : null;
    }

    /// <summary>Written in letters beyond the alphabet, or in their coded form.</summary>
    public static bool IsCoded(string host) => host.Contains("xn--", StringComparison.Ordinal) || host.Any(c => c > '\u007f');

    /// <summary>The host is the other one or below it.</summary>
    public static bool IsUnder(string host, string above) =>
        host.EndsWith(above, StringComparison.Ordinal) && (host.Length == above.Length || host[^(above.Length + 1)] == '.');

    public static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static string Plain(string given)
    {
        var target = LinkTarget.Of(given.Contains("//", StringComparison.Ordinal) ? given.Trim() : "//" + given.Trim());
        return Bare(target.Host);
    }

    /// <summary>Letters that look alike made one.</summary>
    private static string Shape(string host) => host.Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal)
        .Replace('0', 'o').Replace('1', 'l').Replace('i', 'l').Replace('5', 's');

    private static bool IsOneEdit(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1 || a == b) return false;
        var i = 0;
        while (i < a.Length && a[i] == b[i]) i++;
        if (a.Length < b.Length) return a.AsSpan(i).SequenceEqual(b.AsSpan(i + 1));
        // One other letter, or two neighbours changed places.
        return a.AsSpan(i + 1).SequenceEqual(b.AsSpan(i + 1))
            || (i + 1 < a.Length && a[i] == b[i + 1] && a[i + 1] == b[i] && a.AsSpan(i + 2).SequenceEqual(b.AsSpan(i + 2)));
    }
}
