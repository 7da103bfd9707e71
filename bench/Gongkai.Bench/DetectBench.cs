using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Words;
using Gongkai.Content.Tests.Findings;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Bench;

/// <summary>
/// 内容检查: all detectors beside one pass of decoding the same bytes and beside a compiled pattern; the word lists beside grep -F; hostile texts in two sizes;
/// recall and precision on the labelled snippets.
/// </summary>
internal static class DetectBench
{
    private const int Bytes = 20_000_000;
    private const int Times = 7;

    private const string Patterns =
        @"[1-6]\d{5}(?:19|20)\d{9}[\dXx]|1[3-9]\d{9}|62\d{14,17}|[\w.+-]{1,64}@[\w.-]{3,40}|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}|[绝机秘]\s*密\s*★|内部资料|内部文件|不得外传|住址|患\w{0,20}病|批示";

    public static void Run()
    {
        var text = DetectText.Of(Bytes, 7);
        var bytes = Encoding.UTF8.GetBytes(text);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length / 1e6:F1} MB of UTF-8, {text.Length / 1e6:F1} million characters; median of {Times}"));
        var decode = Show("decode UTF-8 to UTF-16", bytes.Length, () => Encoding.UTF8.GetString(bytes).Length);
        var bare = new Inspector(Array.Empty<WordList>());
        var all = Show("all detectors, no word list", bytes.Length, () => bare.Inspect(text).Count);
        var product = Show("all detectors, the product's lists", bytes.Length, () => Inspector.BuiltIn.Inspect(text).Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  times decoding: {all / decode:F1} without lists, {product / decode:F1} with"));
        var part = text[..(text.Length / 100)];
        var words = string.Join('|', DetectText.Words(1_000).Entries.Select(e => e.Word));
        foreach (var (what, pattern) in new[] { ("eleven patterns", Patterns), ("1,000 words", words), ("both", Patterns + "|" + words) })
        {
            var compiled = new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant);
            Show($"compiled Regex, {what}, a hundredth", bytes.Length / 100.0, () => compiled.Count(part), 3);
        }
        foreach (var count in new[] { 1_000, 10_000, 100_000 }) Words(count, text, bytes);
        Hostile(bare);
        Labelled();
    }

    private static void Words(int count, string text, byte[] bytes)
    {
        var list = DetectText.Words(count);
        var clock = Stopwatch.StartNew();
        var inspector = new Inspector([new WordDetector([list])]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} words, made ready in {clock.Elapsed.TotalMilliseconds:F0} ms"));
        Show("word lists alone", bytes.Length, () => inspector.Inspect(text).Count);
        var whole = new Inspector([list]);
        Show("all detectors and these words", bytes.Length, () => whole.Inspect(text).Count);
        var folder = Directory.CreateTempSubdirectory("gongkai-detect");
        try
        {
            var (wordFile, textFile) = (Path.Combine(folder.FullName, "words"), Path.Combine(folder.FullName, "text"));
            File.WriteAllLines(wordFile, list.Entries.Select(e => e.Word));
            File.WriteAllBytes(textFile, bytes);
            foreach (var locale in new[] { "C", "C.UTF-8", "zh_CN.UTF-8" }) Show($"grep -c -F -f, {locale}", bytes.Length, () => Grep(wordFile, textFile, locale), 3);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static int Grep(string words, string text, string locale)
    {
        using var grep = Process.Start(new ProcessStartInfo("grep", ["-c", "-F", "-f", words, text]) { RedirectStandardOutput = true, Environment = { ["LC_ALL"] = locale } })!;
        var count = grep.StandardOutput.ReadToEnd();
        grep.WaitForExit();
        return int.Parse(count, CultureInfo.InvariantCulture);
    }

    // A walk that looks back or ahead without bounds would need a hundred times for ten times the text.
    private static void Hostile(Inspector inspector)
    {
        Console.WriteLine("hostile lines of 1 and 10 million characters");
        foreach (var unit in new[] { "1", "身份证", " ", "1 ", "1-", "4502221973021403", "x", "@", "桂B", "号", "患", "王", "密", "(", "内部资料", "\u200b1", "请阅", "138 " })
        {
            var (one, ten) = (string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)), string.Concat(Enumerable.Repeat(unit, 10_000_000 / unit.Length)));
            var (first, second) = (Median(3, () => inspector.Inspect(one).Count).Milliseconds, Median(3, () => inspector.Inspect(ten).Count).Milliseconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {unit,-18} {first,8:F1} ms {second,8:F1} ms, ratio {second / first:F1}"));
        }
    }

    private static void Labelled()
    {
        var (scores, misses) = LabelledSet.Score(Inspector.BuiltIn);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LabelledSet.All.Count} labelled snippets, {LabelledSet.All.Count(s => s.Expected.Count == 0)} of them harmless"));
        foreach (var score in scores) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {score.Code,-18} recall {score.Recall:F3} precision {score.Precision:F3} of {score.Right + score.Missed}"));
        foreach (var miss in misses) Console.WriteLine("  " + miss);
    }

    private static double Show(string what, double bytes, Func<int> work, int times = Times)
    {
        var (milliseconds, count) = Median(times, work);
        Console.WriteLine($"  {what,-40} {DetectText.Rate(bytes, TimeSpan.FromMilliseconds(milliseconds))}  {count}");
        return milliseconds;
    }

    private static (double Milliseconds, int Count) Median(int times, Func<int> work)
    {
        var (spent, count) = (new double[times], work());
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            count = work();
            spent[i] = clock.Elapsed.TotalMilliseconds;
        }
        Array.Sort(spent);
        return (spent[times / 2], count);
    }
}
