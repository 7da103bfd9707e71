using Gongkai.Content.Findings.Wording;

namespace Gongkai.Content.Tests.Findings.Wording;

public sealed class FormTests
{
    [Theory]
    [InlineData("柳政办[2018]142号")]
    [InlineData("柳政办（2018）142号")]
    [InlineData("柳政办【2018】第142号")]
    [InlineData("柳政办〔2018〕0142号")]
    [InlineData("柳政办〔18〕142号")]
    [InlineData("柳政办〔 2018 〕 142 号")]
    [InlineData("柳政办〔２０１８〕１４２号")]
    [InlineData("柳政办〔2018〕142")]
    public void A_number_is_put_into_its_form(string written)
    {
        var finding = Assert.Single(Wordings.In(WordingKinds.Number, "根据" + written));
        Assert.Equal("〔2018〕142号", finding.Replacement);
        Assert.Equal(5, finding.Start);
    }

    [Theory]
    [InlineData("二0一八年八月", "二〇一八年八月")]
    [InlineData("增长5-10%", "增长5%～10%")]
    [InlineData("补助3-5万元", "补助3万～5万元")]
    [InlineData("实施2018-2020年规划", "实施2018—2020年规划")]
    [InlineData("关心的的问题", "关心的问题")]
    [InlineData("（四）加强\n（5）规范", "（四）加强\n（五）规范")]
    [InlineData("一.加强领导", "一、加强领导")]
    [InlineData("甲、乙、和丙", "甲、乙和丙")]
    [InlineData("认真落实。。", "认真落实。")]
    public void What_is_offered_is_right(string text, string right) => Assert.Equal(right, Wordings.Corrected(text));

    [Fact]
    public void Half_width_marks_are_one_finding_with_their_count() =>
        Assert.Contains("全文4处", Assert.Single(Wordings.In(WordingKinds.Punctuation, "甲,乙;丙(丁).")).Message);

    [Fact]
    public void A_lost_bracket_is_found_where_it_stands()
    {
        Assert.Equal(3, Assert.Single(Wordings.In("各单位（含直属单位要学习（附）。")).Start);
        Assert.Equal(8, Assert.Single(Wordings.In("各单位含直属单位）要学习。")).Start);
        Assert.Single(Wordings.In("严格落实《条例的规定。\n落实《办法》。"));
    }

    [Fact]
    public void A_gap_names_what_is_missing()
    {
        Assert.Contains("缺11", Assert.Single(Wordings.In("10. 舆情回应\n12. 公众参与")).Message);
        Assert.Contains("是否应为“一、”", Wordings.In(WordingKinds.Numbering, "1、加强领导\n（一）定人\n二、明确责任")[0].Suggestion);
        Assert.Contains("缺“二是”", Assert.Single(Wordings.In("要求：一是学习；三是考核。")).Message);
    }
}
