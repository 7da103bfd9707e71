using Gongkai.Domain.Acts;
using Gongkai.Storage.Organisations;

namespace Gongkai.Web.Accounts;

/// <summary>Who asks in this request.</summary>
public interface ICurrentActor
{
    /// <summary>Null when nobody is signed in.</summary>
    SignedIn? SignedIn { get; }

    /// <summary>The actor for the executor.</summary>
    /// <exception cref="InvalidOperationException">When nobody is signed in: the page lacks a policy.</exception>
    Actor Actor { get; }
}

/// <summary>A signed-in person with the session of this browser.</summary>
public sealed record SignedIn(AccountEntry Entry, Actor Actor, SessionRow Session);

internal sealed class CurrentActor(IHttpContextAccessor context) : ICurrentActor
{
    public SignedIn? SignedIn => context.HttpContext?.Features.Get<SignedIn>();

    public Actor Actor => SignedIn?.Actor ?? throw new InvalidOperationException("Nobody is signed in.");
}
