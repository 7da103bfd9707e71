using Gongkai.Content.Findings;

namespace Gongkai.Content.Tests.Findings.Wording;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("（")]
    [InlineData("《")]
    [InlineData("》")]
    [InlineData("“")]
    [InlineData("附件")]
    [InlineData("附件1\n")]
    [InlineData("附件：1.甲\n2.乙\n")]
    [InlineData("1.")]
    [InlineData("一、\n")]
    [InlineData("号")]
    [InlineData("国办发〔")]
    [InlineData("《甲》（国办发〔2016〕80号）")]
    [InlineData("2018年13月32日")]
    [InlineData("8月")]
    [InlineData("的")]
    [InlineData("1-")]
    [InlineData("9")]
    [InlineData("×")]
    [InlineData("年 ")]
    [InlineData("[image:")]
    [InlineData("\u200b")]
    [InlineData("\ufffd")]
    [InlineData("\ud83d")]
    [InlineData("國国")]
    [InlineData("，")]
    [InlineData("是")]
    [InlineData("\n")]
    [InlineData("（　")]
    public void A_text_of_nothing_but_one_thing_ends_soon_with_few_findings(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var found = Wordings.In(text, new PaperFacts { DateWritten = new(2018, 8, 10), Cited = _ => null, Attachments = [] });
        Assert.InRange(found.Count, 0, 500);
        Assert.All(found, f => Assert.InRange(f.Start + f.Length, 0, text.Length));
    }

    [Fact]
    public void Any_text_is_survived()
    {
        var random = new Random(20260101);
        const string signs = "（）《》〈〉“”〔〕[]附件：:1290.、，。；年月日号第一二三十章是的了\n\r\t -~%×X{}<>!国办发令务院巿曰\u200b\u202e\ufffd\ud83d\ude42\ue000國ー﻿";
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Create(random.Next(0, 60), random, (span, r) => { foreach (ref var c in span) c = signs[r.Next(signs.Length)]; });
            foreach (var finding in Wordings.In(text, new PaperFacts { DateWritten = new(2018, 8, 10) }))
                Assert.InRange(finding.Start + finding.Length, 0, text.Length);
        }
    }
}
