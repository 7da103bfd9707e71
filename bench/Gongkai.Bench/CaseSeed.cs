using System.Globalization;
using System.Text.Json;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Clocks;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Bench;

/// <summary>Synthetic applications of one year, laid straight into the tables: for measuring and for looking at plans, never for rules.</summary>
/// <param name="count">Applications received in the year; two in a hundred more are of the year before.</param>
/// <param name="units">Units, the first ones busier than the last.</param>
public sealed class CaseSeed(int count, int units)
{
    public const int Year = 2026;

    private const int Batch = 2000;
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉建国文志红梅春海燕辉鹏飞";

    private static readonly string[] Topics = [.. new RequestSettings().Topics];
    private static readonly string[] Leaves = [.. Table3Row.All.Where(r => r.IsLeaf).Select(r => r.Code)];
    private static readonly (string Channel, int Share)[] Channels = [(ReceiptChannels.Online, 60), (ReceiptChannels.MailSigned, 25), (ReceiptChannels.InPerson, 10), (ReceiptChannels.MailOrdinary, 4), (ReceiptChannels.Fax, 1)];
    private static readonly (RequestState State, int Share)[] OpenStates = [(RequestState.Examining, 61), (RequestState.AwaitingCorrection, 10), (RequestState.ReplyReview, 15), (RequestState.ToIssue, 5), (RequestState.ToServe, 5), (RequestState.AwaitingFee, 1), (RequestState.Submitted, 3)];

    private readonly Random _random = new(20190515);

    /// <summary>The day everything is seen from: the last of the year.</summary>
    public static DateOnly Today { get; } = new(Year, 12, 31);

    public static string Unit(int index) => string.Create(CultureInfo.InvariantCulture, $"u{index:D2}");

    public static string Receipt(int index) => string.Create(CultureInfo.InvariantCulture, $"R{index:D7}");

    public async Task FillAsync(DatabaseSource database)
    {
        var total = count + count / 50;
        for (var at = 0; at < total; at += Batch)
        {
            await using var db = database.Open();
            for (var i = at; i < Math.Min(total, at + Batch); i++) Add(db, i);
            await db.SaveChangesAsync();
        }
        // What the database does by itself overnight, at once.
        await using var seen = database.Open();
        if (database.IsPostgres) await seen.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    private void Add(GongkaiDb db, int i)
    {
        var id = 1000L + i;
        var house = (int)(units * Math.Pow(_random.NextDouble(), 1.5));
        var unit = Unit(house);
        var received = i < count ? new DateOnly(Year, 1, 1).AddDays((int)((long)i * 365 / count)) : new DateOnly(Year - 1, 12, 1).AddDays(_random.Next(31));
        var channel = Pick(Channels);
        var purpose = _random.Next(100) == 0 ? RequestPurpose.RecordCorrection : RequestPurpose.Disclosure;
        var finished = received.AddDays(2 + _random.Next(27) + (_random.Next(50) == 0 ? 30 : 0));
        var open = finished > Today;
        var state = !open ? _random.Next(10) < 7 ? RequestState.Archived : RequestState.Answered : Pick(OpenStates);
        var confirmed = state != RequestState.Submitted || !ReceiptChannels.NeedsConfirmation(channel);
        if (confirmed && state == RequestState.Submitted) state = RequestState.Examining;
        var handler = open && _random.Next(10) == 0 ? (long?)null : 1000 + house * 10 + _random.Next(5);
        var title = $"{Topics[_random.Next(Topics.Length)]}{_random.Next(5000)}号信息";
        var name = $"{Surnames[_random.Next(Surnames.Length)]}{Given[_random.Next(Given.Length)]}{Given[_random.Next(Given.Length)]}";
        var category = _random.Next(100) switch { < 80 => ApplicantCategory.Natural, < 90 => ApplicantCategory.Enterprise, < 91 => ApplicantCategory.Research, < 92 => ApplicantCategory.Welfare, < 97 => ApplicantCategory.LegalService, _ => ApplicantCategory.Other };
        var fee = _random.Next(500) == 0 && confirmed;
        var counted = purpose == RequestPurpose.Disclosure && confirmed;
        var outcome = open || !counted ? null : Leaves[(int)(Leaves.Length * Math.Pow(_random.NextDouble(), 2))];
        db.Add(new RequestRow
        {
            RecordId = id,
            Receipt = Receipt(i),
            BodyCode = unit,
            UnitCode = unit,
            Purpose = purpose,
            Channel = channel,
            Category = category,
            State = state,
            Title = title,
            ApplicantName = name,
            ApplicantKey = $"k{_random.Next(100_000)}",
            SubmittedOn = received,
            CountedOn = counted ? received : null,
            ReceivedOn = confirmed ? received : null,
            Outcome = outcome,
            FinishedOn = open ? null : finished,
            Reply = open ? null : "S01",
            ReplyNumber = open ? null : $"示公开答〔{Year}〕{i}号",
            Extended = _random.Next(20) == 0,
            Consulting = open && _random.Next(20) == 0,
            HandlerId = handler,
            HandlerName = handler is null ? null : $"经办{handler}",
            Topic = Topics[_random.Next(Topics.Length)],
            Withholds = outcome?.StartsWith("T3-3-3", StringComparison.Ordinal) == true,
            DisputeCount = 0,
            Volume = state == RequestState.Archived ? $"V{i:D7}" : null,
            HoldsProofs = open,
        });
        db.Add(new RecordRow
        {
            Id = id,
            Kind = "request",
            NaturalKey = Receipt(i),
            UnitCode = unit,
            State = state.Code(),
            Title = title,
            Reference = Receipt(i),
            Confidential = true,
            Version = 5,
            OpenedAt = DateTimeOffset.UnixEpoch.AddDays(received.DayNumber - 719162),
            ChangedAt = DateTimeOffset.UnixEpoch.AddDays(received.DayNumber - 719152),
            Body = Body(i, unit, name, title, channel, received, fee),
        });
        db.Add(new ReaderRow { RecordId = id, UnitCode = RequestFace.PlaceOf(Receipt(i)) });
        if (open || state == RequestState.Answered) db.Add(new DeskRow { RecordId = id, UnitCode = unit, Role = "request-officer", Kind = "request", Since = DateTimeOffset.UnixEpoch.AddDays(received.DayNumber - 719162) });
        var waits = state is RequestState.AwaitingCorrection or RequestState.AwaitingFee;
        var due = received.AddDays(28);
        Duty(db, id, confirmed ? ClockRules.RequestReply : "request.receipt-alarm", unit, title, received, confirmed ? due : received.AddDays(2), open ? null : finished,
            open ? waits ? ObligationState.Waiting : ObligationState.Open : finished > due ? ObligationState.MetLate : ObligationState.Met);
        if (fee) Duty(db, id, "request.fee-pay", unit, title, received, received.AddDays(30), received.AddDays(3), ObligationState.Met);
        if (!open && _random.Next(100) == 0) Dispute(db, id, unit, finished);
    }

    private void Dispute(GongkaiDb db, long id, string unit, DateOnly finished)
    {
        var decided = finished.AddDays(90);
        db.Add(new DisputeRow
        {
            RecordId = id + 10_000_000,
            RequestId = id,
            BodyCode = unit,
            Kind = (DisputeKind)_random.Next(3),
            ReceivedOn = finished.AddDays(30),
            DecidedOn = decided > Today ? null : decided,
            Result = decided > Today ? null : (DisputeResult)_random.Next(3),
        });
        db.Add(new RecordRow { Id = id + 10_000_000, Kind = "dispute", NaturalKey = $"d{id}", UnitCode = unit, State = "open", Title = $"行政复议 {id}", Confidential = true, Version = 1, Body = "{}" });
    }

    private static void Duty(GongkaiDb db, long id, string rule, string unit, string title, DateOnly start, DateOnly due, DateOnly? met, ObligationState state) => db.Add(new ObligationRow
    {
        RecordId = id,
        Rule = rule,
        Key = "",
        Kind = "request",
        UnitCode = unit,
        Subject = $"答复《{title}》",
        Start = start,
        Due = due,
        CalendarVersion = "2026-1",
        MetOn = met,
        State = state,
        Claim = "{}",
    });

    private static string Body(int i, string unit, string name, string title, string channel, DateOnly on, bool fee) => JsonSerializer.Serialize(new RequestCase
    {
        Receipt = Receipt(i),
        BodyCode = unit,
        UnitCode = unit,
        Applicant = new Applicant(ApplicantCategory.Natural, name),
        Intake = new Intake(channel, on),
        ReceivedOn = on,
        Content = new RequestContent { Title = title, Description = "申请公开上述信息的全部文本、附件、审批过程中形成的意见和有关会议纪要，以及相应的预算、决算和实施情况。" },
        Fee = fee ? new FeeNotice("page", 40, 100, on) { ReceivedOn = on, PaidOn = on.AddDays(3), Payments = [new FeePayment(100, on.AddDays(3), $"P{i}")] } : null,
    }, RecordJson.Body);

    private T Pick<T>((T Item, int Share)[] shares)
    {
        var at = _random.Next(100);
        foreach (var (item, share) in shares)
            if ((at -= share) < 0) return item;
        return shares[0].Item;
    }
}
