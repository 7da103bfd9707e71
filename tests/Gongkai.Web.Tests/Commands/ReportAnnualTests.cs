using System.Text;
using Gongkai.Content.Files;
using Gongkai.Domain.Reports;
using Gongkai.Web.Commands;

namespace Gongkai.Web.Tests.Commands;

public sealed class ReportAnnualTests : IDisposable
{
    private static readonly AnnualReport Report = ReportReading.Of(Encoding.UTF8.GetBytes(ReportPapers.Json)).Report!;

    private readonly string _folder = Directory.CreateTempSubdirectory("gongkai-annual-").FullName;

    [Theory]
    [InlineData(""), InlineData("--year 2025"), InlineData("--format json"), InlineData("--year 25 --format json"), InlineData("--year 2025 --format pdf")]
    [InlineData("--year 2025 --format docx"), InlineData("--year 2025 --format json 多余"), InlineData("--year 2025 --format json --deep"), InlineData("--year")]
    public void Wrong_usage_is_said_in_words(string arguments)
    {
        var (asked, error) = ReportAnnual.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Null(asked);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", error);
    }

    [Fact]
    public void Year_unit_form_and_file_are_read()
    {
        var (asked, _) = ReportAnnual.Parse(["--year", "2025", "--unit=A01", "--format", "docx", "-o", "年报.docx", "--data", _folder]);
        Assert.Equal(new ReportAnnual(2025, "A01", "docx", "年报.docx", _folder), asked);
    }

    [Fact]
    public void The_json_form_passes_the_check_again()
    {
        var json = Write("json").Output;
        var reading = ReportReading.Of(Encoding.UTF8.GetBytes(json));
        Assert.True(reading.Check().Ok);
        Assert.Contains("\"unit\":\"某市\"", json);
    }

    [Fact]
    public void The_page_stands_alone() => Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>示范市2025年政府信息公开工作年度报告</title>", Write("html").Output);

    [Theory]
    [InlineData("json", FileKind.Txt), InlineData("docx", FileKind.Docx), InlineData("xlsx", FileKind.Xlsx)]
    public void Files_are_what_their_name_says(string format, FileKind kind)
    {
        var file = Path.Combine(_folder, "年报." + (format == "json" ? "txt" : format));
        Assert.Equal((0, "", ""), Write(format, file));
        using var stream = File.OpenRead(file);
        Assert.Equal(kind, FileInspection.Inspect(stream, file).Kind);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said_in_words() =>
        Assert.Equal((1, "", $"文件“{_folder}/keiner/a.json”写不了，请检查文件夹和权限。\n"), Write("json", _folder + "/keiner/a.json"));

    public void Dispose() => Directory.Delete(_folder, true);

    private static (int Code, string Output, string Errors) Write(string format, string? file = null)
    {
        using var stdout = new StringWriter { NewLine = "\n" };
        using var stderr = new StringWriter { NewLine = "\n" };
        var code = new ReportAnnual(2025, null, format, file, "data").Write(Report, "示范市", stdout, stderr);
        return (code, stdout.ToString(), stderr.ToString());
    }
}
