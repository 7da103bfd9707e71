using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Content.Html;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using static Gongkai.Content.Imports.LineReader;

namespace Gongkai.Content.Imports;

/// <summary>Judges the fields of a line that was readable.</summary>
internal static partial class LineChecks
{
    public static ImportReading Judge(string?[] values, List<ImportAttachment> attachments, List<Refusal> refusals, List<string> unknown, DateOnly? today, ImportBounds bounds)
    {
        var warnings = new List<Refusal>();
        var id = Text(values[0], "id", "编号", bounds.Id, true, refusals);
        var title = Text(values[1], "title", "标题", bounds.Title, true, refusals);
        var number = Text(values[2], "docNumber", "发文字号", bounds.Short, false, refusals);
        var issuer = Text(values[3], "issuer", "发文机关", bounds.Short, true, refusals);
        var column = Text(values[5], "column", "栏目", bounds.Short, true, refusals);
        var site = Text(values[7], "site", "站点", bounds.Short, false, refusals);
        var index = Text(values[8], "indexNumber", "索引号", bounds.Short, false, refusals);
        var date = Date(values[4], refusals, warnings, today, bounds);
        if (column is not null && !Path().IsMatch(column))
            refusals.Add(Make("COLUMN", $"栏目“{Cut(column, 40)}”不是正确的栏目路径，应当像 zwgk/zfwj。", "column"));
        if (number is not null && DocumentNumber.Parse(number).Number is { } official)
            number = official.Canonical;
        else if (number is not null)
            warnings.Add(Make("DOC-NUMBER", $"发文字号“{Cut(number, 40)}”不合“机关代字〔年份〕序号号”的格式，已照原样保留。", "docNumber"));
        if (unknown.Count > 0)
            warnings.Add(Make("UNKNOWN-FIELD", $"不认识的字段没有导入：{string.Join('、', unknown)}。"));
        var body = values[6];
        if (string.IsNullOrWhiteSpace(body))
            refusals.Add(Make("MISSING-FIELD", "缺少正文（字段 body）。", "body"));
        else if (body.Length > bounds.Body)
            refusals.Add(Make("TOO-LONG", $"正文超过 {bounds.Body} 个字。", "body"));
        if (refusals.Count > 0)
            return new(null, refusals, warnings);
        return new(new PublicDocumentLine
        {
            Id = id!,
            Title = title!,
            DocNumber = number,
            Issuer = issuer!,
            Date = date!.Value,
            Column = column!,
            Body = body!,
            Site = site,
            IndexNumber = index,
            Attachments = attachments,
            ContentHash = Hash([id, title, number, issuer, values[4]!.Trim(), column, body, site, index, .. attachments.SelectMany(file => new[] { file.Name, file.Path, file.Url })]),
        }, refusals, warnings);
    }

    /// <summary>Trimmed text without invisible characters; null when absent.</summary>
    private static string? Text(string? value, string field, string name, int longest, bool required, List<Refusal> refusals)
    {
        var text = VisibleText.Of(value ?? "").Trim();
        if (text.AsSpan().IndexOfAny('\r', '\n', '\t') >= 0)
            text = Blanks().Replace(text, " ");
        if (text.Length > longest)
            refusals.Add(Make("TOO-LONG", $"{name}（字段 {field}）超过 {longest} 个字。", field));
        if (text.Length == 0 && required && !refusals.Exists(refusal => refusal.Field == field))
            refusals.Add(Make("MISSING-FIELD", $"缺少{name}（字段 {field}）。", field));
        return text.Length == 0 ? null : text;
    }

    private static DateOnly? Date(string? value, List<Refusal> refusals, List<Refusal> warnings, DateOnly? today, ImportBounds bounds)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            if (!refusals.Exists(refusal => refusal.Field == "date"))
                refusals.Add(Make("MISSING-FIELD", "缺少日期（字段 date）。", "date"));
            return null;
        }
        if (!DateOnly.TryParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date < bounds.Earliest)
        {
            refusals.Add(Make("DATE", $"日期“{Cut(value, 30)}”不正确，应当像 2018-08-10，且不早于 {bounds.Earliest:yyyy-MM-dd}。", "date"));
            return null;
        }
        if (date > today)
            warnings.Add(Make("DATE-FUTURE", $"日期 {date:yyyy-MM-dd} 在今天之后，请核对。", "date"));
        return date;
    }

    /// <summary>Each field with its length before it, so that moving text from one field to the next changes the hash.</summary>
    private static string Hash(ReadOnlySpan<string?> fields)
    {
        var size = 0;
        foreach (var field in fields)
            size += 4 + Encoding.UTF8.GetMaxByteCount(field?.Length ?? 0);
        var rented = ArrayPool<byte>.Shared.Rent(size);
        var at = 0;
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rented.AsSpan(at), field?.Length ?? -1);
            at += 4;
            at += Encoding.UTF8.GetBytes(field ?? "", rented.AsSpan(at));
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(rented.AsSpan(0, at)));
        ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    [GeneratedRegex(@"\A[0-9A-Za-z\u4e00-\u9fff_-]{1,60}(/[0-9A-Za-z\u4e00-\u9fff_-]{1,60}){0,9}\z")]
    private static partial Regex Path();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
