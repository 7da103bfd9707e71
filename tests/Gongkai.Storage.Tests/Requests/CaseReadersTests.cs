using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Requests;

/// <summary>Who may read a case: the rule in memory and the filter of the database say the same of everybody and every case.</summary>
public sealed class CaseReadersTests
{
    [Theory, DatabaseKinds]
    public async Task The_database_lists_to_each_person_exactly_the_cases_the_rule_lets_him_read(DatabaseKind kind)
    {
        await using var house = await CaseHouse.CreateAsync(kind);
        var cases = new Dictionary<string, long>
        {
            ["plain"] = await house.RegisterAsync(house.About("一")),
            ["helped"] = await house.RegisterAsync(house.About("二")),
            ["review"] = await house.RegisterAsync(house.About("三")),
            ["answered"] = await house.RegisterAsync(house.About("四")),
            ["archived"] = await house.RegisterAsync(house.About("五")),
            ["withdrawn"] = await house.RegisterAsync(house.About("六")),
        };
        await house.DoneAsync(cases["helped"], new AskCoHandling("czj", "核对"));
        await house.ReviewAsync(cases["review"], CaseHouse.Granted);
        foreach (var id in new[] { cases["answered"], cases["archived"] }) await house.AnswerAsync(id, CaseHouse.Internal);
        await house.DoneAsync(cases["archived"], new ArchiveRequest("卷1", null, null));
        await house.DoneAsync(cases["withdrawn"], new WithdrawRequest(null));
        var world = await house.Worlds.CurrentAsync();
        var receipt = (await house.CaseAsync(cases["plain"])).Receipt;

        var people = new List<Actor> { RequestFace.ApplicantOf(receipt), RequestFace.ApplicantOf(""), RequestFace.ApplicantOf("20260302-000099-9") };
        foreach (var unit in world.Organisations.Units)
            foreach (var role in Roles.Grantable)
            {
                people.Add(CaseHouse.Person(people.Count + 10, $"{unit.Code} {role}", unit.Code, role));
                if (role is Roles.RequestOfficer or Roles.LegalReviewer) people.Add(people[^1] with { Holdings = [.. people[^1].Holdings, new Holding("zrj", Roles.RequestHead, 3)] });
            }
        foreach (var person in people)
        {
            var listed = (await house.Shelf.LatestAsync<RequestCase>(person, world, 100)).Select(o => o.Id).Order().ToList();
            var readable = new List<long>();
            foreach (var id in cases.Values.Order())
                if (await house.Shelf.OpenAsync<RequestCase>(id, person, world) is not null) readable.Add(id);
            Assert.True(readable.SequenceEqual(listed), $"{person.Name}: may read {string.Join(",", readable)}, is shown {string.Join(",", listed)}");
        }

        async Task<IEnumerable<string>> Reads(string unit, string role)
        {
            var ids = (await house.Shelf.LatestAsync<RequestCase>(CaseHouse.Person(99, "某人", unit, role), world, 100)).Select(o => o.Id).ToHashSet();
            return cases.Where(c => ids.Contains(c.Value)).Select(c => c.Key);
        }
        Assert.Equal(cases.Keys, await Reads("fgj", Roles.RequestOfficer));
        Assert.Equal(cases.Keys, await Reads("fgj", Roles.RequestHead));
        Assert.Equal(cases.Keys, await Reads("zfb-gk", Roles.DisclosureOfficer));
        Assert.Equal(["helped"], await Reads("czj", Roles.RequestOfficer));
        Assert.Equal(["helped"], await Reads("czj-ys", Roles.RequestOfficer));
        Assert.Equal(["review", "answered", "archived"], await Reads("fgj", Roles.LegalReviewer));
        Assert.Equal(["answered", "archived", "withdrawn"], await Reads("fgj", Roles.Archivist));
        foreach (var (unit, role) in new[] { ("fgj", Roles.Drafter), ("fgj-zh", Roles.Drafter), ("czj", Roles.RequestHead), ("zrj", Roles.RequestOfficer), ("zf", Roles.MainLeader), ("zf", Roles.DeputyLeader), ("zfb", Roles.Secretariat), ("zfb", Roles.InfoCentre), ("zfb", Roles.Archivist) })
            Assert.Empty(await Reads(unit, role));
        Assert.Equal([cases["plain"]], (await house.Shelf.LatestAsync<RequestCase>(RequestFace.ApplicantOf(receipt), world, 100)).Select(o => o.Id));
    }

    [Theory, DatabaseKinds]
    public async Task Whoever_may_not_read_a_case_is_told_there_is_none(DatabaseKind kind)
    {
        await using var house = await CaseHouse.CreateAsync(kind);
        var id = await house.RegisterAsync(house.About("一"));
        foreach (var person in new[] { CaseHouse.Neighbour, CaseHouse.Legal, CaseHouse.Person(9, "县长", "zf", Roles.MainLeader), RequestFace.ApplicantOf("20260302-000099-9") })
            Assert.Equal("NOT-FOUND", Assert.Single((await house.TryAsync(id, new AddCaseNote("看看"), person)).Refusals).Code);
    }
}
