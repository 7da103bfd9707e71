using Gongkai.Storage.Requests;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Requests;

public sealed class IntakeLimitsTests
{
    [Theory, DatabaseKinds]
    public async Task The_sixth_application_from_an_address_within_ten_minutes_goes_to_a_person(DatabaseKind kind)
    {
        await using var house = await LimitHouse.CreateAsync(kind);
        for (var i = 0; i < 5; i++) Assert.Equal(IntakeVerdict.Straight, await EnterAsync(house, "a" + i));
        Assert.Equal(IntakeVerdict.NeedsPerson, await EnterAsync(house, "a6"));
        Assert.Equal(IntakeVerdict.Straight, await house.EnterAsync("203.0.113.10", "b"));
        house.Time.Now = house.Time.Now.AddMinutes(10);
        Assert.Equal(IntakeVerdict.Straight, await EnterAsync(house, "a7"));
    }

    [Theory, DatabaseKinds]
    public async Task The_twenty_first_of_a_day_goes_to_a_person_and_the_next_day_is_free(DatabaseKind kind)
    {
        await using var house = await LimitHouse.CreateAsync(kind);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(IntakeVerdict.Straight, await EnterAsync(house, "a" + i));
            house.Time.Now = house.Time.Now.AddMinutes(11);
        }
        Assert.Equal(IntakeVerdict.NeedsPerson, await EnterAsync(house, "a21"));
        house.Time.Now = house.Time.Now.AddDays(1);
        Assert.Equal(IntakeVerdict.Straight, await EnterAsync(house, "a22"));
    }

    [Theory, DatabaseKinds]
    public async Task One_applicant_is_recognised_from_many_addresses(DatabaseKind kind)
    {
        await using var house = await LimitHouse.CreateAsync(kind);
        for (var i = 0; i < 5; i++) Assert.Equal(IntakeVerdict.Straight, await house.EnterAsync($"203.0.113.{i}", "same"));
        Assert.Equal(IntakeVerdict.NeedsPerson, await house.EnterAsync("203.0.113.99", "same"));
    }

    [Theory, DatabaseKinds]
    public async Task No_address_lies_in_the_table(DatabaseKind kind)
    {
        await using var house = await LimitHouse.CreateAsync(kind);
        await EnterAsync(house, "key");
        await using var db = house.Database.Source.Open();
        var subjects = await db.SignInFailures.Select(f => f.Subject).ToListAsync();
        Assert.Equal(2, subjects.Count);
        Assert.All(subjects, s => Assert.DoesNotContain("203.0", s));
    }

    private static Task<IntakeVerdict> EnterAsync(LimitHouse house, string applicant) => house.EnterAsync("203.0.113.9", applicant);
}
