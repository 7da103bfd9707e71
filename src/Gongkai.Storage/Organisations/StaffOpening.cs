using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;

namespace Gongkai.Storage.Organisations;

/// <summary>Opens accounts with their posts in the name of the system: first installation, demonstration county, tests.</summary>
public sealed class StaffOpening(ActExecutor executor, PasswordHashes hashes)
{
    /// <summary>Opens one account.</summary>
    /// <param name="by">Name the audit shows.</param>
    /// <param name="mustChange">True for everything but demonstrations and tests.</param>
    /// <returns>The account's id.</returns>
    /// <exception cref="InvalidOperationException">When the domain refuses; the refusals are in the message.</exception>
    public async Task<long> OpenAsync(string by, string signInName, string personName, string password, bool mustChange, params IReadOnlyList<PostHolding> posts)
    {
        var system = Actor.System(by);
        var id = (await DoAsync(new OpenAccount(signInName, personName, hashes.Hash(password)), ActTarget.New, system)).RecordId;
        foreach (var post in posts) await DoAsync(new GrantPost(post), ActTarget.Of(id), system);
        if (mustChange) return id;
        var person = new Actor(id, personName, [new Holding(Account.PlaceOf(Account.Normal(signInName)), Roles.Person)]);
        await DoAsync(new ChangeOwnPassword(hashes.Hash(password)), ActTarget.Of(id), person);
        return id;
    }

    internal async Task<ActAnswer> DoAsync(IAct act, ActTarget target, Actor actor)
    {
        var answer = await executor.ExecuteAsync(act, target, actor);
        return answer.Done ? answer : throw new InvalidOperationException(string.Join(" ", answer.Refusals.Select(r => r.Sentence)));
    }
}
