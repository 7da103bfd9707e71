using System.Text.Json;
using Gongkai.Domain.Requests.Letters;
using Gongkai.Domain.Requests.Replies;
using static Gongkai.Domain.Tests.Requests.Letters.SampleLetters;

namespace Gongkai.Domain.Tests.Requests.Letters;

public sealed class LetterComposerTests
{
    private static readonly LetterSettings House = new();

    [Fact]
    public void The_set_is_the_whole_of_P01_to_P17_and_S01_to_S20()
    {
        Assert.Equal([.. Enumerable.Range(1, 17).Select(i => $"P{i:00}"), .. Enumerable.Range(1, 20).Select(i => $"S{i:00}")], LetterKind.All.Select(k => k.Code));
        Assert.All(ReplyKind.All, reply => Assert.NotNull(LetterKind.Find(reply.Code)));
        Assert.All(LetterKind.All, kind => Assert.Equal(kind.Code[0] == 'S', kind.Substantive));
        // A label is a placeholder, so none may stand for two things.
        Assert.All(LetterKind.All, kind => Assert.Distinct(LetterTemplates.Placeholders(kind.Code).Select(p => p.Name)));
        Assert.All(LetterKind.All, kind => Assert.Distinct(kind.Fields.Select(f => f.Name)));
    }

    [Theory]
    [MemberData(nameof(Codes), MemberType = typeof(SampleLetters))]
    [Requirement("R-REQ-10")]
    public void Every_kind_composes_from_the_template_of_its_own(string code)
    {
        var letter = Compose(code, Facts(code));
        var text = string.Join('\n', letter.Paragraphs);
        Assert.Equal(LetterKind.Find(code)!.Title, letter.Title);
        Assert.DoesNotMatch(@"[{}［］|]|。。|；。|：。|，。|\?", text);
        Assert.All(letter.Paragraphs, p => Assert.False(string.IsNullOrWhiteSpace(p)));
        Assert.Contains(Facts(code).Receipt, text);
        // What the clerk filled in is in the letter, days as they are written in Chinese.
        foreach (var field in LetterKind.Find(code)!.Fields.Where(f => f.Required && f.Kind is not LetterFieldKind.Text))
            Assert.Contains(field.Kind == LetterFieldKind.Day ? Chinese(Facts(code).Fields[field.Name]) : Facts(code).Fields[field.Name], text);
    }

    [Theory]
    [MemberData(nameof(Codes), MemberType = typeof(SampleLetters))]
    public void Each_missing_field_is_refused_by_its_name(string code)
    {
        foreach (var field in LetterKind.Find(code)!.Fields.Where(f => f.Required))
        {
            var facts = Facts(code);
            var refusal = Refused(code, facts with { Fields = new Dictionary<string, string>(facts.Fields) { [field.Name] = " " } }).Single(r => r.Code == "LETTER-FIELD-MISSING");
            Assert.Equal(field.Name, refusal.Field);
            Assert.Contains($"“{field.Label}”", refusal.Sentence);
        }
        foreach (var field in LetterKind.Find(code)!.Fields.Where(f => !f.Required && f.Name is not ("authority" or "address")))
            Compose(code, Facts(code) with { Fields = Facts(code).Fields.Where(f => f.Key != field.Name).ToDictionary() });
    }

    [Theory]
    [MemberData(nameof(Codes), MemberType = typeof(SampleLetters))]
    public void What_every_letter_needs_is_refused_by_its_name_too(string code)
    {
        var facts = Facts(code);
        Assert.Equal("issuer", Assert.Single(Refused(code, facts with { Issuer = "" })).Field);
        Assert.Equal("receipt", Assert.Single(Refused(code, facts with { Receipt = "" })).Field);
        Assert.Equal("subject", Assert.Single(Refused(code, facts with { Subject = "" })).Field);
        Assert.Equal("phone", Assert.Single(Refused(code, facts with { Phone = "" })).Field);
        if (LetterKind.Find(code)!.Group is LetterGroup.Notice or LetterGroup.Reply)
            Assert.Equal("receivedOn", Assert.Single(Refused(code, facts with { ReceivedOn = null })).Field);
        if (LetterKind.Find(code)!.Substantive)
            Assert.Equal(["reconsiderationBody", "court"], Refused(code, facts with { ReconsiderationBody = "", Court = "" }).Select(r => r.Field));
    }

    [Fact]
    [Requirement("R-REQ-10")]
    public void Every_answer_names_the_article_of_its_row()
    {
        foreach (var reply in ReplyKind.All.Where(r => r.Row is not null))
        {
            var text = string.Concat(Compose(reply.Code, Facts(reply.Code)).Paragraphs);
            if (reply.Code == "S20") Assert.Contains("第（五）项第5目", text);
            else Assert.Contains(reply.Article.Replace("条例", "《中华人民共和国政府信息公开条例》", StringComparison.Ordinal), text);
        }
    }

    [Fact]
    public void Every_procedural_letter_to_a_person_names_its_article()
    {
        foreach (var kind in LetterKind.All.Where(k => !k.Substantive && k.Code is not ("P14" or "P15" or "P10")))
            foreach (var article in kind.Basis.Split('、').Select(b => b.Replace("条例", "", StringComparison.Ordinal)))
                Assert.True(string.Concat(Compose(kind.Code, Facts(kind.Code)).Paragraphs).Contains(article, StringComparison.Ordinal), $"{kind.Code}: {article}");
    }

    [Theory]
    [InlineData("P10", "case", "共同制作的政府信息", "第三十四条", "视为同意公开")]
    [InlineData("P10", "case", "涉及其他机关的政府信息", "第十一条第一款", "准确一致")]
    [InlineData("P14", "case", "逾期不补正", "第三十条", "视为放弃申请")]
    [InlineData("P14", "case", "逾期未缴费", "第四十二条第二款", "国办函〔2020〕109号")]
    [InlineData("P14", "case", "申请人撤回", "撤回", "终止办理")]
    [InlineData("P16", "outcome", "转送有权机关处理", "第四十一条", "已将更正申请转送有权处理的示范县民政局")]
    [InlineData("P17", "outcome", "纳入主动公开", "第四十四条第二款", "网址如下：https://www.shifan.gov.cn/zwgk/zdxm/202603/t20260320_1.html")]
    [InlineData("P17", "outcome", "不纳入主动公开", "第四十四条第二款", "不属于主动公开的范围")]
    public void An_outcome_brings_its_own_article_and_sentence(string code, string field, string outcome, string article, string sentence)
    {
        var text = string.Concat(Compose(code, With(code, field, outcome)).Paragraphs);
        Assert.Contains(article, text);
        Assert.Contains(sentence, text);
    }

    [Fact]
    public void A_withdrawn_application_is_closed_without_talk_of_relief()
    {
        Assert.Contains(Compose("P14", Facts("P14")).Paragraphs, p => p.Contains("行政复议", StringComparison.Ordinal));
        Assert.DoesNotContain(Compose("P14", With("P14", "case", "申请人撤回")).Paragraphs, p => p.Contains("行政复议", StringComparison.Ordinal));
    }

    [Fact]
    public void Third_parties_do_not_learn_who_applied()
    {
        foreach (var code in new[] { "P06", "P07", "P09" })
        {
            Assert.DoesNotContain("张三", JsonSerializer.Serialize(Compose(code, Facts(code))));
            Assert.Contains(LetterTemplates.Problems(code, LetterTemplates.Of(code) + "\n{申请人}"), r => r.Code == "LETTER-PLACEHOLDER-UNKNOWN");
        }
    }

    [Fact]
    public void The_day_of_the_corrected_application_is_told_only_where_there_is_one()
    {
        Assert.DoesNotContain("补正", Compose("S01", Facts("S01")).Paragraphs[0]);
        Assert.Contains("（登记编号：2026-0031），并于2026年3月16日收到补正后的申请。", Compose("S01", Facts("S01") with { CorrectedOn = new(2026, 3, 16) }).Paragraphs[0]);
    }

    [Fact]
    public void Braces_in_what_was_typed_stay_as_they_are() =>
        Assert.Contains("{救济途径}［x］", Compose("S14", With("S14", "reasons", "{救济途径}［x］。")).Paragraphs[1]);

    [Fact]
    public void A_letter_is_frozen_text_that_survives_storing()
    {
        var letter = Compose("S03", Facts("S03"));
        var back = JsonSerializer.Deserialize<Letter>(JsonSerializer.Serialize(letter))!;
        Assert.Equal(JsonSerializer.Serialize(letter), JsonSerializer.Serialize(back));
        Assert.Equal("联系部门：示范县发展和改革局办公室；联系人：李四；电话：0999-1234567；送达方式：邮寄。", back.Contact);
    }

    [Fact]
    public void An_unknown_code_is_refused() => Assert.Equal("LETTER-KIND", Assert.Single(Refused("S99", Facts("S01"))).Code);

    internal static Letter Compose(string code, LetterFacts facts, LetterSettings? settings = null)
    {
        var (letter, refusals) = LetterComposer.Compose(code, facts, settings ?? House);
        Assert.Empty(refusals.Select(r => code + r.Sentence));
        return letter!;
    }

    internal static IReadOnlyList<Gongkai.Domain.Acts.Refusal> Refused(string code, LetterFacts facts, LetterSettings? settings = null)
    {
        var (letter, refusals) = LetterComposer.Compose(code, facts, settings ?? House);
        Assert.Null(letter);
        return refusals;
    }

    internal static LetterFacts With(string code, string field, string value) =>
        Facts(code) with { Fields = new Dictionary<string, string>(Facts(code).Fields) { [field] = value } };

    private static string Chinese(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd") is var d ? $"{d.Year}年{d.Month}月{d.Day}日" : "";
}
