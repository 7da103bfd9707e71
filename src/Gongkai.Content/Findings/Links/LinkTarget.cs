namespace Gongkai.Content.Findings.Links;

/// <summary>An address cut into its parts as a browser would cut it.</summary>
internal readonly record struct LinkTarget
{
    /// <summary>Lower case; empty for a relative address.</summary>
    public string Scheme { get; private init; }

    /// <summary>Lower case, without user and port; empty when the address has none.</summary>
    public string Host { get; private init; }

    /// <summary>From the first slash after the host on, with query and fragment; of a relative address all of it.</summary>
    public string Rest { get; private init; }

    public bool IsWeb => Scheme is "http" or "https";

    public bool HasHost => Host.Length > 0;

    /// <summary>A place on the same page.</summary>
    public bool IsFragment => Scheme.Length == 0 && Host.Length == 0 && (Rest.Length == 0 || Rest[0] == '#');

    /// <summary>The path alone.</summary>
    public string Path => Rest.IndexOfAny(['?', '#']) is >= 0 and var end ? Rest[..end] : Rest;

    public static LinkTarget Of(string address)
    {
        // A browser passes over tabs and line ends inside an address, and takes \ for /.
        var text = address.AsSpan().ContainsAny("\t\r\n\\")
            ? address.Replace("\t", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace('\\', '/')
            : address;
        var colon = text.IndexOf(':');
        var end = text.AsSpan().IndexOfAny('/', '?', '#');
        var scheme = colon > 0 && (end < 0 || colon < end) && IsScheme(text.AsSpan(0, colon)) ? text[..colon].ToLowerInvariant() : "";
        var rest = scheme.Length > 0 ? text[(colon + 1)..] : text;
        if (scheme is not ("" or "http" or "https" or "ftp") || !rest.StartsWith("//", StringComparison.Ordinal)) return new() { Scheme = scheme, Host = "", Rest = rest };
        rest = rest[2..];
        var path = rest.AsSpan().IndexOfAny('/', '?', '#');
        return new() { Scheme = scheme.Length > 0 ? scheme : "https", Host = HostOf(path < 0 ? rest : rest[..path]), Rest = path < 0 ? "" : rest[path..] };
    }

    private static string HostOf(string authority)
    {
        var user = authority.LastIndexOf('@');
        var host = user < 0 ? authority : authority[(user + 1)..];
        if (host.StartsWith('[')) return host.IndexOf(']') is > 0 and var close ? host[..(close + 1)].ToLowerInvariant() : host;
        var port = host.IndexOf(':');
        return (port < 0 ? host : host[..port]).TrimEnd('.').ToLowerInvariant();
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetter(text[0])) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return false;
        return true;
    }
}
