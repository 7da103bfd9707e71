using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review;
using Gongkai.Domain.Tests.Documents;

namespace Gongkai.Domain.Tests.Review;

/// <summary>Whom a public enterprise or institution asks.</summary>
public class ReferralTests
{
    private static readonly OrganisationTree Tree = new(
    [
        new("zf", "示范县人民政府", "县政府", UnitKind.Government),
        new("wjj", "示范县卫生健康局", "县卫健局", UnitKind.Department, "zf"),
        new("xyy", "示范县人民医院", "县医院", UnitKind.Institution, "wjj"),
        new("xyy-bgs", "办公室", "办公室", UnitKind.Section, "xyy"),
        new("xyy-fy", "县医院分院", "分院", UnitKind.Institution, "xyy"),
        new("mlg", "民俗馆", "民俗馆", UnitKind.Institution),
    ]);

    [Theory]
    [InlineData("xyy", "示范县卫生健康局", ReferralAuthorities.Secrecy)]
    [InlineData("xyy-bgs", "示范县卫生健康局", ReferralAuthorities.Secrecy)]
    [InlineData("xyy-fy", "示范县卫生健康局", ReferralAuthorities.Secrecy)]
    [InlineData("mlg", ReferralAuthorities.Secrecy)]
    [InlineData("wjj")]
    public void An_institution_asks_its_competent_department_or_the_secrecy_authority(string unit, params string[] authorities) =>
        Assert.Equal(authorities, ReferralAuthorities.Of(unit, Tree));

    [Fact]
    [Requirement("R-SEC-08")]
    public void What_an_institution_cannot_decide_goes_to_no_other_authority()
    {
        var settings = DocumentPresets.S0;
        var county = new County(settings);
        var record = county.Until(county.Submitted(Papers.Notice(settings)), Stage.SelfSecrecy) with { UnitCode = "xyy" };
        var context = county.Context(County.Secrecy) with { Organisations = Tree };
        string? Refused(string to) => County.Procedure.Decide(record, new ReferForDetermination(to, "能否公布"), context).Refusals.FirstOrDefault()?.Code;

        Assert.Equal("DOC-REFERRAL-AUTHORITY", Refused("某某公司"));
        Assert.Null(Refused("示范县卫生健康局"));
        Assert.Null(Refused(ReferralAuthorities.Secrecy));
    }
}
