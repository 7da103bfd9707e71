using System.Text.Json;
using Gongkai.Web.Commands.Law;

namespace Gongkai.Web.Tests.Commands;

public class LawCommandTests
{
    [Fact]
    public void Due_answers_in_the_form_of_the_contract()
    {
        var (code, lines, errors) = Run("due", """{"id":"a1","rule":"working-days","start":"2026-02-09","days":20}""");
        Assert.Equal(0, code);
        Assert.Empty(errors);
        var answer = Assert.Single(lines);
        Assert.StartsWith("""{"id":"a1","due":"2026-03-13","provisional":false,"ladder":[{"date":"2026-02-10","counted":true,"n":1,"why":"工作日"},""", answer);
        Assert.Contains("\"refusals\":[]", answer);
        Assert.Contains("国办发明电〔2025〕7号", answer);
    }

    [Fact]
    public void Every_line_gets_its_answer_in_order_whatever_stands_on_the_others()
    {
        var (code, lines, errors) = Run("due", """
            {"id":1,"rule":"working-days","start":"2026-02-09","days":7}
            {"id":2,"rule":
            [3]

            {"id":{"n":4},"rule":"credit.publish","start":"2026-02-12","colour":"blue"}
            {"id":"\ud800","rule":"credit.publish","start":"2026-02-12"}
            {"rule":"credit.publish","start":"2026-02-30"}
            """);
        Assert.Equal(1, code);
        Assert.Equal(6, lines.Length);
        Assert.StartsWith("""{"id":1,"due":"2026-02-25",""", lines[0]);
        Assert.Contains("BAD-JSON", lines[1]);
        Assert.Contains("BAD-REQUEST", lines[2]);
        Assert.StartsWith("""{"id":{"n":4},"due":"2026-02-28",""", lines[3]);
        Assert.StartsWith("""{"due":null,""", lines[5]);
        Assert.Contains("DATE-INVALID", lines[5]);
        Assert.All(lines, l => JsonDocument.Parse(l).Dispose());
        Assert.Contains(errors, e => e.StartsWith("第2行：", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("第7行：", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"rule":"request.reply","received":{"channel":"in-person","date":"2026-01-05"},"events":[{"type":"third-party-consulted","date":"2026-01-12"},{"type":"third-party-replied","date":"2026-01-28"}]}""", "\"2026-02-25\"", "")]
    [InlineData("""{"rule":"request.reply","received":{"channel":"online","date":"2026-01-05"}}""", "null", "")]
    [InlineData("""{"rule":"request.reply","received":{"channel":"online","date":"2026-01-04","confirmed":"2026-01-05"},"region":null,"events":null}""", "\"2026-02-02\"", "")]
    [InlineData("""{"rule":"request.reply","region":"guangxi","received":{"channel":"mail-signed","date":"2026-03-02"},"events":[{"type":"correction-noticed","date":"2026-03-11"},{"type":"correction-received","date":"2026-03-20"}]}""", "\"2026-04-22\"", "")]
    [InlineData("""{"rule":"request.reply","received":{"channel":"fax","date":"2026-03-01","confirmed":"2026-03-02"},"events":[{"type":"extended","date":"2026-03-10","days":21}]}""", "\"2026-03-30\"", "EXTENSION-TOO-LONG")]
    [InlineData("""{"rule":"request.reply","received":{"channel":"in-person","date":"2026-03-02"},"events":[{"type":"extended","date":"soon","days":5},{"type":"extended","date":"2026-03-10","days":1.5}]}""", "\"2026-03-30\"", "DATE-INVALID DATE-OUT-OF-RANGE EXTENSION-DAYS-INVALID")]
    [InlineData("""{"rule":"request.reply","received":"yesterday"}""", "null", "CHANNEL-UNKNOWN")]
    [InlineData("""{"rule":"message.reply","class":"policy","start":"2026-02-10"}""", "\"2026-02-13\"", "")]
    [InlineData("""{"rule":"working-days","region":"atlantis","start":"2026-02-09","days":7}""", "\"2026-02-25\"", "REGION-UNKNOWN")]
    [InlineData("""{"rule":"emergency.press-conference","start":"2026-02-16T22:30:00+08:00"}""", "\"2026-02-17\"", "")]
    [InlineData("""{"rule":"working-days","start":"2026-02-09","days":"seven"}""", "null", "DAYS-OUT-OF-RANGE")]
    [InlineData("{}", "null", "RULE-UNKNOWN")]
    public void Due_reads_every_kind_of_question(string request, string due, string codes)
    {
        var (code, lines, _) = Run("due", request);
        using var answer = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal(due, answer.RootElement.GetProperty("due").GetRawText());
        Assert.Equal(codes, string.Join(' ', answer.RootElement.GetProperty("refusals").EnumerateArray().Select(r => r.GetProperty("code").GetString())));
        Assert.Equal(codes.Length > 0 ? 1 : 0, code);
    }

    [Fact]
    public void The_ladder_can_be_left_out() =>
        Assert.Contains("\"ladder\":[]", Assert.Single(Run("due", """{"rule":"credit.publish","start":"2026-02-12","ladder":false}""").Lines));

    [Fact]
    public void Rules_lists_every_time_limit_with_length_unit_and_basis()
    {
        var (code, lines, _) = Run("rules", "");
        Assert.Equal(0, code);
        Assert.Contains(lines, l => l.StartsWith("""{"rule":"request.reply","title":"依申请公开答复","length":20,"unit":"working-days","basis":"条例""", StringComparison.Ordinal));
        foreach (var name in new[] { "request.correction-notice", "consult.third-party", "active.publish", "credit.publish", "message.reply", "interpretation.publish", "participation.report", "working-days" })
            Assert.Contains(lines, l => l.Contains($"\"rule\":\"{name}\""));
        Assert.All(lines, l => JsonDocument.Parse(l).Dispose());
    }

    [Theory]
    [InlineData("""{"basis":"item","count":35}""", """{"fee":3000}""", 0)]
    [InlineData("""{"id":7,"basis":"page","count":201}""", """{"id":7,"fee":2740}""", 0)]
    [InlineData("""{"basis":"page","count":0}""", """{"fee":0}""", 0)]
    public void Fee_answers_in_yuan(string request, string answer, int exit)
    {
        var (code, lines, _) = Run("fee", request);
        Assert.Equal((exit, answer), (code, Assert.Single(lines)));
    }

    [Theory]
    [InlineData("""{"basis":"weight","count":3}""", "FEE-BASIS"), InlineData("""{"basis":"item","count":-3}""", "FEE-COUNT"), InlineData("""{"basis":"item","count":2.5}""", "FEE-COUNT"), InlineData("nonsense", "BAD-JSON")]
    public void Fee_refuses_what_it_cannot_charge(string request, string refusal)
    {
        var (code, lines, errors) = Run("fee", request);
        Assert.Equal(1, code);
        Assert.Contains("\"fee\":null", lines[0]);
        Assert.Contains(refusal, lines[0]);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Number_gives_the_canonical_form_or_refusals()
    {
        var (code, lines, _) = Run("number", """
            {"text":"柳政办[2018]第0142号"}
            {"text":"柳政办[2018〕142号"}
            {"word":"柳政办"}
            """);
        Assert.Equal(1, code);
        Assert.Equal("""{"ok":true,"agency":"柳政办","year":2018,"serial":142,"canonical":"柳政办〔2018〕142号"}""", lines[0]);
        Assert.StartsWith("""{"ok":false,"refusals":[{"code":"NUMBER-BRACKETS",""", lines[1]);
        Assert.Contains("NUMBER-EMPTY", lines[2]);
    }

    [Fact]
    public void Help_is_no_error_and_wrong_usage_is_another_one()
    {
        var (code, lines, errors) = Run("--help", "");
        Assert.Equal((0, true), (code, lines[0].StartsWith("用法", StringComparison.Ordinal)));
        Assert.Empty(errors);
        Assert.Equal(2, Run("dou", "").Code);
        Assert.Equal(2, Run("", "").Code);
    }

    [Fact]
    public void A_hundred_thousand_lines_run_through_without_being_held_in_memory()
    {
        var source = new Lines(100_000, """{"rule":"working-days","start":"2026-02-09","days":20,"ladder":false}""");
        var sink = new Counter(source);
        Assert.Equal(0, LawCommand.Run("due", source, sink, TextWriter.Null));
        Assert.Equal(100_000, sink.Count);
        Assert.Equal(1, sink.Lead);
    }

    private static (int Code, string[] Lines, string[] Errors) Run(string verb, string input)
    {
        using var stdin = new StringReader(input);
        using var stdout = new StringWriter { NewLine = "\n" };
        using var stderr = new StringWriter { NewLine = "\n" };
        var code = LawCommand.Run(verb, stdin, stdout, stderr);
        return (code, Split(stdout), Split(stderr));

        static string[] Split(StringWriter text) => text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Hands out the same line again and again and remembers how many were taken.</summary>
    private sealed class Lines(int count, string line) : TextReader
    {
        public int Taken { get; private set; }

        public override string? ReadLine() => Taken++ < count ? line : null;
    }

    /// <summary>Counts the answers and the largest number of questions that were taken before an answer came.</summary>
    private sealed class Counter(Lines source) : TextWriter
    {
        public int Count { get; private set; }

        public int Lead { get; private set; }

        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void WriteLine(string? value) => Lead = Math.Max(Lead, source.Taken - Count++);
    }
}
