using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Tests.Documents;

/// <summary>Whatever people do in whatever order, what must not happen does not happen.</summary>
public class RandomWalkTests
{
    public static TheoryData<string, int> Walks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in DocumentPresets.All.Keys)
                for (var seed = 1; seed <= 12; seed++) data.Add(name, seed);
            return data;
        }
    }

    [Theory, MemberData(nameof(Walks))]
    [Requirement("R-SEC-03"), Requirement("R-SEC-04"), Requirement("R-DOC-17")]
    public void Nothing_becomes_public_without_review_of_its_text_and_no_number_is_lost_or_changed(string preset, int seed)
    {
        var random = new Random(seed);
        var settings = DocumentPresets.All[preset];
        var county = new County(settings);
        var content = seed % 3 == 0 ? Papers.Everything(settings) : Papers.Policy(settings) with { Mark = seed % 3 == 1 ? Papers.Active : Papers.OnRequest };
        var record = county.Draft(content);
        var portal = new HashSet<string>();
        AssignedNumber? number = null;

        for (var i = 0; i < 160; i++)
        {
            var (act, actor) = Pick(random, record, county);
            var decision = county.Try(record, act, actor);
            if (!decision.Accepted) continue;
            record = decision.Record!;

            foreach (var draft in decision.Effects.OfType<Publish>().SelectMany(p => p.Items))
            {
                portal.Add(draft.Key);
                Assert.Empty(record.OpenSecrecy());
                foreach (var pass in Stages.Secrecy.Select(s => record.PassOf(s)!))
                    Assert.False(SeparationOfDuties.IsAuthor(record, [pass.ActorId, pass.OnBehalfOf ?? 0]));
                Assert.True(record.DateWritten <= county.Today);
            }
            portal.ExceptWith(decision.Effects.OfType<Withdraw>().Select(w => w.Key));
            Assert.Equal(record.Publication.State == PublicationState.Public, portal.Contains("document:7:text"));
            if (portal.Count > 0) Assert.True(record.IsActive);
            if (number is not null) Assert.Equal(number, record.Number);
            number = record.Number;
            Assert.Equal(number?.Serial ?? 0, county.NumbersTaken);
            county.Today = county.Today.AddDays(random.Next(2));
        }
    }

    [Fact]
    public void The_walks_do_reach_publication_withdrawal_and_changes_of_attribute()
    {
        var reached = new HashSet<Stage>();
        for (var seed = 1; seed <= 25; seed++)
        {
            var random = new Random(seed);
            var county = new County(DocumentPresets.S0);
            var record = county.Draft(Papers.Policy(DocumentPresets.S0));
            for (var i = 0; i < 160; i++)
            {
                var (act, actor) = Pick(random, record, county);
                record = county.Try(record, act, actor).Record ?? record;
                reached.Add(record.Stage);
            }
        }
        Stage[] wanted = [Stage.Published, Stage.Returned, Stage.Withdrawn, Stage.AttributeChange, Stage.FiledNotPublic, Stage.Archived, Stage.Referred];
        Assert.Subset(reached, wanted.ToHashSet());
    }

    private static (IAct<DocumentRecord> Act, Actor Actor) Pick(Random random, DocumentRecord record, County county)
    {
        // Mostly the desk does its work; the rest is anybody doing anything, also with two posts or for a colleague.
        var desks = County.Procedure.Face(record, county.Site).Desks;
        if (random.Next(10) < 7 && desks.Count > 0)
            return record.Stage switch
            {
                Stage.Draft or Stage.Returned => random.Next(3) == 0 ? (new ApproveInterpretation(), County.Head) : (new SubmitDocument(), County.Drafter),
                Stage.Withdrawn => (new ConfirmWithdrawalSeen([]), County.InfoCentre),
                Stage.Referred => (new RecordDetermination("可以公开"), County.Disclosure),
                _ => (Papers.ActAt(record), county.AtDesk(record)),
            };
        var someone = County.People[random.Next(County.People.Count)];
        var other = County.People[random.Next(County.People.Count)];
        Actor actor = random.Next(3) switch
        {
            0 => someone,
            1 => someone with { Holdings = [.. someone.Holdings, .. other.Holdings] },
            _ => someone with { Holdings = [.. other.Holdings.Select(h => h with { OnBehalfOf = other.AccountId })] },
        };
        var content = record.Content;
        IAct<DocumentRecord>[] acts =
        [
            new EditDraft(content with { BodyHtml = $"<p>{random.Next(1000)}</p>" }), new SubmitDocument(), new RecallDocument(), Papers.ActAt(record),
            new PassStep { Opinion = "可以", Mark = Papers.Active, InterpretationOpinion = "可以", Secrecy = SecrecyConclusion.MayBePublic, Review = ReviewConclusion.Conforms },
            new ReturnDocument([ReturnReason.Content], "请修改"), new ReferForDetermination("县国家保密局", "是否涉密"),
            new PrintDocument(), new IssueDocument(), new PublishDocument(), new SupplyInterpretation(Papers.Material), new PublishInterpretation(),
            new ProposeAttributeChange(random.Next(2) == 0 ? Papers.Active : Papers.OnRequest, "情况变化"), new ApproveAttributeChange("同意"), new RejectAttributeChange("不同意"),
            new WithdrawPublication("error", WithdrawalMode.Gone, ""), new ReopenWithdrawn("更正"), new AskCountersign(["czj"]), new ArchiveDocument(),
        ];
        // Rare acts are tried by the one who may, so that the walk gets somewhere.
        var act = acts[random.Next(acts.Length)];
        if (random.Next(2) == 0 && County.Procedure.Rights(record, county.Site).FirstOrDefault(r => r.Act == act.GetType().Name && r.State == record.Stage.Code()) is { } right)
            actor = County.People.FirstOrDefault(p => p.Holds(right.Role)) ?? actor;
        return (act, actor);
    }
}
