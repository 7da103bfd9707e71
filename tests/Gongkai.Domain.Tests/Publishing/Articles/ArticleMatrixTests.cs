using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Review;
using S = Gongkai.Domain.Publishing.Articles.ArticleState;

namespace Gongkai.Domain.Tests.Publishing.Articles;

/// <summary>State × act: what the table does not know is refused, what it knows is decided and leads where the table says.</summary>
public class ArticleMatrixTests
{
    private readonly Newsroom _room = new();

    // Cells where the table allows the act but this record has, rightly, nothing to do it on.
    private static bool HasNothingToDo(S state, IAct act) => act switch
    {
        DropChange or TakeDownArticle => state != S.Published,
        CancelPublication => true,
        ReopenArticle => false,
        _ => false,
    };

    private static IReadOnlyList<IAct<Article>> Acts { get; } =
    [
        new OpenArticle("mzj", Newsroom.Content), new EditArticle(Newsroom.Content with { Title = "另一标题" }), new SubmitArticle(), new RecallArticle(), new AbandonArticle("重复"), new PassArticle("同意。", SecrecyConclusion.MayBePublic),
        new ReturnArticle("请修改"), new PublishArticle(), new CancelPublication(), new ChangeArticle("调整"), new DropChange("不改了"), new TakeDownArticle("过时", WithdrawalMode.Gone, ""), new ConfirmArticleGone([]), new ReopenArticle("更正"),
    ];

    [Fact]
    public void Every_cell_outside_the_table_is_refused_and_every_cell_in_it_is_decided()
    {
        Assert.Equal(typeof(Article).Assembly.GetTypes().Count(t => t.IsAssignableTo(typeof(IAct<Article>)) && !t.IsInterface), Acts.Count);
        foreach (var state in Enum.GetValues<S>().Where(s => s != S.Fourth))
            foreach (var act in Acts)
            {
                var record = In(state);
                var table = ArticleProcedure.Table(record, _room.Site);
                var rows = table.Rows.Where(r => r.State == state && r.Act == act.GetType().Name).ToList();
                var decision = Newsroom.Procedure.Decide(record, act, _room.Context(Anybody(act)));
                if (rows.Count == 0)
                {
                    Assert.Equal("WRONG-STATE", Assert.Single(decision.Refusals).Code);
                    continue;
                }
                if (HasNothingToDo(state, act))
                {
                    Assert.False(decision.Accepted);
                    Assert.DoesNotContain(decision.Refusals, r => r.Code == "WRONG-STATE");
                    continue;
                }
                Assert.True(decision.Accepted, $"{state} {act.GetType().Name}: {string.Join("; ", decision.Refusals.Select(r => r.Code))}");
                Assert.Contains(decision.Record!.State, rows.SelectMany(r => r.Next));
            }
    }

    [Fact]
    public void Nobody_acts_whom_no_line_of_the_table_names()
    {
        Actor[] people = [Newsroom.Writer, Newsroom.Head, Newsroom.Secrecy, Newsroom.Final, Newsroom.Centre, Newsroom.Disclosure, Newsroom.Deputy, Newsroom.Main];
        foreach (var state in Enum.GetValues<S>().Where(s => s != S.Fourth))
            foreach (var act in Acts.Where(a => a is not OpenArticle))
                foreach (var person in people)
                {
                    var record = In(state);
                    var roles = ArticleProcedure.Table(record, _room.Site).Rows.Where(r => r.State == state && r.Act == act.GetType().Name).Select(r => r.Role);
                    if (!person.Holdings.Any(h => roles.Contains(h.Role))) Assert.Equal(["NOT-PERMITTED"], _room.Codes(record, act, person));
                }
    }

    private static Actor Anybody(IAct act) => act is RecallArticle ? Newsroom.Writer : new Actor(50, "某人", []);

    private Article In(S state) => state switch
    {
        S.Returned => _room.Do(_room.To(S.First), new ReturnArticle("请修改"), Newsroom.Head),
        S.Withdrawn => _room.Do(_room.Do(_room.To(S.Published), new TakeDownArticle("过时", WithdrawalMode.Gone, ""), Newsroom.Centre), new ConfirmArticleGone([]), Newsroom.Centre),
        S.Abandoned => _room.Do(_room.Draft(), new AbandonArticle("重复"), Newsroom.Writer),
        S.PortalLeader or S.MainLeader => _room.To(state, Newsroom.Content with { IsEmergency = true }),
        _ => _room.To(state),
    };
}
