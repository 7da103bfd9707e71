using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Content.Findings;
using Gongkai.Content.Reading;
using Gongkai.Domain.Review.Findings;
using Gongkai.Storage.Review;
using Gongkai.Web.Review;

namespace Gongkai.Web.Commands;

/// <summary><c>gongkai check [FILE…]</c>: the inspection of the gate over files on disk, one JSON line for each (R-SEC-03, R-WEB-08).</summary>
internal static class CheckCommand
{
    private const string Help = """
        用法：gongkai check [文件…] [--data 文件夹]

          检查文字、html、docx、xlsx、pdf 等文件中的个人信息、密级标志、错别字、隐藏内容等，每个文件输出一行 JSON。
          不写文件时检查标准输入的文字。有阻断项时退出码为 1。
          --data 文件夹   使用该站点的词库和负面清单；不写时使用随产品发布的词库
        """;

    // A text beyond this is no text somebody wants checked; the rest of the input is not kept in memory.
    private const int LongestInput = 64 * 1024 * 1024;

    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (CommandArguments.Parse(arguments, ["--help"], ["--data"], out var error) is not { } given) return CommandLine.Wrong(error, Help);
        if (given.Has("--help"))
        {
            Console.WriteLine(Help);
            return CommandLine.Done;
        }
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        if (given.Value("--data") is not { } data) return Run(given.Words, Inspector.BuiltIn, Console.OpenStandardInput(), output, Console.Error);
        return await CommandLine.WithInstallationAsync(data, async services =>
            Run(given.Words, (await services.GetRequiredService<WayOut>().Rules.CurrentAsync()).Inspector, Console.OpenStandardInput(), output, Console.Error));
    }

    internal static int Run(IReadOnlyList<string> files, Inspector inspector, Stream input, TextWriter output, TextWriter errors)
    {
        var exit = CommandLine.Done;
        foreach (var file in files.Count == 0 ? ["-"] : files)
        {
            IReadOnlyList<ContentFinding> findings;
            try
            {
                using Stream content = file == "-" ? Buffered(input) : File.OpenRead(file);
                findings = inspector.InspectFile(FileReader.Read(content, file == "-" ? "标准输入.txt" : Path.GetFileName(file)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                errors.WriteLine($"文件“{file}”打不开，请检查文件名和权限。");
                exit = CommandLine.Refused;
                continue;
            }
            output.WriteLine(Line(file, findings));
            foreach (var blocking in findings.Where(f => f.Blocks)) errors.WriteLine($"{file}：第 {blocking.Start + 1} 字：{blocking.Message}");
            if (findings.Any(f => f.Blocks)) exit = CommandLine.Refused;
        }
        output.Flush();
        return exit;
    }

    private static MemoryStream Buffered(Stream input)
    {
        var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; kept.Length <= LongestInput && (read = input.Read(buffer)) > 0;) kept.Write(buffer, 0, read);
        kept.Position = 0;
        return kept;
    }

    private static string Line(string file, IReadOnlyList<ContentFinding> findings)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteStartArray("findings");
            foreach (var found in findings) FindingJson.Write(json, found);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
