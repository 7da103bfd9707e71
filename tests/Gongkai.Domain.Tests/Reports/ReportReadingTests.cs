using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gongkai.Domain.Reports;

namespace Gongkai.Domain.Tests.Reports;

public class ReportReadingTests
{
    [Fact]
    public void What_is_read_is_written_again_in_the_same_form()
    {
        var written = JsonSerializer.Serialize(Figures.City with { Texts = new("总体", null, "问题", "其他") });
        Assert.StartsWith("""{"year":2025,"unit":""", written);
        var node = JsonNode.Parse(written)!.AsObject();
        node.Remove("texts");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ReportPapers.Json), node));
        Assert.Equal("问题", JsonSerializer.Deserialize<AnnualReport>(written)!.Texts!.Problems);
    }

    [Theory]
    [InlineData("T3-3-1", "[1,2,3]", "FORM", "T3-3-1")]
    [InlineData("T3-3-1", "[1,2,3,4,5,6,7,8]", "FORM", "T3-3-1")]
    [InlineData("T3-3-1", "{\"自然人\":1}", "FORM", "T3-3-1")]
    [InlineData("T3-3-1", "5548", "FORM", "T3-3-1")]
    [InlineData("T3-3-1", "null", "FORM", "T3-3-1")]
    [InlineData("T3-3-1", "[\"5345\",129,0,41,19,14,5548]", "K7", "T3-3-1 自然人")]
    [InlineData("T3-3-1", "[null,129,0,41,19,14,5548]", "K7", "T3-3-1 自然人")]
    [InlineData("T3-3-1", "[5345,129,0,41,19,14,1e400]", "K7", "T3-3-1 总计")]
    [InlineData("T3-3-1", "[5345,129,0,41,19,14,79228162514264337593543950335]", "K7", "T3-3-1 总计")]
    [InlineData("T3-3-1", "[5345.5,129,0,41,19,14,5548]", "K7", "T3-3-1 自然人")]
    [InlineData("T3-3-1", "[-5345,129,0,41,19,14,5548]", "K7", "T3-3-1 自然人")]
    [InlineData("T3-9", "[0,0,0,0,0,0,0]", "FORM", "T3-9")]
    public void A_bad_row_becomes_a_named_failure(string row, string value, string check, string where)
    {
        var node = JsonNode.Parse(ReportPapers.Json)!;
        node["table3"]!["rows"]![row] = JsonNode.Parse(value);
        var verdict = Figures.Read(node.ToJsonString()).Check();
        Assert.Single(verdict.Failures, f => (f.Check, f.Where) == (check, where));
        Assert.False(verdict.Ok);
    }

    [Theory]
    [InlineData("year", "\"2025\"", "year"), InlineData("year", "99999", "year"), InlineData("table3", "[]", "T3"), InlineData("table3", "{\"T3-1\":[]}", "T3")]
    [InlineData("table4", "{}", "T4"), InlineData("table4", "[1,2]", "T4"), InlineData("table2", "{\"rows\":{\"T2-1\":7}}", "T2-1")]
    [InlineData("table2", "{\"rows\":{\"T2-3\":{\"decisions\":1,\"更多\":2}}}", "T2-3 更多")]
    public void A_bad_part_becomes_a_named_failure(string part, string value, string where)
    {
        var node = JsonNode.Parse(ReportPapers.Json)!;
        node[part] = JsonNode.Parse(value);
        Assert.Contains(Figures.Read(node.ToJsonString()).Check().Failures, f => f.Check == CheckFailure.Form && f.Where == where);
    }

    [Fact]
    public void Table_2_in_another_form_is_a_warning_and_only_its_negative_numbers_fail()
    {
        var node = JsonNode.Parse(ReportPapers.Json)!;
        node["table2"] = JsonNode.Parse("""{"规章":{"制发":3},"收费":[1.5]}""");
        var verdict = Figures.Read(node.ToJsonString()).Check();
        Assert.True(verdict.Ok);
        Assert.Equal("T2", Assert.Single(verdict.Warnings).Where);
        node["table2"]!["规章"]!["制发"] = -3;
        Assert.Equal(("K7", "T2 规章 制发"), Assert.Single(Figures.Read(node.ToJsonString()).Check().Failures) is var f ? (f.Check, f.Where) : default);
    }

    [Fact]
    public void A_row_given_twice_is_named_and_not_guessed() =>
        Assert.Contains(Figures.Read(ReportPapers.Json.Replace("\"T3-3-1\":", "\"T3-3-2\":", StringComparison.Ordinal)).Check().Failures, f => f is { Check: "FORM", Where: "T3-3-2" });

    [Theory]
    [InlineData(""), InlineData("{"), InlineData("[]"), InlineData("null"), InlineData("7"), InlineData("{}"), InlineData("{\"year\":2025}"), InlineData("{\"table3\":{},}")]
    [InlineData("{\"table3\":{\"rows\":{\"\\ud800\":[]}}}"), InlineData("{\"unit\":\"\\ud800\",\"table4\":[]}")]
    public void What_is_no_report_is_said_in_one_sentence(string json)
    {
        var reading = Figures.Read(json);
        Assert.Null(reading.Report);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", reading.Broken!);
    }

    [Fact]
    public void Broken_bytes_never_throw()
    {
        var random = new Random(7);
        var good = Encoding.UTF8.GetBytes(ReportPapers.Json);
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = good.ToArray();
            for (var n = 1 + random.Next(4); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var reading = ReportReading.Of(bytes);
            if (reading.Report is null) Assert.NotNull(reading.Broken);
            else Assert.NotNull(reading.Check());
        }
        Assert.NotNull(ReportReading.Of(new byte[AnnualReportJson.Longest + 1]).Broken);
        Assert.NotNull(ReportReading.Of(Encoding.UTF8.GetBytes("{\"table4\":" + new string('[', 5_000))).Broken);
    }
}
