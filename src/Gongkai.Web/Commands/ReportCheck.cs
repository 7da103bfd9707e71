using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Domain.Reports;

namespace Gongkai.Web.Commands;

/// <summary><c>gongkai report check FILE.json</c>.</summary>
internal static class ReportCheck
{
    internal static int Run(IReadOnlyList<string> arguments, TextWriter stdout, TextWriter stderr)
    {
        // --part may stand several times, which the common options do not know.
        var (parts, others) = (new List<string>(), new List<string>());
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].StartsWith("--part=", StringComparison.Ordinal)) parts.Add(arguments[i]["--part=".Length..]);
            else if (arguments[i] != "--part") others.Add(arguments[i]);
            else if (++i < arguments.Count) parts.Add(arguments[i]);
            else return ReportCommand.Wrong(stderr, "选项 --part 缺少值。");
        }
        if (CommandArguments.Parse(others, [], ["--last-year", "--data"], out var error) is not { } given) return ReportCommand.Wrong(stderr, error);
        if (given.Words is not [var file]) return ReportCommand.Wrong(stderr, "report check 需要一个文件名。");

        var broken = false;
        var report = Read(file);
        var lastYear = given.Value("--last-year") is { } before ? Read(before) : null;
        var subordinate = parts.Select(Read).ToList();
        if (broken) return CommandLine.Refused;
        var verdict = report!.Check(lastYear?.Report, [.. subordinate.Select(p => p!.Report!)]);
        stdout.WriteLine(Json(verdict));
        stdout.Flush();
        foreach (var failure in verdict.Failures) stderr.WriteLine($"{failure.Check}：{failure.Sentence}");
        foreach (var warning in verdict.Warnings) stderr.WriteLine($"提示 {warning.Check}：{warning.Sentence}");
        return verdict.Ok ? CommandLine.Done : CommandLine.Refused;

        ReportReading? Read(string path)
        {
            var (reading, sentence) = ReadFile(path);
            if ((sentence ?? reading?.Broken) is not { } wrong) return reading;
            stderr.WriteLine($"文件“{path}”{wrong}");
            broken = true;
            return null;
        }
    }

    private static (ReportReading? Reading, string? Broken) ReadFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            // One byte more than is allowed shows that there is more; a device never ends.
            var bytes = new byte[AnnualReportJson.Longest + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return (ReportReading.Of(bytes.AsMemory(0, length)), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "不存在。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, "打不开，请检查文件名和权限。");
        }
    }

    private static string Json(ReportVerdict verdict)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteBoolean("ok", verdict.Ok);
            Write(json, "failures", verdict.Failures);
            Write(json, "warnings", verdict.Warnings);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<CheckFailure> failures)
    {
        json.WriteStartArray(name);
        foreach (var failure in failures)
        {
            json.WriteStartObject();
            json.WriteString("check", failure.Check);
            json.WriteString("where", failure.Where);
            Number(json, "expected", failure.Expected);
            Number(json, "actual", failure.Actual);
            json.WriteString("message", failure.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
