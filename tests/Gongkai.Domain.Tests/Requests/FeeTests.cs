using Gongkai.Domain.Clocks;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>信息处理费 (国办函〔2020〕109号; fees.md §3, §4).</summary>
public class FeeTests
{
    private static DateOnly D(string day) => RequestHouse.Day(day);

    private static (RequestHouse House, long Id) Noticed(string received = "2026-04-20", string noticed = "2026-04-28", string method = "page", int count = 101)
    {
        var house = new RequestHouse(RequestPresets.S4);
        var id = house.Received(received);
        house.Today = D(noticed);
        house.Do(id, new NotifyFee(method, count));
        return (house, id);
    }

    [Theory]
    [InlineData("item", 10, 0)]
    [InlineData("item", 11, 100)]
    [InlineData("item", 30, 100)]
    [InlineData("item", 31, 200)]
    [InlineData("item", 40, 200)]
    [InlineData("item", 41, 300)]
    [InlineData("item", 60, 400)]
    [InlineData("page", 30, 0)]
    [InlineData("page", 31, 10)]
    [InlineData("page", 100, 700)]
    [InlineData("page", 101, 720)]
    [InlineData("page", 200, 2700)]
    [InlineData("page", 201, 2740)]
    [InlineData("page", 300, 6700)]
    [Requirement("R-REQ-13")]
    public void The_notice_charges_this_application_by_one_method(string method, int count, long amount)
    {
        var house = new RequestHouse(RequestPresets.S4);
        var id = house.Received("2026-04-20");
        if (amount == 0)
        {
            Assert.Equal(["FEE-NONE"], house.Codes(id, new NotifyFee(method, count)));
            return;
        }
        house.Do(id, new NotifyFee(method, count));
        var text = string.Concat(house[id].Letters[^1].Letter.Paragraphs);
        Assert.Equal((amount, "P12"), (house[id].Fee!.Amount, house[id].Letters[^1].Letter.Code));
        Assert.Contains($"{amount}元", text, StringComparison.Ordinal);
        if (method == "page") Assert.Equal(FeeSchedule.Compute(method, count).Fee!.Total, house[id].Fee!.Amount);
    }

    [Fact]
    [Requirement("R-REQ-13")]
    public void In_general_no_fee_is_charged()
    {
        var house = new RequestHouse();
        var id = house.Received();
        var refusal = Assert.Single(house.Refusals(id, new NotifyFee("page", 500)));
        Assert.Equal(("FEE-OFF", "条例第四十二条第一款；R-REQ-13"), (refusal.Code, refusal.Basis));
        Assert.Contains("FEE-BASIS", new RequestHouse(RequestPresets.S4) is var charging ? charging.Codes(charging.Received(), new NotifyFee("hour", 5)) : []);
    }

    [Fact]
    [Requirement("R-REQ-13")]
    public void The_applicant_pays_within_twenty_days_of_receipt_and_full_payment_starts_the_clock_anew()
    {
        var (house, id) = Noticed();
        Assert.Equal(["FEE-NOT-RECEIVED"], house.Codes(id, new RecordPayment(720, D("2026-04-28"), "票1")));
        Assert.Equal(["FEE-NOT-RECEIVED"], house.Codes(id, new LapseFee("")));
        house.Do(id, new RecordFeeDelivery(D("2026-04-28")));
        Assert.Equal(["FEE-RECEIVED"], house.Codes(id, new RecordFeeDelivery(D("2026-04-28"))));
        Assert.Equal((D("2026-05-28"), ClockState.WaitingForFee), (RequestClock.PayBy(house[id], house.Calendar)!.Value, RequestClock.Answer(house[id], house.Calendar)!.Value.State));
        house.Today = D("2026-05-12");
        Assert.Equal(["FEE-AMOUNT"], house.Codes(id, new RecordPayment(721, house.Today, "票1")));
        house.Do(id, new RecordPayment(300, D("2026-05-08"), "票1"));
        Assert.Equal((RequestState.AwaitingFee, 300), (house[id].State, house[id].Fee!.Paid));
        Assert.Equal(["FEE-PARTLY-PAID"], house.Codes(id, new CancelFee("算错")));
        house.Do(id, new RecordPayment(420, D("2026-05-12"), "票2"));
        Assert.Equal((RequestState.Examining, D("2026-06-09")), (house[id].State, house.Due(id)!.Value));
        Assert.Equal(["FEE-NOTICE-REPEATED"], house.Codes(id, new NotifyFee("page", 300)));
    }

    [Fact]
    public void Late_money_full_or_in_part_takes_nothing_up_again_and_the_case_counts_as_abandoned()
    {
        var (house, id) = Noticed();
        house.Do(id, new RecordFeeDelivery(D("2026-04-28")));
        house.Today = D("2026-05-28");
        Assert.Equal(["FEE-NOT-LAPSED"], house.Codes(id, new LapseFee("")));
        Assert.Empty(house.Refusals(id, new RecordPayment(720, D("2026-05-28"), "票1")));
        house.Today = D("2026-05-29");
        Assert.Equal(["FEE-PAID-LATE"], house.Codes(id, new RecordPayment(720, D("2026-05-29"), "票1")));
        Assert.Equal(["FEE-PAID-LATE"], house.Codes(id, new RecordPayment(20, D("2026-05-29"), "票1")));
        house.Do(id, new LapseFee(""));
        Assert.Equal((RequestState.Closed, Table3Row.NotPaid, "P14"), (house[id].State, house[id].Outcome, house[id].Letters[^1].Letter.Code));
    }

    [Fact]
    public void The_notice_goes_out_within_the_period_and_while_it_is_under_way_nobody_is_late()
    {
        var house = new RequestHouse(RequestPresets.S4);
        var id = house.Received("2026-03-02");
        house.Today = D("2026-03-31");
        Assert.Equal(["FEE-NOTICE-LATE"], house.Codes(id, new NotifyFee("page", 101)));
        house.Today = D("2026-03-30");
        house.Do(id, new NotifyFee("page", 101));
        Assert.Equal(ClockState.WaitingForFee, RequestClock.Answer(house[id], house.Calendar)!.Value.State);
        house.Today = D("2026-04-02");
        house.Do(id, new RecordFeeDelivery(D("2026-04-02")));
        Assert.Equal(house.Calendar.AddWorkdays(D("2026-04-02"), 20), RequestClock.PayBy(house[id], house.Calendar));
        Assert.Empty(RequestClock.Answer(house[id], house.Calendar)!.Value.Refusals);
        house.Do(id, new RecordPayment(720, D("2026-04-02"), "票1"));
        Assert.Equal(house.Calendar.AddWorkdays(D("2026-04-02"), 20), house.Due(id));
    }

    [Fact]
    public void A_notice_sent_in_error_is_taken_back_by_the_head()
    {
        var (house, id) = Noticed();
        Assert.Equal(["NOT-PERMITTED"], house.Codes(id, new CancelFee("算错"), house.Officer));
        Assert.Equal(["REASON-MISSING"], house.Codes(id, new CancelFee("")));
        house.Do(id, new CancelFee("算错页数"));
        Assert.Equal((RequestState.Examining, null, D("2026-05-20")), (house[id].State, house[id].Fee, house.Due(id)!.Value));
    }
}
