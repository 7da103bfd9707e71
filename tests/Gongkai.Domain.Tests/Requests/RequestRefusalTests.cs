using System.Text.RegularExpressions;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>Every refusal the sources of this capability can give, met once in real life: in Chinese, saying what to do, with its basis where law or paper speaks.</summary>
public partial class RequestRefusalTests
{
    // Matters of form, of dates that contradict each other, of pages gone stale: no article speaks of them.
    private static readonly HashSet<string> WithoutBasis =
    [
        "FIELD-MISSING", "REASON-MISSING", "DATE-FUTURE", "REQUEST-TOO-LONG", "REQUEST-TOO-MANY", "UNIT-UNKNOWN", "CONSULT-MANY", "CONSULT-UNKNOWN", "CONSULT-ANSWER", "CONSULT-ANSWERED",
        "LETTER-UNKNOWN", "LETTER-UNSERVED", "RELEASE-OFF", "RELEASE-REPEATED", "RELEASE-NOT-PROPOSED", "RATING-LONG", "MERGE-SELF", "MERGE-RECEIPT", "MERGE-OTHER", "TOPIC-UNKNOWN", "REQUEST-CHAIN-TWICE",
    ];

    public static TheoryData<string> Sources => [.. Directory.GetFiles(Folder, "*.cs").Select(f => Path.GetFileName(f)!).Where(f => f is not ("CitizenId.cs" or "ReceiptNumber.cs" or "IdentityDocument.cs") && Codes(f).Any())];

    private static string Folder => Path.Combine(Repository.Root, "src", "Gongkai.Domain", "Requests");

    // One line each: code, one sentence or two to choose from, basis. Checks that share a basis name the field in its place.
    private static IEnumerable<(string Code, string Sentence, bool Basis)> Codes(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)))
            foreach (Match code in Code().Matches(line))
            {
                var sentences = Sentence().Matches(line, code.Index + code.Length);
                if (sentences.Count == 0) continue;
                var basis = Basis().Match(line, sentences[^1].Index + sentences[^1].Length).Groups["basis"].Value.Trim();
                foreach (Match sentence in sentences) yield return (code.Groups["code"].Value, sentence.Groups["sentence"].Value, basis is not ("" or "null"));
            }
    }

    [Theory, MemberData(nameof(Sources))]
    public void Every_refusal_is_a_chinese_sentence_that_says_what_to_do_and_on_what_it_rests(string file)
    {
        foreach (var (code, sentence, basis) in Codes(file))
        {
            Assert.Matches("^[A-Z0-9]+(-[A-Z0-9]+)+$", code);
            Assert.True(sentence.EndsWith('。') && Chinese().Count(sentence) >= 3, $"{code}: {sentence}");
            Assert.True(WhatToDo().IsMatch(sentence), $"{code} does not say what to do: {sentence}");
            Assert.True(basis || WithoutBasis.Contains(code), $"{code} names no basis");
            Assert.DoesNotMatch("R-REQ", sentence);
        }
    }

    [Fact]
    public void Every_refusal_in_the_sources_is_met_by_a_test()
    {
        var tests = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Gongkai.Domain.Tests", "Requests"), "*.cs").Where(f => !f.EndsWith("RequestRefusalTests.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var here = Rest.Select(r => r.Code).ToHashSet();
        var unmet = Directory.GetFiles(Folder, "*.cs").SelectMany(f => Codes(Path.GetFileName(f))).Select(c => c.Code).Distinct().Where(c => !tests.Contains($"\"{c}\"", StringComparison.Ordinal) && !here.Contains(c)).ToList();
        Assert.Empty(unmet);
    }

    public static TheoryData<string> Remaining => [.. Rest.Select(r => r.Code)];

    [Theory, MemberData(nameof(Remaining))]
    public void Each_of_the_remaining_refusals_is_given_where_it_belongs(string code) => Assert.Contains(code, Rest.Single(r => r.Code == code).Refusals().Select(r => r.Code));

    private static readonly (string Code, Func<IReadOnlyList<Refusal>> Refusals)[] Rest =
    [
        ("TOPIC-UNKNOWN", () => On(new TakeRequest("天气"))),
        ("CONSULT-MANY", () => On(Applications.ThirdParty, c => c with { Consultations = [.. Enumerable.Range(1, 100).Select(n => new Consultation(n, ConsultationKind.ThirdParty, "某", "某", "某", new DateOnly(2026, 3, 2)) { AnsweredOn = new DateOnly(2026, 3, 2), Answer = ConsultationAnswer.Agrees })] })),
        ("REQUEST-TOO-MANY", () => Opened(Applications.Roads with { Files = [.. Enumerable.Range(1, 21).Select(n => new SealedFile($"{n}", "附件", 1, "image/png", FileKinds.Material))] })),
        ("REQUEST-CHAIN-LEGAL", () => new RequestSettings { Chain = [.. RequestPresets.S3.Chain.Where(s => !s.Legal)] }.Problems()),
        ("REQUEST-CHAIN-LEADER", () => new RequestSettings { Chain = [.. RequestPresets.S3.Chain.Where(s => s.Legal)] }.Problems()),
        ("REQUEST-CHAIN-TWICE", () => new RequestSettings { Chain = [.. RequestPresets.S3.Chain, .. RequestPresets.S3.Chain] }.Problems()),
    ];

    private static IReadOnlyList<Refusal> On(IAct<RequestCase> act, Func<RequestCase, RequestCase>? prepare = null)
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        if (prepare is not null) house[id] = prepare(house[id]);
        return house.Refusals(id, act);
    }

    private static IReadOnlyList<Refusal> Opened(RequestContent content) => new RequestHouse().OpenRefusals(new SubmitRequest("fgj", Applications.Usual with { Content = content }));

    [GeneratedRegex("""[(]"(?<code>[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)",""")]
    private static partial Regex Code();

    [GeneratedRegex("""\$?"(?<sentence>[^"。]*(?:"[^"。]*"[^"。]*)*。)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Sentence();

    [GeneratedRegex("""\G\s*,\s*(?<basis>[^,)]+)""")]
    private static partial Regex Basis();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("请|应当|不能|不需要|只能|只用于|才能|才需要|可以|不应|不是|没有|已经|尚未|为止")]
    private static partial Regex WhatToDo();
}
