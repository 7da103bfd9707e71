using Gongkai.Domain.Documents;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>From the attribute of a document to the replies that fit an application for it.</summary>
public class GroundRepliesTests
{
    [Fact]
    public void Every_ground_of_the_regulation_leads_to_its_own_reply_and_to_a_partial_one()
    {
        foreach (var ground in StatutoryGround.All)
        {
            var follows = GroundReplies.Of(ground.Code)!;
            Assert.Equal(ground.Article, follows.Basis);
            Assert.Equal(ground.Code, ReplyKind.Find(follows.Kinds[0])!.Ground);
            Assert.Contains("S03", follows.Kinds);
        }
        Assert.Null(GroundReplies.Of("N9"));
    }

    [Fact]
    [Requirement("R-DOC-07")]
    public void The_two_reasons_for_on_request_are_no_ground_of_refusal_and_lead_to_giving()
    {
        foreach (var reason in new[] { "R1", "R2" })
        {
            var follows = Assert.Single(GroundReplies.Of(DisclosureAttribute.OnRequest, [reason], ReasonLists.Local));
            Assert.Equal("S01", follows.Kinds[0]);
            Assert.Contains("不是不予公开的理由", follows.Advice);
        }
        Assert.Contains("S07", GroundReplies.Of(DisclosureAttribute.OnRequest, ["R1"], ReasonLists.Local)[0].Kinds);
        Assert.Contains("S11", GroundReplies.Of(DisclosureAttribute.OnRequest, ["R2"], ReasonLists.Local)[0].Kinds);
    }

    [Fact]
    [Requirement("R-DOC-06")]
    public void The_eight_local_reasons_lead_to_the_replies_of_their_articles()
    {
        string[] expected = ["S06", "S06", "S06", "S10", "S04", "S07", "S09", "S08"];
        Assert.Equal(expected, ReasonLists.Local.Where(r => r.Attribute == DisclosureAttribute.NotDisclosed).Select(r => Assert.Single(GroundReplies.Of(r.Attribute, [r.Code], ReasonLists.Local)).Kinds[0]));
        Assert.Equal(["S02"], GroundReplies.Of(DisclosureAttribute.ActiveDisclosure, [], ReasonLists.Local)[0].Kinds);
    }

    [Fact]
    public void Every_kind_of_reply_has_its_sentence()
    {
        Assert.All(ReplyKind.All, k => Assert.NotEqual("", ReplyAdvice.Of(k.Code)));
        Assert.All(ReplyKind.All.Where(k => k.Group != ReplyGroup.Other), k => Assert.NotNull(LetterKind.Find(k.Code)));
    }
}
