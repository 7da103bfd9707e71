using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gongkai.Testing;

/// <summary>A real paper as a line of the bulk import would carry it.</summary>
/// <param name="Date">成文日期; where the paper tells only the year, its last day.</param>
/// <param name="Body">Plain text, without what the web page around it added.</param>
public sealed record SeedPaper(string Id, string Title, string? DocNumber, string Issuer, DateOnly Date, string Column, string Body)
{
    /// <summary>The paper as one line for <c>gongkai import documents</c>.</summary>
    public string ToJsonLine() => JsonSerializer.Serialize(
        new { id = Id, title = Title, docNumber = DocNumber, issuer = Issuer, date = Date.ToString("yyyy-MM-dd"), column = Column, body = Body },
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>Five public papers of four counties and a city: how real input looks, page furniture and spam included.</summary>
public static partial class SeedPapers
{
    private const string Documents = "zwgk/zfwj";
    private const string Interpretations = "zwgk/zcjd";

    private static readonly Lazy<IReadOnlyList<SeedPaper>> Papers = new(() =>
    [
        new("seed-000", "凌云县人民政府办公室全面推进政务公开工作措施", null, "凌云县人民政府办公室", new(2017, 11, 29), Documents, Clean(0)),
        new("seed-001", "關于全面推進政務公開工作的實施意見", null, "會寧縣人民政府", new(2016, 12, 31), Documents, Clean(1)),
        new("seed-002", "区政府办公室关于印发规范政务公开工作实施意见的通知", null, "常州市钟楼区人民政府办公室", new(2021, 4, 23), Documents, Unfold(Clean(2))),
        new("seed-003", "柳州市人民政府办公室关于进一步加强政务公开工作的通知", "柳政办〔2018〕142号", "柳州市人民政府办公室", new(2018, 8, 10), Documents, AfterTitle(Clean(3))),
        new("seed-004", "解读《罗甸县信息发布管理制度等11项制度的通知》", null, "罗甸县人民政府办公室", new(2020, 11, 2), Interpretations, Clean(4)),
    ]);

    public static IReadOnlyList<SeedPaper> All => Papers.Value;

    /// <summary>All five as the content of an import file.</summary>
    public static string ToJsonLines() => string.Concat(All.Select(paper => paper.ToJsonLine() + "\n"));

    /// <summary>The paper as it was found.</summary>
    public static string Raw(int number) => File.ReadAllText(Repository.PathOf("tests", "Gongkai.Testing", "Seeds", $"seed-00{number}.txt"));

    private static string Clean(int number) =>
        string.Join('\n', Raw(number).Split('\n').Select(line => line.Trim().Trim('\ufeff')).Where(line => line.Length > 0 && !Furniture().IsMatch(line)));

    /// <summary>The head of the paper is carried by fields, so the body begins with 主送机关.</summary>
    private static string AfterTitle(string text) => text[text.IndexOf("各县、区人民政府", StringComparison.Ordinal)..];

    /// <summary>A page that lost its paragraphs gets them back before numbered headings and around the signature.</summary>
    private static string Unfold(string text) => Numbered().Replace(text, "\n").TrimEnd(' ', '|');

    [GeneratedRegex(@"^(當前位置|您当前所在位置|上一篇|下一篇|文件原文$|信息公開$|政府信息公開規定$|字号:|!\[\]|发布日期: |区政府办公室关于印发规范政务公开工作实施意见的通知 \||请点击下载|福彩|解读《罗甸县信息发布管理制度等11项制度的通知》$|- ?\d+ ?-$)")]
    private static partial Regex Furniture();

    [GeneratedRegex(@" (?=[一二三四五六]、|[0-9]{1,2}\.[^0-9]|现将|常州市钟楼区人民政府办公室 2021|2021年4月23日 |\(此件公开发布\)|钟楼区规范政务公开工作实施意见 |为准确执行)")]
    private static partial Regex Numbered();
}
