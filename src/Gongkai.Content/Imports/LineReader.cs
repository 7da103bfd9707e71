using System.Text.Json;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Imports;

/// <summary>Reads one line of <c>gongkai import documents</c>. Never throws; a bad line answers with every reason at once.</summary>
public static class LineReader
{
    private static readonly string[] Names = ["id", "title", "docNumber", "issuer", "date", "column", "body", "site", "indexNumber"];

    /// <param name="utf8">The line without its newline.</param>
    /// <param name="today">Today in Asia/Shanghai, to warn of dates in the future; null to leave that out.</param>
    public static ImportReading Read(ReadOnlySpan<byte> utf8, DateOnly? today = null, ImportBounds? bounds = null)
    {
        bounds ??= ImportBounds.Default;
        if (utf8.StartsWith("\ufeff"u8))
            utf8 = utf8[3..];
        if (utf8.Length > bounds.LineBytes)
            return Refused(Make("TOO-LONG", $"这一行超过 {bounds.LineBytes / 1024 / 1024} MB，不能导入。"));
        var values = new string?[Names.Length];
        var seen = 0;
        var attachments = new List<ImportAttachment>();
        var refusals = new List<Refusal>();
        var unknown = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 8, CommentHandling = JsonCommentHandling.Disallow });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return Refused(Make("NOT-OBJECT", "这一行不是一个 JSON 对象，每行应当是一份文件。"));
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var index = IndexOf(ref reader);
                if (index < 0 && reader.ValueTextEquals("attachments"u8))
                {
                    reader.Read();
                    ReadAttachments(ref reader, attachments, refusals, bounds);
                    continue;
                }
                if (index < 0)
                {
                    if (unknown.Count < 10)
                        unknown.Add(Cut(reader.GetString() ?? "", 40));
                    reader.Read();
                    reader.Skip();
                    continue;
                }
                if ((seen & (1 << index)) != 0)
                    refusals.Add(Make("DUPLICATE-FIELD", $"字段 {Names[index]} 在这一行里出现了两次。", Names[index]));
                seen |= 1 << index;
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                    values[index] = reader.GetString();
                else if (reader.TokenType == JsonTokenType.Number && index == 0 && reader.TryGetInt64(out var number))
                    values[index] = number.ToString();
                else if (reader.TokenType != JsonTokenType.Null)
                {
                    refusals.Add(Make("WRONG-TYPE", $"字段 {Names[index]} 应当是文本。", Names[index]));
                    values[index] = "";
                    reader.Skip();
                }
            }
            while (reader.Read())
            {
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return Refused(Make("BROKEN-JSON", "这一行不是完整、正确的 JSON（UTF-8 编码），请检查引号、逗号和编码。"));
        }
        return LineChecks.Judge(values, attachments, refusals, unknown, today, bounds);
    }

    internal static Refusal Make(string code, string sentence, string? field = null) => new("IMPORT-" + code, sentence, null, field);

    internal static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "…";

    private static ImportReading Refused(Refusal refusal) => new(null, [refusal], []);

    private static int IndexOf(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < Names.Length; i++)
            if (reader.ValueTextEquals(Names[i]))
                return i;
        return -1;
    }

    private static void ReadAttachments(ref Utf8JsonReader reader, List<ImportAttachment> attachments, List<Refusal> refusals, ImportBounds bounds)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            refusals.Add(Make("WRONG-TYPE", "字段 attachments 应当是列表，每项含 name 和 path 或 url。", "attachments"));
            reader.Skip();
            return;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                refusals.Add(Make("ATTACHMENT", "attachments 的每一项应当是含 name 和 path 或 url 的对象。", "attachments"));
                reader.Skip();
                continue;
            }
            string? name = null, path = null, url = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var which = reader.ValueTextEquals("name"u8) ? 1 : reader.ValueTextEquals("path"u8) ? 2 : reader.ValueTextEquals("url"u8) ? 3 : 0;
                reader.Read();
                var value = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
                (name, path, url) = (which == 1 ? value : name, which == 2 ? value : path, which == 3 ? value : url);
            }
            if (string.IsNullOrWhiteSpace(name) || name.Length > bounds.Short || (string.IsNullOrWhiteSpace(path) && string.IsNullOrWhiteSpace(url)) || (path ?? url)!.Length > 2_000)
                refusals.Add(Make("ATTACHMENT", "附件缺少名称，或者没有给出 path 或 url，或者过长。", "attachments"));
            else if (attachments.Count >= bounds.Attachments)
                refusals.Add(Make("ATTACHMENT", $"附件超过 {bounds.Attachments} 个。", "attachments"));
            else
                attachments.Add(new ImportAttachment(name.Trim(), path, url));
        }
    }
}
