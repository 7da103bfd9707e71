using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gongkai.Web.Accounts.Unified;

/// <summary>Verifies a signed identity token (OpenID Connect Core §3.1.3.7). Whatever is not proven is refused (F 7).</summary>
public static class IdentityToken
{
    // Clocks of two houses differ a little.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public static IdentityAnswer Verify(string token, UnifiedSignInOptions options, string nonce, DateTimeOffset now)
    {
        try
        {
            var parts = token.Split('.');
            if (parts.Length != 3 || parts[2].Length == 0) return Refused("身份令牌没有签名，不予接受。");
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
            if (!IsSigned(Text(header.RootElement, "alg"), Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), Base64Url.DecodeFromChars(parts[2]), options))
                return Refused("身份令牌的签名无效，不予接受。");
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
            return Claims(claims.RootElement, options, nonce, now);
        }
        catch (Exception failure) when (failure is FormatException or JsonException or CryptographicException or InvalidOperationException)
        {
            return Refused("身份令牌的格式不对，不予接受。");
        }
    }

    // The algorithm is the one configured, never the one the token would like: otherwise a public key could serve as a shared one.
    private static bool IsSigned(string? algorithm, byte[] data, byte[] signature, UnifiedSignInOptions options)
    {
        if (algorithm == "HS256" && options.SharedKey is { } shared)
            return Convert.FromBase64String(shared) is { Length: >= 32 } key && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, data), signature);
        if (algorithm != "RS256") return false;
        foreach (var pem in options.PublicKeys)
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            if (rsa.KeySize >= 2048 && rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) return true;
        }
        return false;
    }

    private static IdentityAnswer Claims(JsonElement claims, UnifiedSignInOptions options, string nonce, DateTimeOffset now)
    {
        if (Text(claims, "iss") != options.Issuer) return Refused("身份令牌不是由约定的统一身份认证平台签发的。");
        var audience = claims.TryGetProperty("aud", out var aud) ? aud.ValueKind == JsonValueKind.Array ? [.. aud.EnumerateArray().Select(a => a.GetString())] : new[] { aud.GetString() } : [];
        if (!audience.Contains(options.ClientId) || audience.Length > 1 && Text(claims, "azp") != options.ClientId) return Refused("身份令牌不是签发给本平台的。");
        if (Instant(claims, "exp") is not { } expires || now >= expires + Skew) return Refused("身份令牌已经过期，请重新登录。");
        if (Instant(claims, "nbf") is { } from && now < from - Skew || Instant(claims, "iat") is { } issued && now < issued - Skew) return Refused("身份令牌尚未生效，请核对服务器时间。");
        if (nonce.Length == 0 || Text(claims, "nonce") is not { } given || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(nonce)))
            return Refused("身份令牌与本次登录不符，请重新登录。");
        return Text(claims, options.NameClaim) is { Length: > 0 } name ? new IdentityAnswer(name, null) : Refused("身份令牌没有登录名。");
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Instant(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static IdentityAnswer Refused(string sentence) => new(null, sentence);
}
