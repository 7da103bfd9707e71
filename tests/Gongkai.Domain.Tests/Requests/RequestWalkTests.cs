using Gongkai.Domain.Clocks;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>Whatever people do in whatever order and however much time goes by, what must hold of every case holds.</summary>
public class RequestWalkTests
{
    private const int Acts = 120;

    public static TheoryData<string, int> Walks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in RequestPresets.All.Keys)
                for (var seed = 1; seed <= 6; seed++) data.Add(name, seed);
            return data;
        }
    }

    [Theory, MemberData(nameof(Walks))]
    [Requirement("R-REQ-07"), Requirement("R-REQ-09")]
    public void What_must_hold_of_a_case_holds_after_every_act(string preset, int seed)
    {
        var random = new Random(seed);
        var house = new RequestHouse(RequestPresets.All[preset] with { FeesEnabled = true });
        foreach (var opening in RequestActs.Openings(house)) house.Open(opening);
        for (var i = 0; i < Acts; i++)
        {
            var before = house.Cases.ToDictionary();
            Step(random, house);
            foreach (var (id, record) in house.Cases)
                if (!before.TryGetValue(id, out var old) || !ReferenceEquals(old, record)) Holds(house, id, old);
            house.Today = house.Today.AddDays(random.Next(8) == 0 ? random.Next(40) : random.Next(3));
        }
        NumbersHaveNoGap(house);
    }

    private static void Step(Random random, RequestHouse house)
    {
        var ids = house.Cases.Keys.ToList();
        var id = ids[random.Next(ids.Count)];
        var table = RequestTable.Of(house.Site.Requests);
        var acts = RequestActs.On(house, id, ids[random.Next(ids.Count)]);
        // Mostly what the table knows in this state; the ends of a case rarely, so that the walk gets somewhere.
        var lawful = acts.Where(a => table.Rows.Any(r => r.State == house[id].State && r.Act == a.GetType().Name)).ToList();
        var forward = lawful.Where(a => a is SubmitReply or PassReply or IssueReply or ServeReply or DraftReply or RecordOpinion or CorrectRequest).ToList();
        var act = random.Next(10) switch
        {
            0 => acts[random.Next(acts.Count)],
            < 6 when forward.Count > 0 => forward[random.Next(forward.Count)],
            _ => lawful[random.Next(lawful.Count)],
        };
        if (act is WithdrawRequest or CloseOtherwise or MergeRequest or AbsorbRequest or SplitRequest or SetAsideRequest && random.Next(8) > 0) return;
        var may = house.People.Append(house.ApplicantOf(id)).Where(p => table.Rows.Any(r => r.State == house[id].State && r.Act == act.GetType().Name && p.Holds(r.Role))).ToList();
        var actor = random.Next(8) == 0 || may.Count == 0 ? house.People[random.Next(house.People.Count)] : may[random.Next(may.Count)];
        house.Try(ref id, act, actor);
    }

    private static void Holds(RequestHouse house, long id, RequestCase? before)
    {
        var record = house[id];
        // 表三: one leaf for what is finished and counted, none for anything else.
        Assert.Equal(record.IsCounted && record.IsFinished, record.Outcome is not null);
        if (record.Outcome is { } outcome) Assert.Contains(Table3Row.All, r => r.Code == outcome && r.IsLeaf);
        Assert.Equal(record.State is RequestState.Answered or RequestState.Closed or RequestState.Archived, record.IsFinished);
        if (record.IsCounted) Assert.NotNull(record.ReceivedOn);

        Assert.True(record.ReceivedOn is null || record.ReceivedOn >= record.Intake.SubmittedOn);
        Assert.True(record.FinishedOn is null || record.ReceivedOn is null || record.FinishedOn >= record.ReceivedOn);
        if (before?.ReceivedOn is { } once) Assert.Equal(once, record.ReceivedOn);
        Assert.Equal(record.ReceivedOn is not null, RequestClock.Answer(record, house.Calendar)?.Due is not null);

        // The clock refuses nothing the procedure let pass, and replaying the evidence gives the same day, in whatever order.
        var duties = house.Duties(id);
        Assert.All(Obligations.Derive(duties, house.Calendar, house.Site.ClockLengths), d => Assert.Empty(d.Refusals));
        Assert.Equal(duties.Count, duties.Select(d => (d.Rule, d.Key)).Distinct().Count());
        if (record.ReceivedOn is { } received && RequestClock.Delayed(record) is null)
        {
            var due = RequestClock.Answer(record, house.Calendar)!.Value.Due;
            Assert.Equal(due, Clock.Compute(new ClockQuestion(ClockRules.RequestReply) { Received = record.Intake.Evidence, Events = [.. RequestClock.Events(record).Reverse()] }, house.Calendar).Due);
            Assert.Equal(due, Obligations.Derive(duties.Single(d => d.Rule == ClockRules.RequestReply), house.Calendar).Due);
            Assert.Equal(received, record.Intake.Evidence is { Confirmed: { } confirmed } ? confirmed : record.Intake.Evidence.Date);
        }
        foreach (var duty in duties.Where(d => d.Rule is ClockRules.RequestReply or "request.delayed-reply" or "request.receipt-alarm"))
            Assert.Equal(duty.Rule == "request.receipt-alarm" ? record.ReceivedOn is null && record.EndedOn is null : record.EndedOn is null, duty.MetOn is null);
        if (record.EndedOn is not null) Assert.All(duties, d => Assert.True(d.MetOn is not null || d.Rule.StartsWith("request.withholding", StringComparison.Ordinal), d.Rule));

        // Nobody reviewed his own work or the same reply twice; nothing was answered past the legal review, except at the counter.
        if (record.Reply is { } reply)
        {
            Assert.DoesNotContain(reply.Approvals, a => a.By.AccountId == reply.DraftedBy.AccountId);
            Assert.Equal(reply.Approvals.Count, reply.Approvals.Select(a => a.By.AccountId).Distinct().Count());
            if (reply.IssuedOn is not null) Assert.True(reply.IsLegallyReviewed || reply.OnTheSpot);
        }
        if (record.Extension is { ApprovedBy: { } approver } extension) Assert.NotEqual(extension.ProposedBy.AccountId, approver.AccountId);
        // What went out stays as it went out.
        foreach (var letter in before?.Letters ?? [])
            Assert.Equal((letter.Letter.Number, string.Concat(letter.Letter.Paragraphs)), (record.Letters[letter.Serial - 1].Letter.Number, string.Concat(record.Letters[letter.Serial - 1].Letter.Paragraphs)));
        if (before is not null) Assert.True(record.Steps.Count >= before.Steps.Count && record.Notes.Count >= before.Notes.Count);
    }

    private static void NumbersHaveNoGap(RequestHouse house)
    {
        var numbers = house.Cases.Values.SelectMany(c => c.Letters).Select(l => l.Letter.Number!).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        foreach (var (series, last) in house.Numbers.Where(n => n.Key.StartsWith("letter:", StringComparison.Ordinal)))
            Assert.Equal(Enumerable.Range(1, last).Select(n => series["letter:".Length..].Replace("{serial}", $"{n}", StringComparison.Ordinal)).Order(),
                numbers.Where(n => n.StartsWith(series["letter:".Length..series.IndexOf('{', StringComparison.Ordinal)], StringComparison.Ordinal)).Order());
    }
}
