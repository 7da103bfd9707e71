using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Wording;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Findings.Wording;

/// <summary>What must be found in five real papers, as they were on the web.</summary>
public sealed class SeedFindingsTests
{
    [Fact]
    public void A_traditional_page_with_spam_and_look_alikes()
    {
        var text = SeedPapers.Raw(1);
        Assert.Single(Of(1, WordingKinds.Traditional));
        Assert.Equal("福彩刮刮乐中奖图片", Assert.Single(Of(1, WordingKinds.Mixed)).Excerpt);
        Assert.Contains("福彩刮刮乐", Plain.Words(text, BuiltInLists.All).Where(w => w.Kind == WordKind.Harmful).Select(w => w.Word));
        var alike = Of(1, WordingKinds.LookAlike);
        Assert.Equal(18, alike.Count(f => f.Excerpt == "巿"));
        Assert.Equal("日", Assert.Single(alike, f => f.Excerpt == "曰").Replacement);
        Assert.Equal("〔2015〕15号", Assert.Single(Of(1, WordingKinds.Number)).Replacement);
        Assert.Equal(2, Of(1, WordingKinds.Punctuation).Count(f => f.Message.Contains("配对")));
    }

    [Fact]
    public void A_notice_whose_numbers_and_attachments_went_astray()
    {
        var numbering = Of(3, WordingKinds.Numbering);
        Assert.Equal(["二、", "（5）", "12."], numbering.Select(f => f.Excerpt));
        Assert.Equal("（五）", numbering[1].Replacement);
        Assert.Contains("缺11", numbering[2].Message);
        Assert.Equal(3, Of(3, WordingKinds.Attachment).Count);
        Assert.Equal(["[image: image6]", "[image: image7]"], Of(3, WordingKinds.Blank).Select(f => f.Excerpt));
        Assert.Contains(Of(3, WordingKinds.Punctuation), f => f.Message.Contains("小于号"));
    }

    [Fact]
    public void A_notice_signed_before_it_was_printed_is_in_order()
    {
        var facts = new PaperFacts { DocNumber = "柳政办〔2018〕142号", DateWritten = new(2018, 8, 10), PublishedOn = new(2018, 8, 17) };
        Assert.DoesNotContain(Wordings.In(SeedPapers.Raw(3), facts), f => f.Code.StartsWith("LOGIC-SIGNED") || f.Code.StartsWith("LOGIC-DATE") || f.Code == "LOGIC-NUMBER-YEAR");
        Assert.Equal("2018年8月10日", Assert.Single(Wordings.In(WordingKinds.SignedDate, SeedPapers.Raw(3), facts with { DateWritten = new(2018, 8, 17) })).Excerpt);
    }

    [Fact]
    [Requirement("R-PUB-20")]
    public void An_interpretation_that_cites_the_wrong_number()
    {
        var cited = Assert.Single(Of(4, WordingKinds.CitationMismatch));
        Assert.Equal(("国办发〔2019〕54号", "中办发〔2016〕8号"), (cited.Excerpt, cited.Replacement));
        Assert.Equal("第三章", Assert.Single(Of(4, WordingKinds.Numbering)).Excerpt);
    }

    [Fact]
    public void Nothing_blocks_and_nothing_is_said_of_what_is_right()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var found = Wordings.In(SeedPapers.Raw(seed));
            Assert.DoesNotContain(found, f => f.Blocks);
            Assert.DoesNotContain(found, f => f.Kind == WordingKinds.DateImpossible || f.Kind == WordingKinds.Doubled || f.Kind == WordingKinds.Broken || f.Kind == WordingKinds.Invisible);
        }
        Assert.Empty(Of(0, WordingKinds.CitationMismatch));
        Assert.Empty(Of(2, WordingKinds.CitationMismatch));
        Assert.Empty(Of(3, WordingKinds.CitationMismatch));
    }

    private static IReadOnlyList<ContentFinding> Of(int seed, FindingKind kind) => Wordings.In(kind, SeedPapers.Raw(seed));
}
