using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Search;

namespace Gongkai.Domain.Tests.Search;

public sealed class SearchDictionaryTests
{
    private static readonly SearchDictionaryProcedure Procedure = new();

    private static readonly ActContext Context = new()
    {
        Actor = new Actor(1, "信息员甲", [new Holding("zfb", Roles.InfoCentre)]),
        Now = new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero),
        Today = new DateOnly(2026, 11, 20),
        Site = new SiteSettings { Code = "shifan", Name = "示范县" },
        Organisations = OrganisationTree.Empty,
        Calendar = WorkCalendar.National,
        Numbers = new NoNumbers(),
    };

    [Theory]
    [InlineData("低保 最低生活保障", "低保 最低生活保障", false)]
    [InlineData("低保，最低生活保障、低保金", "低保 最低生活保障 低保金", false)]
    [InlineData("学区房＞学区　学位", "学区房 > 学区 学位", false)]
    [InlineData("  爱心卡 ", "爱心卡", true)]
    [InlineData("PM2.5 空气质量", "PM2.5 空气质量", false)]
    public void A_line_is_read_as_people_write_it(string text, string shown, bool term)
    {
        var (line, refusal) = SynonymLine.Read(text);
        Assert.Null(refusal);
        Assert.Equal(shown, line!.ToString());
        Assert.Equal(term, line.IsTerm);
        Assert.Equal(line.ToString(), SynonymLine.Read(line.ToString()).Line!.ToString());
    }

    [Theory]
    [InlineData("甲乙 > 丙丁 > 戊己")]
    [InlineData("> 学位")]
    [InlineData("学区房 >")]
    [InlineData("低保 低保")]
    [InlineData("低")]
    [InlineData("低保 ——")]
    [InlineData("低保 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public void A_line_that_means_nothing_is_refused(string text)
    {
        var (line, refusal) = SynonymLine.Read(text);
        Assert.Null(line);
        Assert.Equal("SEARCH-LINE", refusal!.Code);
    }

    [Fact]
    public void Words_lead_to_the_others_of_their_group_and_arrows_one_way()
    {
        var both = SynonymLine.Read("甲乙 丙丁 戊己").Line!.Ways().ToDictionary(w => w.Word, w => w.Others);
        Assert.Equal(["丙丁", "戊己"], both["甲乙"]);
        Assert.Equal(["甲乙", "丙丁"], both["戊己"]);
        var one = SynonymLine.Read("甲乙 丙丁 > 戊己").Line!.Ways().ToDictionary(w => w.Word, w => w.Others);
        Assert.Equal(["戊己"], one["甲乙"]);
        Assert.Equal(["戊己"], one["丙丁"]);
        Assert.DoesNotContain("戊己", one.Keys);
    }

    [Fact]
    [Requirement("R-WEB-06")]
    public void The_dictionary_is_changed_by_acts_and_says_all_that_is_wrong_at_once()
    {
        var record = Do(null, new OpenSearchDictionary(SearchPresets.County));
        record = Do(record, new ChangeSearchLines(["老年卡 老年人优待证", "", "老年卡 老年人优待证", "爱心卡"], []));
        Assert.Equal(["老年卡 老年人优待证", "爱心卡"], record.Lines.Select(l => l.Key));
        record = Do(record, new ChangeSearchLines([], ["爱心卡"]));
        Assert.Single(record.Lines);
        record = Do(record, new SetSearchWordAside(" 城管 "));
        Assert.Equal(["城管"], record.SetAside);
        record = Do(record, new TakeSearchWordBack("城管"));
        Assert.Empty(record.SetAside);
        record = Do(record, new ChooseSearchPreset(SearchPresets.Institutions));
        Assert.Equal(SearchPresets.Institutions, record.Preset);

        Assert.Equal(["SEARCH-LINE", "SEARCH-LINE"], Codes(record, new ChangeSearchLines(["甲", "老人卡 优待证", "> 乙丙"], [])));
        Assert.Equal(["FIELD-MISSING"], Codes(record, new ChangeSearchLines([" "], [])));
        Assert.Equal(["FIELD-MISSING"], Codes(record, new SetSearchWordAside(" ")));
        Assert.Equal(["SEARCH-PRESET"], Codes(record, new ChooseSearchPreset("nothing")));
        Assert.Equal(["SEARCH-MANY"], Codes(record, new ChangeSearchLines([.. Enumerable.Range(0, SearchDictionaryProcedure.MostLines).Select(i => $"词{i}号 字{i}号")], [])));
    }

    [Fact]
    public void Only_the_disclosure_section_and_the_information_centre_keep_it()
    {
        var roles = Procedure.Rights(null, Context.Site).Select(r => r.Role).ToHashSet();
        Assert.Equal(SearchDictionaryProcedure.Keepers.Order(), roles.Order());
    }

    private static SearchDictionary Do(SearchDictionary? record, IAct<SearchDictionary> act)
    {
        var decision = Procedure.Decide(record, act, Context);
        Assert.Empty(decision.Refusals);
        return decision.Record!;
    }

    private static IEnumerable<string> Codes(SearchDictionary record, IAct<SearchDictionary> act) => Procedure.Decide(record, act, Context).Refusals.Select(r => r.Code);
}
