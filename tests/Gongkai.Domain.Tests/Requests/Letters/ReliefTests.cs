using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;
using static Gongkai.Domain.Tests.Requests.Letters.LetterComposerTests;
using static Gongkai.Domain.Tests.Requests.Letters.SampleLetters;

namespace Gongkai.Domain.Tests.Requests.Letters;

public sealed class ReliefTests
{
    private const string First = "如对本机关不予公开的决定不服，根据《中华人民共和国行政复议法》第二十条、第二十三条第一款第四项的规定，应当先自知道或者应当知道该决定之日起60日内向示范县人民政府申请行政复议；"
        + "对行政复议决定不服的，再根据《中华人民共和国行政诉讼法》第四十五条的规定，自收到行政复议决定书之日起15日内（行政复议机关逾期不作决定的，自复议期满之日起15日内）向示范县人民法院提起行政诉讼。";

    private const string Either = "如对本机关作出的上述处理不服，可以根据《中华人民共和国行政复议法》第二十条的规定，自知道或者应当知道该处理之日起60日内向示范县人民政府申请行政复议；"
        + "也可以根据《中华人民共和国行政诉讼法》第四十六条的规定，自知道或者应当知道该处理之日起六个月内向示范县人民法院提起行政诉讼。";

    [Fact]
    public void The_three_paragraphs_are_these()
    {
        Assert.Equal(First, ReliefText.Of(ReliefMode.ReconsiderationFirst, Body, Court));
        Assert.Equal(Either, ReliefText.Of(ReliefMode.EitherWay, Body, Court));
        Assert.Equal("", ReliefText.Of(ReliefMode.None, Body, Court));
    }

    [Theory]
    [MemberData(nameof(Codes), MemberType = typeof(SampleLetters))]
    public void Every_letter_ends_with_the_relief_of_its_kind_or_with_none(string code)
    {
        var letter = Compose(code, Facts(code));
        var expected = LetterKind.Find(code)!.Relief switch { ReliefMode.ReconsiderationFirst => First, ReliefMode.EitherWay => Either, _ => null };
        if (expected is not null) Assert.Equal(expected, letter.Paragraphs[^1]);
        else Assert.DoesNotContain(letter.Paragraphs, p => p.Contains("60日", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_one_to_seven_of_withholding_go_to_reconsideration_first()
    {
        string[] first = ["S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10"];
        Assert.Equal(first, LetterKind.All.Where(k => k.Relief == ReliefMode.ReconsiderationFirst).Select(k => k.Code));
        string[] either = ["P09", "P14", "P16", "S01", "S02", .. Enumerable.Range(11, 10).Select(i => $"S{i}")];
        Assert.Equal(either, LetterKind.All.Where(k => k.Relief == ReliefMode.EitherWay).Select(k => k.Code));
    }

    [Fact]
    public void What_the_site_sets_counts_and_what_is_confirmed_for_the_case_counts_more()
    {
        var settings = new LetterSettings { Relief = new Dictionary<string, ReliefMode> { ["S11"] = ReliefMode.ReconsiderationFirst } };
        Assert.Equal(First, Compose("S11", Facts("S11"), settings).Paragraphs[^1]);
        Assert.Equal(Either, Compose("S11", Facts("S11") with { Relief = ReliefMode.EitherWay }, settings).Paragraphs[^1]);
    }

    [Fact]
    public void An_answer_without_relief_is_refused()
    {
        Assert.Equal("LETTER-RELIEF-MISSING", Assert.Single(Refused("S01", Facts("S01") with { Relief = ReliefMode.None })).Code);
        // A procedural letter that is given relief needs a template that prints it.
        Assert.Equal("LETTER-PLACEHOLDER-MISSING", Assert.Single(Refused("P05", Facts("P05") with { Relief = ReliefMode.EitherWay })).Code);
    }

    [Fact]
    public void Each_agency_answers_before_its_own_government_and_the_government_before_the_next_higher()
    {
        var tree = new OrganisationTree(
        [
            new("zf", "示范县人民政府", "县政府", UnitKind.Government),
            new("zfb", "示范县人民政府办公室", "县政府办", UnitKind.Office, "zf"),
            new("fgj", "示范县发展和改革局", "县发改局", UnitKind.Department, "zf"),
            new("fgj-bgs", "办公室", "办公室", UnitKind.Section, "fgj"),
            new("czx", "城关镇人民政府", "城关镇", UnitKind.Township, "zf"),
        ]);
        var settings = new LetterSettings { HigherGovernment = "示范市人民政府", Court = "示范县人民法院", GovernmentCourt = "示范市中级人民法院" };
        foreach (var code in new[] { "zfb", "fgj", "fgj-bgs", "czx" })
            Assert.Equal(new("示范县人民政府", "示范县人民法院"), ReliefAuthority.Of(code, tree, settings));
        Assert.Equal(new("示范市人民政府", "示范市中级人民法院"), ReliefAuthority.Of("zf", tree, settings));
        Assert.Equal("", ReliefAuthority.Of("zf", tree, new()).Body);
        Assert.Equal("", ReliefAuthority.Of("nobody", tree, settings).Body);
    }

    [Fact]
    public void Numbers_have_a_mark_and_a_series_for_each_group()
    {
        var settings = new LetterSettings();
        Assert.Equal("示公复〔2026〕12号", LetterNumber.Of(settings, LetterGroup.Reply, "示", 2026, 12));
        Assert.Equal("示公告〔2026〕1号", LetterNumber.Of(settings, LetterGroup.Notice, "示", 2026, 1));
        Assert.Distinct(Enum.GetValues<LetterGroup>().Select(g => LetterNumber.Series(settings, g, "示", 2026)));
        Assert.Equal("依申请2026-7", LetterNumber.Of(settings with { NumberPattern = "依申请{year}-{serial}" }, LetterGroup.Reply, "示", 2026, 7));
    }
}
