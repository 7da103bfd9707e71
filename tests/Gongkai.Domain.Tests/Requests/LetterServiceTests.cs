using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Domain.Tests.Requests;

public sealed class LetterServiceTests
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    [Fact]
    public void A_letter_to_a_third_party_is_served_by_its_delivery_slip_and_the_case_can_be_filed()
    {
        var letter = new Letter("P09", "政府信息依申请公开告知书", "示公询〔2026〕1号", "示范县人民政府", "第三方", [], Today.AddDays(-3), "", []);
        var answered = new RequestCase
        {
            Receipt = "20260302-000001-0",
            BodyCode = "zf",
            UnitCode = "zfb",
            Applicant = new Applicant(ApplicantCategory.Natural, "王某"),
            Content = new RequestContent { Title = "合同" },
            Intake = new Intake(ReceiptChannels.InPerson, Today.AddDays(-7)),
            State = RequestState.Answered,
            FinishedOn = Today.AddDays(-3),
            Letters = [new SentLetter(1, letter, false, DeliveryWays.Mail)],
        };
        Assert.Equal("ARCHIVE-UNSERVED", Assert.Single(Do(answered, new ArchiveRequest("1", 10, null)).Refusals).Code);
        var delivered = Do(answered, new RecordDelivery(1, Today, "投递记录")).Record!;
        Assert.Equal(Today, delivered.Letters[0].ServedOn);
        Assert.Equal(RequestState.Archived, Do(delivered, new ArchiveRequest("1", 10, null)).Record!.State);
    }

    private static Decision<RequestCase> Do(RequestCase record, IAct<RequestCase> act) => new RequestProcedure().Decide(record, act, new ActContext
    {
        Actor = new Actor(7, "经办人", [new Holding("zfb", Roles.RequestOfficer)]),
        Now = LegalTime.StartOf(Today).AddHours(9),
        Today = Today,
        Site = new SiteSettings { Code = "shifan", Name = "示范县" },
        Organisations = OrganisationTree.Empty,
        Calendar = WorkCalendar.National,
        Numbers = new NoNumbers(),
        RecordId = 1,
    });

    private sealed class NoNumbers : INumbers
    {
        public int Next(string series) => 1;
    }
}
