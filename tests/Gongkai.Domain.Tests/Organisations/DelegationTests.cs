using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using static Gongkai.Domain.Tests.Organisations.AccountExamples;

namespace Gongkai.Domain.Tests.Organisations;

public sealed class DelegationTests
{
    private static readonly DelegationParty Zhang = new(9, "zhang", "张三"), Li = new(10, "li", "李四");
    private static readonly DateOnly From = new(2026, 3, 9), To = new(2026, 3, 13);
    private static readonly Actor Holder = Person("zhang", 9, new Holding("fgj-zh", Roles.SectionHead));

    private static OpenDelegation Act(params string[] roles) => new(Zhang, Li, "fgj-zh", roles, From, To, "休假");

    private static Decision<Delegation> Do(IAct<Delegation> act, Actor actor, Delegation? record = null) => AccountExamples.Do(new DelegationProcedure(), record, act, actor);

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void It_holds_from_the_first_day_to_the_last(int day, bool holds) =>
        Assert.Equal(holds, Do(Act(Roles.SectionHead), Holder).Record!.Covers(new DateOnly(2026, 3, day)));

    [Fact]
    public void Only_the_holder_or_the_units_head_opens_one()
    {
        Assert.True(Do(Act(Roles.SectionHead), Holder).Accepted);
        Assert.True(Do(Act(Roles.SectionHead), Person("head", 20, new Holding("fgj", Roles.UnitHead))).Accepted);
        Assert.Equal("NOT-PERMITTED", Do(Act(Roles.SectionHead), Person("other", 21, new Holding("zfb", Roles.UnitHead))).Code());
        Assert.Equal("NOT-PERMITTED", Do(Act(Roles.SectionHead), Person("li", 10, new Holding("fgj-zh", Roles.Drafter))).Code());
    }

    [Fact]
    public void What_one_does_not_hold_cannot_be_delegated()
    {
        Assert.Equal("DELEGATION-NOT-HELD", Do(Act(Roles.UnitHead), Holder).Code());
        var stand = Person("zhang", 9, new Holding("fgj-zh", Roles.SectionHead, OnBehalfOf: 30));
        Assert.Equal("DELEGATION-NOT-HELD", Do(Act(Roles.SectionHead), stand).Code());
    }

    [Fact]
    public void Administrators_duties_are_not_delegated()
    {
        foreach (var role in Roles.Administrators)
            Assert.Contains(Do(Act(role), Person("zhang", 9, new Holding("fgj-zh", role))).Refusals, r => r.Code == "DELEGATION-ADMINISTRATOR");
    }

    [Fact]
    public void Ended_is_ended()
    {
        var ended = Do(new EndDelegation(), Holder, Do(Act(Roles.SectionHead), Holder).Record).Record!;
        Assert.False(ended.Covers(From));
        Assert.Equal("NOT-PERMITTED", Do(new EndDelegation(), Person("li", 10), ended with { Ended = false }).Code());
    }

    [Fact]
    public void Dates_and_persons_must_make_sense()
    {
        Assert.Contains(Do(Act(Roles.SectionHead) with { To = From.AddDays(-1) }, Holder).Refusals, r => r.Code == "DELEGATION-ORDER");
        Assert.Contains(Do(Act(Roles.SectionHead) with { From = new(2026, 1, 1), To = new(2026, 1, 2) }, Holder).Refusals, r => r.Code == "DELEGATION-PAST");
        Assert.Contains(Do(Act(Roles.SectionHead) with { Delegate = Zhang }, Holder).Refusals, r => r.Code == "DELEGATION-SELF");
    }
}
