using Gongkai.Domain.Clocks;

namespace Gongkai.Domain.Tests.Clocks;

public class ClockRulesTests
{
    [Theory]
    [InlineData("C-ACTIVE"), InlineData("C-RECEIPT-CONFIRM"), InlineData("C-SUPP-NOTICE"), InlineData("C-SUPP-APPLICANT"), InlineData("C-REPLY"), InlineData("C-EXT")]
    [InlineData("C-THIRD"), InlineData("C-COAGENCY"), InlineData("C-DELAY35"), InlineData("C-FEE-PAY"), InlineData("C-ANNUAL-DEPT"), InlineData("C-ANNUAL-GOV")]
    public void Every_clock_of_the_law_has_one_rule(string lawId) => Assert.Single(ClockRules.All, r => r.LawId == lawId);

    [Theory]
    [InlineData("R-PUB-01"), InlineData("R-PUB-19"), InlineData("R-REQ-06"), InlineData("R-REQ-07"), InlineData("R-REQ-08"), InlineData("R-REQ-12"), InlineData("R-MSG-02")]
    [InlineData("R-CRD-01"), InlineData("R-INT-06"), InlineData("R-PART-06"), InlineData("R-OPN-08"), InlineData("R-ASM-02"), InlineData("R-INT-10"), InlineData("R-ORG-01")]
    [InlineData("R-TRN-08"), InlineData("R-STA-01"), InlineData("R-STA-06"), InlineData("R-DEM-02"), InlineData("R-WEB-09"), InlineData("R-ASM-03"), InlineData("R-ASM-04")]
    [InlineData("R-ASM-10"), InlineData("R-STF-04"), InlineData("R-TRN-03"), InlineData("R-TRN-04"), InlineData("R-TRN-06"), InlineData("R-ORG-05")]
    public void Every_row_of_the_deadline_register_has_a_rule(string requirement) => Assert.Contains(ClockRules.All, r => r.Basis.Contains(requirement));

    [Fact]
    public void Rules_have_one_id_each_and_say_what_people_need_to_know()
    {
        Assert.Equal(ClockRules.All.Count, ClockRules.All.Select(r => r.Id).Distinct().Count());
        Assert.All(ClockRules.All, r =>
        {
            Assert.NotEmpty(r.Title);
            Assert.NotEmpty(r.Basis);
            Assert.NotEmpty(r.Starts);
            Assert.Equal(r.Unit == ClockUnit.FixedDate, r.Dates.Count > 0);
        });
    }
}
