using System.Globalization;

namespace Gongkai.Web.Portal;

/// <summary>Which compression a reader can take (RFC 9110, 12.5.3).</summary>
public static class Encodings
{
    private const double Unnamed = -1;

    /// <summary><c>br</c> or <c>gzip</c>, whichever he weighs more, br when both weigh the same; null for the plain form, which is also what somebody gets who refuses all.</summary>
    /// <param name="accepted">Accept-Encoding as it came; what is malformed in it counts as not said.</param>
    public static string? Choose(ReadOnlySpan<char> accepted)
    {
        var (brotli, gzip, plain, other) = (Unnamed, Unnamed, Unnamed, Unnamed);
        foreach (var range in accepted.Split(','))
        {
            var part = accepted[range];
            var end = part.IndexOf(';');
            var name = (end < 0 ? part : part[..end]).Trim();
            var weight = end < 0 ? 1 : Weight(part[(end + 1)..].Trim());
            if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) brotli = weight;
            else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase)) gzip = weight;
            else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase)) plain = weight;
            else if (name is "*") other = weight;
        }
        // "Anything" asks for nothing; only somebody who cannot take the plain form means the others by it.
        if (plain == 0 && other > 0) (brotli, gzip) = (brotli == Unnamed ? other : brotli, gzip == Unnamed ? other : gzip);
        var best = Math.Max(brotli, gzip);
        if (best <= 0 || best < plain) return null;
        return brotli == best ? "br" : "gzip";
    }

    private static double Weight(ReadOnlySpan<char> parameter)
    {
        if (!parameter.StartsWith("q", StringComparison.OrdinalIgnoreCase)) return 1;
        var value = parameter[1..].TrimStart();
        return value.StartsWith("=") && double.TryParse(value[1..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : 0;
    }
}
