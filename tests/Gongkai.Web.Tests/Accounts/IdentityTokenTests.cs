using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gongkai.Web.Accounts.Unified;

namespace Gongkai.Web.Tests.Accounts;

public sealed class IdentityTokenTests
{
    public static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly RSA Rsa = RSA.Create(2048);

    private static UnifiedSignInOptions Shared => new()
    {
        Issuer = "https://id.example",
        ClientId = "gongkai",
        ClientSecret = "s",
        AuthorizeAddress = "https://id.example/a",
        TokenAddress = "https://id.example/t",
        SharedKey = Convert.ToBase64String(Key),
    };

    private static UnifiedSignInOptions Public => Shared with { SharedKey = null, PublicKeys = [Rsa.ExportSubjectPublicKeyInfoPem()] };

    public static Dictionary<string, object> Claims(DateTimeOffset now, string nonce) => new()
    {
        ["iss"] = "https://id.example",
        ["aud"] = "gongkai",
        ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
        ["nonce"] = nonce,
        ["preferred_username"] = "zhang",
    };

    public static string Token(Dictionary<string, object> claims, string algorithm = "HS256", byte[]? key = null)
    {
        var text = Part(new Dictionary<string, object> { ["alg"] = algorithm }) + "." + Part(claims);
        var data = Encoding.ASCII.GetBytes(text);
        var signature = algorithm == "RS256" ? Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) : HMACSHA256.HashData(key ?? Key, data);
        return text + "." + Base64Url.EncodeToString(signature);
        static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
    }

    private static string? NameIn(string token, UnifiedSignInOptions? options = null) => IdentityToken.Verify(token, options ?? Shared, "n1", Now).SignInName;

    private static Dictionary<string, object> With(string name, object value) => new(Claims(Now, "n1")) { [name] = value };

    [Fact]
    public void A_good_token_names_the_account()
    {
        Assert.Equal("zhang", NameIn(Token(Claims(Now, "n1"))));
        Assert.Equal("zhang", NameIn(Token(Claims(Now, "n1"), "RS256"), Public));
    }

    [Fact]
    public void An_unsigned_token_is_refused()
    {
        var token = Token(Claims(Now, "n1"), "none");
        Assert.Null(NameIn(token));
        Assert.Null(NameIn(token[..(token.LastIndexOf('.') + 1)]));
        Assert.Null(NameIn("x"));
        Assert.Null(NameIn("!!.!!.!!"));
    }

    [Fact]
    public void A_changed_token_is_refused()
    {
        var parts = Token(Claims(Now, "n1")).Split('.');
        var other = Token(With("preferred_username", "admin"), key: new byte[32]).Split('.');
        Assert.Null(NameIn($"{parts[0]}.{other[1]}.{parts[2]}"));
        Assert.Null(NameIn(string.Join('.', other)));
    }

    [Fact]
    public void A_public_key_does_not_serve_as_a_shared_one() =>
        Assert.Null(NameIn(Token(Claims(Now, "n1"), "HS256", Encoding.ASCII.GetBytes(Public.PublicKeys[0])), Public));

    [Fact]
    public void Another_audience_issuer_or_nonce_is_refused()
    {
        Assert.Null(NameIn(Token(With("aud", "other"))));
        Assert.Null(NameIn(Token(With("aud", new[] { "gongkai", "other" }))));
        Assert.Null(NameIn(Token(With("iss", "https://evil.example"))));
        Assert.Null(NameIn(Token(With("nonce", "n0"))));
        var without = Claims(Now, "n1");
        without.Remove("nonce");
        Assert.Null(NameIn(Token(without)));
    }

    [Fact]
    public void An_expired_or_early_token_is_refused()
    {
        Assert.Null(NameIn(Token(With("exp", Now.AddMinutes(-2).ToUnixTimeSeconds()))));
        Assert.Null(NameIn(Token(With("nbf", Now.AddMinutes(2).ToUnixTimeSeconds()))));
        var without = Claims(Now, "n1");
        without.Remove("exp");
        Assert.Null(NameIn(Token(without)));
    }
}
