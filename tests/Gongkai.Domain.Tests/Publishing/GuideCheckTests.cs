using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Publishing;

public sealed class GuideCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DisclosureGuide Whole = DemonstrationPortal.Settings.Guide;
    private static readonly SiteSettings Site = new() { Code = "a", Name = "甲" };

    public static TheoryData<string, DisclosureGuide> Without => new()
    {
        { nameof(Whole.Classification), Whole with { Classification = "" } },
        { nameof(Whole.Arrangement), Whole with { Arrangement = " " } },
        { nameof(Whole.WaysToObtain), Whole with { WaysToObtain = "" } },
        { nameof(Whole.UnitName), Whole with { UnitName = "" } },
        { nameof(Whole.Address), Whole with { Address = "" } },
        { nameof(Whole.Hours), Whole with { Hours = "" } },
        { nameof(Whole.Phone), Whole with { Phone = "" } },
        { nameof(Whole.Fax), Whole with { Fax = "" } },
        { nameof(Whole.Online), Whole with { Online = "" } },
        { nameof(Whole.ApplicationChannels), Whole with { ApplicationChannels = [] } },
        { nameof(Whole.ComplaintChannels), Whole with { ComplaintChannels = [" "] } },
    };

    [Theory, MemberData(nameof(Without))]
    [Requirement("R-REQ-16")]
    public void A_missing_element_is_named_and_no_other(string field, DisclosureGuide guide)
    {
        var missing = Assert.Single(GuideCheck.Of(guide, Site, Today), e => e.State == GuideElementState.Missing);
        Assert.Equal(field, missing.Field);
        Assert.Contains(missing.Name, missing.Advice);
        Assert.Contains("条", missing.Basis);
    }

    [Fact]
    public void A_whole_guide_of_this_year_is_complete() =>
        Assert.All(GuideCheck.Of(Whole, Site, Today), e => Assert.Equal(GuideElementState.Complete, e.State));

    [Fact]
    [Requirement("R-REQ-16")]
    public void A_guide_that_nobody_looked_at_for_the_sites_term_is_outdated()
    {
        var edition = Today.AddDays(-Site.Requests.GuideReviewDays);
        Assert.Equal(GuideElementState.Complete, GuideCheck.Of(Whole with { Edition = edition }, Site, Today)[^1].State);
        Assert.Equal(GuideElementState.Outdated, GuideCheck.Of(Whole with { Edition = edition.AddDays(-1) }, Site, Today)[^1].State);
    }

    [Fact]
    [Requirement("R-REQ-16")]
    public void An_element_that_says_otherwise_than_the_letters_is_outdated()
    {
        var site = Site with { Requests = new RequestSettings { SingleMouth = true, Contacts = new Dictionary<string, UnitContact> { ["zfb"] = new("公开股", "", "0000-9", Whole.Address, Whole.Hours) } } };
        var outdated = Assert.Single(GuideCheck.Of(Whole, site, Today), e => e.State == GuideElementState.Outdated);
        Assert.Equal(nameof(Whole.Phone), outdated.Field);
    }
}
