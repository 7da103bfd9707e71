using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>State × act × role for every preset: the cases are found by doing everything everywhere, not made up.</summary>
public class RequestMatrixTests
{
    private static readonly Dictionary<string, Explored> Known = [];

    public static TheoryData<string> Presets => [.. RequestPresets.All.Keys];

    /// <param name="House">Where it happened.</param>
    /// <param name="Cases">One case for each state and act that led there, with its day.</param>
    /// <param name="Done">Line by line: state, act, role and the states it led to.</param>
    private sealed record Explored(RequestHouse House, IReadOnlyList<(RequestCase Case, DateOnly Day)> Cases, Dictionary<(RequestState From, string Act), HashSet<RequestState>> Done);

    [Theory, MemberData(nameof(Presets))]
    [Requirement("R-REQ-03")]
    public void Every_line_of_the_table_is_done_by_somebody_and_leads_where_it_says_and_nowhere_else(string preset)
    {
        var explored = Explore(preset);
        var table = RequestTable.Of(explored.House.Site.Requests);
        Assert.Equal(RequestActs.Types.Select(t => t.Name).Order(), table.Rows.Select(r => r.Act).Distinct().Order());
        var missing = table.Rows.Where(r => r.State is not null).GroupBy(r => (From: r.State!.Value, r.Act)).SelectMany(g => g.SelectMany(r => r.Next).Distinct()
            .Where(next => !explored.Done.GetValueOrDefault(g.Key, []).Contains(next)).Select(next => $"{g.Key.From}:{g.Key.Act}→{next}")).ToList();
        Assert.True(missing.Count == 0, "never happens: " + string.Join(" ", missing));
        foreach (var ((from, act), reached) in explored.Done)
            Assert.Subset(table.Rows.Where(r => r.State == from && r.Act == act).SelectMany(r => r.Next).ToHashSet(), reached);
    }

    [Theory, MemberData(nameof(Presets))]
    public void Every_state_is_reached_and_every_open_one_has_a_way_to_the_end(string preset)
    {
        var explored = Explore(preset);
        Assert.Equal(Enum.GetValues<RequestState>(), explored.Cases.Select(c => c.Case.State).Distinct().Order());
        RequestState[] ends = [RequestState.Answered, RequestState.Closed, RequestState.Archived, RequestState.Merged, RequestState.SetAside];
        foreach (var state in Enum.GetValues<RequestState>().Except(ends))
        {
            var reach = new HashSet<RequestState> { state };
            while (explored.Done.Where(d => reach.Contains(d.Key.From)).SelectMany(d => d.Value).Any(reach.Add)) { }
            Assert.Contains(RequestState.Answered, reach);
            Assert.Contains(RequestState.Archived, reach);
        }
    }

    [Theory, MemberData(nameof(Presets))]
    [Requirement("R-REQ-09")]
    public void Whoever_the_table_does_not_name_is_refused_whatever_the_state(string preset)
    {
        var explored = Explore(preset);
        var house = explored.House;
        var table = RequestTable.Of(house.Site.Requests);
        foreach (var state in explored.Cases.GroupBy(c => c.Case.State))
            foreach (var (record, day) in state.DistinctBy(c => (c.Case.Reply?.At, c.Case.CoHandlings.Any(a => a.AnsweredOn is null))))
            {
                house[1] = record;
                house.Today = day;
                var face = RequestHouse.Procedure.Face(record, house.Site);
                foreach (var act in RequestActs.On(house, 1, 2).DistinctBy(a => a.GetType()))
                    foreach (var person in house.People.Append(house.ApplicantOf(1)).Append(RequestFace.ApplicantOf("20260302-000009-0")))
                    {
                        var rows = table.Rows.Where(r => r.State == record.State && r.Act == act.GetType().Name).ToList();
                        var named = rows.Any(r => person.Holdings.Any(h => h.Role == r.Role && r.Relation switch
                        {
                            UnitRelation.Own => RequestHouse.Tree.IsWithin(h.UnitCode, record.UnitCode),
                            UnitRelation.Desk => face.Desks.Any(d => d.Role == h.Role && RequestHouse.Tree.IsWithin(h.UnitCode, d.UnitCode)),
                            _ => true,
                        }));
                        var codes = house.Codes(1, act, person).ToList();
                        if (!Readable.By(person, face, RequestHouse.Tree)) Assert.Equal(["NOT-FOUND"], codes);
                        else if (rows.Count == 0) Assert.Equal(["WRONG-STATE"], codes);
                        else if (!named) Assert.Equal(["NOT-PERMITTED"], codes);
                        else Assert.True(codes.All(c => c is not ("NOT-FOUND" or "WRONG-STATE" or "NOT-PERMITTED")) || act is MergeRequest, $"{state.Key} {act.Title} {person.Name}: {string.Join(",", codes)}");
                    }
            }
    }

    [Theory, MemberData(nameof(Presets))]
    public void Whoever_the_table_names_can_read_the_case_and_every_desk_has_something_to_do(string preset)
    {
        var explored = Explore(preset);
        var house = explored.House;
        var table = RequestTable.Of(house.Site.Requests);
        foreach (var (record, _) in explored.Cases)
        {
            var face = RequestHouse.Procedure.Face(record, house.Site);
            foreach (var desk in face.Desks)
                Assert.True(table.Rows.Any(r => r.State == record.State && r.Role == desk.Role), $"{record.State}: nothing to do for {desk.Role}");
            foreach (var row in table.Rows.Where(r => r.State == record.State && r.Relation == UnitRelation.Own))
                Assert.True(Readable.By(RequestHouse.Person(99, "某人", record.UnitCode, row.Role), face, RequestHouse.Tree), $"{record.State}: {row.Role} may {row.Act} and not read");
        }
    }

    [Fact]
    public void A_case_is_closed_to_the_neighbour_the_leaders_and_the_drafters_of_its_own_unit()
    {
        var house = new RequestHouse();
        var id = house.Received();
        foreach (var person in new[] { house.Neighbour, house.NeighbourHead, house.Drafter, house.Mayor, house.Deputy, house.Legal, house.Leader, RequestFace.ApplicantOf("20260302-000009-0") })
            Assert.Equal(["NOT-FOUND"], house.Codes(id, new AddCaseNote("看看"), person));
        foreach (var person in new[] { house.Officer, house.Head, house.Disclosure, house.DisclosureHead, house.ApplicantOf(id) })
            Assert.DoesNotContain("NOT-FOUND", house.Codes(id, new AddCaseNote("看看"), person));
    }

    // Breadth first: each act on each new kind of case, days passing where somebody is waited for. A case is new when something about it was not yet seen in its state.
    private static Explored Explore(string preset)
    {
        lock (Known)
        {
            if (Known.TryGetValue(preset, out var known)) return known;
            var settings = RequestPresets.All[preset] with { FeesEnabled = true };
            var house = new RequestHouse(settings) { Quick = true };
            house.Open(house.AtCounter());
            house.Open(house.AtCounter());
            var twin = house[2];
            var (seen, queue, done) = (new HashSet<string>(), new Queue<(RequestCase, DateOnly)>(), new Dictionary<(RequestState, string), HashSet<RequestState>>());
            var cases = new List<(RequestCase, DateOnly)>();
            void Found(RequestCase record, string by, DateOnly day)
            {
                if (Features(record, by).Count(f => seen.Add($"{record.State} {f}")) == 0) return;
                queue.Enqueue((record, day));
                cases.Add((record, day));
            }
            foreach (var opening in RequestActs.Openings(house)) Found(house[house.Open(opening)], "", house.Today);
            while (queue.TryDequeue(out var next))
                foreach (var wait in new[] { 0, 45, 400 })
                {
                    var (record, day) = (next.Item1, next.Item2.AddDays(wait));
                    if (wait == 45 && record.State is not (RequestState.AwaitingCorrection or RequestState.AwaitingFee or RequestState.AwaitingReasons or RequestState.Closed) && record.Consultations.All(c => !c.IsOpen) && record.CoHandlings.All(c => c.AnsweredOn is not null)) continue;
                    if (wait == 400 && record.EndedOn is null) continue;
                    house.Today = day;
                    (house[1], house[2]) = (record, twin);
                    foreach (var act in RequestActs.On(house, 1, 2))
                        foreach (var actor in Actors(house, record, act))
                        {
                            (house[1], house[2]) = (record, twin);
                            long id = 1;
                            if (house.Try(ref id, act, actor).Count > 0) continue;
                            var after = house[1];
                            (done.TryGetValue((record.State, act.GetType().Name), out var reached) ? reached : done[(record.State, act.GetType().Name)] = []).Add(after.State);
                            Found(after, act.GetType().Name, day);
                            break;
                        }
                }
            return Known[preset] = new(house, cases, done);
        }
    }

    private static IEnumerable<Actor> Actors(RequestHouse house, RequestCase record, IAct<RequestCase> act)
    {
        var roles = RequestTable.Of(house.Site.Requests).Rows.Where(r => r.State == record.State && r.Act == act.GetType().Name).Select(r => r.Role).ToHashSet();
        return roles.Count == 0 ? [] : house.People.Append(RequestFace.ApplicantOf(record.Receipt)).Where(p => p.Holdings.Any(h => roles.Contains(h.Role)));
    }

    private static IEnumerable<string> Features(RequestCase c, string by)
    {
        var reply = $"{c.Reply?.Kind} {(c.State == RequestState.ReplyReview ? c.Reply?.At : 0)}";
        yield return by;
        yield return $"correction {c.Correction is null} {c.Correction?.ReceivedOn is null}";
        yield return $"reasons {c.Reasons is null} {c.Reasons?.GivenOn is null} {c.Reasons?.Reasonable}";
        yield return $"asked {c.Consultations.Count > 0} {c.Consultations.Any(a => a.IsOpen)} {c.Consultations.Any(a => a.DeliveredOn is not null)}";
        yield return $"helped {c.CoHandlings.Count > 0} {c.CoHandlings.Any(a => a.AnsweredOn is null)} {reply}";
        yield return $"silent {c.Consultations.Any(a => a is { Answer: ConsultationAnswer.Silent, LateOn: null })} {reply}";
        yield return $"extension {c.Extension is null} {c.Extension?.NoticedOn is null} {c.Extension?.RefusedBecause is null}";
        yield return $"fee {c.Fee is null} {c.Fee?.ReceivedOn is null} {c.Fee?.Paid}";
        yield return $"reply {reply}";
        yield return $"reported {c.Withholds} {c.Withholding is null} {c.Withholding?.AcknowledgedOn is null}";
        yield return $"release {c.Release is null} {c.Release?.ApprovedOn is null} {c.Release?.WithdrawnOn is null} {c.Release?.IsGoing}";
    }
}
