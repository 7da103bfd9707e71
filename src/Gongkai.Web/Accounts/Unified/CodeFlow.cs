using System.Text.Json;

namespace Gongkai.Web.Accounts.Unified;

/// <summary>Authorisation code flow as OpenID Connect describes it.</summary>
public sealed class CodeFlow(UnifiedSignInOptions options, HttpClient http, TimeProvider time) : IUnifiedSignIn
{
    private const int LargestAnswer = 64 * 1024;

    public string AuthorizeUrl(string callback, string state, string nonce) =>
        options.AuthorizeAddress + (options.AuthorizeAddress.Contains('?') ? "&" : "?")
        + $"response_type=code&scope=openid&client_id={Uri.EscapeDataString(options.ClientId)}&redirect_uri={Uri.EscapeDataString(callback)}"
        + $"&state={Uri.EscapeDataString(state)}&nonce={Uri.EscapeDataString(nonce)}";

    public async Task<IdentityAnswer> RedeemAsync(string code, string callback, string nonce, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.PostAsync(options.TokenAddress, new FormUrlEncodedContent(
            [
                new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", callback),
                new("client_id", options.ClientId), new("client_secret", options.ClientSecret),
            ]), cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            if (!response.IsSuccessStatusCode || body.Length > LargestAnswer) return new(null, "统一身份认证平台没有确认这次登录，请重新登录。");
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("id_token", out var token) && token.GetString() is { } text
                ? IdentityToken.Verify(text, options, nonce, time.GetUtcNow())
                : new(null, "统一身份认证平台没有返回身份令牌。");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or TaskCanceledException or InvalidOperationException)
        {
            return new(null, "暂时连接不上统一身份认证平台，请稍后再试，或使用登录名和密码登录。");
        }
    }
}
