using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>From arrival to 收到申请之日 (条例第二十九条至第三十一条).</summary>
public class ReceiptTests
{
    private static DateOnly D(string day) => RequestHouse.Day(day);

    [Theory]
    [InlineData(ReceiptChannels.InPerson, null, null, null, "2026-03-02")]
    [InlineData(ReceiptChannels.MailSigned, null, "2026-03-04", null, "2026-03-04")]
    [InlineData(ReceiptChannels.MailOrdinary, "2026-03-05", null, "2026-03-06", "2026-03-06")]
    [InlineData(ReceiptChannels.Fax, "2026-03-02", null, "2026-03-03", "2026-03-03")]
    [InlineData(ReceiptChannels.Online, "2026-03-02", null, "2026-03-02", "2026-03-02")]
    [Requirement("R-REQ-02"), Requirement("R-REQ-03")]
    public void Each_channel_has_its_own_receipt_date(string channel, string? arrived, string? signed, string? confirmed, string received)
    {
        var house = new RequestHouse { Today = D("2026-03-09") };
        DateOnly? Maybe(string? day) => day is null ? null : D(day);
        var id = house.Open(new RegisterRequest(house.Unit, "fgj", Applications.Usual, channel, D("2026-03-02")) { ArrivedOn = Maybe(arrived), SignedOn = Maybe(signed), ConfirmedOn = Maybe(confirmed) });

        Assert.Equal((RequestState.Examining, D(received)), (house[id].State, house[id].ReceivedOn!.Value));
        var receipt = Assert.Single(house[id].Letters).Letter;
        Assert.Equal("P02", receipt.Code);
        Assert.Contains($"{house.Due(id):yyyy年M月d日}", string.Concat(receipt.Paragraphs), StringComparison.Ordinal);
        Assert.True(house[id].IsCounted);
    }

    [Theory]
    [InlineData(ReceiptChannels.MailOrdinary, "request.receipt-confirm")]
    [InlineData(ReceiptChannels.Fax, "request.receipt-alarm")]
    [InlineData(ReceiptChannels.Online, "request.receipt-alarm")]
    public void Without_confirmation_there_is_no_receipt_date_and_no_reply_clock_but_a_duty_to_confirm(string channel, string rule)
    {
        var house = new RequestHouse { Today = D("2026-03-30") };
        var id = house.Open(new RegisterRequest(house.Unit, "fgj", Applications.Usual, channel, D("2026-03-02")) { ArrivedOn = D("2026-03-03") });

        Assert.Equal(RequestState.Submitted, house[id].State);
        Assert.Null(house[id].ReceivedOn);
        Assert.Null(house.Due(id));
        Assert.False(house[id].IsCounted);
        Assert.Equal((D("2026-03-03"), null), (house.Duty(id, rule).Start, house.Duty(id, rule).MetOn));
        Assert.DoesNotContain(house.Duties(id), d => d.Rule == ClockRules.RequestReply);

        Assert.Equal(["DATE-BEFORE"], house.Codes(id, new ConfirmReceipt("电话", D("2026-03-02"))));
        Assert.Equal(["DATE-FUTURE"], house.Codes(id, new ConfirmReceipt("电话", D("2026-03-31"))));
        Assert.Equal(["FIELD-MISSING"], house.Codes(id, new ConfirmReceipt(" ")));
        house.Do(id, new ConfirmReceipt("电话"));
        Assert.Equal((RequestState.Examining, D("2026-03-30"), D("2026-03-30")), (house[id].State, house[id].ReceivedOn!.Value, house.Duty(id, rule).MetOn!.Value));
        Assert.Equal(D("2026-03-30"), house.Duty(id, ClockRules.RequestReply).Start);
    }

    [Fact]
    [Requirement("R-REQ-02")]
    public void An_application_over_the_network_waits_for_confirmation_and_above_the_limits_for_a_person_never_refused()
    {
        var house = new RequestHouse();
        var id = house.Open(new SubmitRequest("fgj", Applications.Usual));
        Assert.Equal((RequestState.Submitted, null), (house[id].State, house[id].ReceivedOn));
        Assert.True(ReceiptNumber.Parse(house[id].Receipt).Number is { Serial: 1 });

        var many = house.Open(new SubmitRequest("fgj", Applications.Usual, NeedsPerson: true));
        Assert.Equal(RequestState.Screening, house[many].State);
        Assert.Null(house.Duty(many, "request.receipt-alarm").MetOn);
        house.Do(many, new SetAsideRequest("空白的测试提交"));
        Assert.Equal(RequestState.SetAside, house[many].State);
        Assert.False(house[many].IsCounted);
        house.Do(many, new RestoreRequest("申请人来电说明是真实申请"));
        house.Do(many, new ConfirmReceipt("电话"));
        Assert.Equal(RequestState.Examining, house[many].State);
    }

    [Fact]
    public void The_applicant_may_withdraw_even_while_a_person_still_has_to_look()
    {
        var house = new RequestHouse();
        var id = house.Open(new SubmitRequest("fgj", Applications.Usual, NeedsPerson: true));
        house.Do(id, new WithdrawRequest(null), house.ApplicantOf(id));
        Assert.Equal((RequestState.Closed, null, false), (house[id].State, house[id].Outcome, house[id].IsCounted));
    }

    [Fact]
    public void A_receipt_before_the_application_is_a_slip_of_the_pen()
    {
        var house = new RequestHouse { Today = D("2026-03-09") };
        RegisterRequest Mail(string channel) => new(house.Unit, "fgj", Applications.Usual, channel, D("2026-03-05"));
        Assert.Equal([("DATE-BEFORE", "signedOn")], Found(Mail(ReceiptChannels.MailSigned) with { SignedOn = D("2026-03-04") }));
        Assert.Equal([("DATE-BEFORE", "arrivedOn")], Found(Mail(ReceiptChannels.Fax) with { ArrivedOn = D("2026-03-04") }));
        Assert.Equal([("DATE-BEFORE", "confirmedOn")], Found(Mail(ReceiptChannels.MailOrdinary) with { ArrivedOn = D("2026-03-06"), ConfirmedOn = D("2026-03-05") }));
        Assert.Equal([("DATE-FUTURE", "submittedOn")], Found(Mail(ReceiptChannels.InPerson) with { SubmittedOn = D("2026-03-10") }));
        Assert.Equal([("SIGNED-MISSING", "signedOn")], Found(Mail(ReceiptChannels.MailSigned)));
        Assert.Equal([("ARRIVED-MISSING", "arrivedOn")], Found(Mail(ReceiptChannels.MailOrdinary)));
        Assert.Equal([("CHANNEL-UNKNOWN", "channel")], Found(Mail("pigeon")));
        Assert.Empty(house.Numbers);

        IEnumerable<(string, string?)> Found(RegisterRequest act) => house.OpenRefusals(act).Select(r => (r.Code, r.Field));
    }

    [Fact]
    [Requirement("R-REQ-02"), Requirement("R-REQ-14")]
    public void An_oral_application_is_filled_in_by_the_office_read_back_and_carries_the_help_that_is_needed()
    {
        var house = new RequestHouse();
        var helped = Applications.Usual with { Content = Applications.Roads with { Assistance = ["writing", "sight"] } };
        var oral = house.AtCounter(helped) with { Oral = true };
        Assert.Equal(["ORAL-READ-BACK"], house.OpenRefusals(oral).Select(r => r.Code));
        Assert.Contains("ORAL-IN-PERSON", house.OpenRefusals(oral with { Channel = ReceiptChannels.Fax, ArrivedOn = house.Today, ReadBack = true }).Select(r => r.Code));
        var id = house.Open(oral with { ReadBack = true });
        Assert.True(house[id].Intake.Oral);
        Assert.Equal(["writing", "sight"], house[id].Content.Assistance);
        Assert.Contains("REQUEST-ASSISTANCE", house.OpenRefusals(house.AtCounter(Applications.Usual with { Content = Applications.Roads with { Assistance = ["magic"] } })).Select(r => r.Code));
    }

    [Fact]
    public void A_wrong_check_digit_is_a_warning_and_fifty_pages_are_taken()
    {
        var house = new RequestHouse();
        var warned = Applications.Somebody with { IdWarnings = [.. IdentityDocument.Read(IdentityType.ResidentCard, "110101199003070019").Warnings.Select(w => w.Sentence)] };
        Assert.NotEmpty(warned.IdWarnings);
        var pages = string.Concat(Enumerable.Repeat("请提供该项目的全部资金拨付凭证及其附件。", 50 * 40));
        var id = house.Open(new SubmitRequest("fgj", new Application(warned, Applications.Roads with { Description = pages })));
        Assert.Equal(pages, house[id].Content.Description);
        Assert.Equal(warned.IdWarnings, house[id].Applicant.IdWarnings);
        Assert.Equal(["REQUEST-TOO-LONG"], house.OpenRefusals(new SubmitRequest("fgj", new Application(warned, Applications.Roads with { Description = new string('长', ApplicationChecks.LongestDescription + 1) }))).Select(r => r.Code));
    }

    [Fact]
    [Requirement("R-REQ-15")]
    public void Governments_offices_departments_and_named_units_can_be_asked_and_others_not()
    {
        var house = new RequestHouse(RequestPresets.S3 with { OtherBodies = ["zfb-gk"] });
        foreach (var body in new[] { "zf", "zfb", "fgj", "zfb-gk" }) Assert.Empty(house.OpenRefusals(new SubmitRequest(body, Applications.Usual)));
        foreach (var body in new[] { "yy", "nowhere" }) Assert.Equal(["REQUEST-BODY"], house.OpenRefusals(new SubmitRequest(body, Applications.Usual)).Select(r => r.Code));
    }

    [Fact]
    [Requirement("R-REQ-01")]
    public void With_a_single_mouth_the_office_receives_and_handles_what_any_body_is_asked()
    {
        var house = new RequestHouse(RequestPresets.S0);
        var id = house.Open(new SubmitRequest("fgj", Applications.Usual));
        Assert.Equal(("fgj", "zfb"), (house[id].BodyCode, house[id].UnitCode));
        Assert.Equal(["NOT-PERMITTED"], house.OpenRefusals(house.AtCounter() with { UnitCode = "czj", BodyCode = "czj" }, house.Officer).Select(r => r.Code));
        Assert.Equal(["REQUEST-UNIT"], house.OpenRefusals(house.AtCounter() with { UnitCode = "czj", BodyCode = "czj" }, house.Neighbour).Select(r => r.Code));
        Assert.Equal("zfb", Assert.Single(RequestHouse.Procedure.Face(house[id], house.Site).Desks).UnitCode);
        house.Answered(house.Received());
    }

    [Fact]
    public void An_application_lacking_what_the_law_asks_is_told_all_of_it_at_once_but_paper_is_registered_anyway()
    {
        var house = new RequestHouse();
        var bare = new Application(new Applicant(ApplicantCategory.Enterprise, ""), new RequestContent { Form = "x", Way = DeliveryWays.Mail });
        var codes = house.OpenRefusals(new SubmitRequest("fgj", bare)).Select(r => r.Code).ToList();
        Assert.Equal(["REQUEST-NAME", "REQUEST-IDENTITY", "REQUEST-CONTACT", "REQUEST-REPRESENTATIVE", "REQUEST-INFORMATION", "REQUEST-FORM", "REQUEST-WAY-CONTACT"], codes);
        Assert.All(house.OpenRefusals(new SubmitRequest("fgj", bare)), r => Assert.Equal("条例第二十九条第二款", r.Basis));
        var letter = new Application(new Applicant(ApplicantCategory.Natural, "李某"), new RequestContent { Description = "县里修路的钱" });
        var id = house.Open(house.AtCounter(letter));
        Assert.Equal("县里修路的钱", house[id].Content.Title);
    }
}
