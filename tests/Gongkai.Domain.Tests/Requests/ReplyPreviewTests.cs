using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>A reply looked at before it is submitted.</summary>
public class ReplyPreviewTests
{
    private static ActContext Looking(RequestHouse house, long id) => new()
    {
        Actor = house.Officer,
        Now = DateTimeOffset.UnixEpoch,
        Today = house.Today,
        Site = house.Site,
        Organisations = RequestHouse.Tree,
        Calendar = house.Calendar,
        Numbers = new NoNumbers(),
        RecordId = id,
    };

    [Fact]
    public void What_the_preview_says_is_what_submitting_says()
    {
        var house = new RequestHouse();
        var id = house.Received();
        foreach (var draft in new[] { Applications.Granted, new ReplyDraft("S01", new Dictionary<string, string>()), Applications.Draft("S12"), new ReplyDraft("S03", new Dictionary<string, string>()), new ReplyDraft("S99", new Dictionary<string, string>()) })
        {
            var looked = RequestProcedure.Preview(house[id], draft, Looking(house, id)).Refusals;
            if (draft.Kind != "S99") house.Do(id, new DraftReply(draft));
            Assert.Equal(draft.Kind == "S99" ? ["REPLY-KIND"] : house.Codes(id, new SubmitReply()), looked.Select(r => r.Code));
        }
    }

    [Fact]
    public void An_unfinished_letter_is_shown_with_its_gaps_and_takes_no_number()
    {
        var house = new RequestHouse();
        var id = house.Received();
        var before = house.Numbers.ToDictionary();
        var (letter, refusals) = RequestProcedure.Preview(house[id], new ReplyDraft("S01", new Dictionary<string, string> { ["way"] = "随本答复书附送" }), Looking(house, id));
        Assert.NotEmpty(refusals);
        Assert.Contains(letter!.Paragraphs, p => p.Contains("【待填写：公开的信息】", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, p => p.Contains("随本答复书附送", StringComparison.Ordinal));
        Assert.Equal(before, house.Numbers);
    }
}
