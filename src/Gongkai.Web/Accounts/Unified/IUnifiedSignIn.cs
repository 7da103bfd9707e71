namespace Gongkai.Web.Accounts.Unified;

/// <summary>统一身份认证: a slot for the government's own sign-in. Registered only when an installation configures it; the account must exist here, posts are never taken from outside.</summary>
public interface IUnifiedSignIn
{
    /// <summary>Where to send the browser.</summary>
    /// <param name="callback">Absolute address of this site's answer page.</param>
    /// <param name="state">Opaque; comes back unchanged.</param>
    /// <param name="nonce">Must come back inside the signed token.</param>
    string AuthorizeUrl(string callback, string state, string nonce);

    /// <summary>Exchanges the code and verifies the token.</summary>
    /// <returns>The sign-in name, or why the token is not accepted.</returns>
    Task<IdentityAnswer> RedeemAsync(string code, string callback, string nonce, CancellationToken cancellation);
}

/// <summary>What a token proves, or a refusal in Chinese.</summary>
public sealed record IdentityAnswer(string? SignInName, string? Refusal);
