using Gongkai.Content.Reading;

namespace Gongkai.Content.Tests.Reading;

/// <summary>Short ways of asking a reading.</summary>
internal static class Readings
{
    public static FileReading Read(byte[] bytes, string name, ReadingLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        var reading = FileReader.Read(stream, name, limits);
        Assert.Equal(0, stream.Position);
        Whole(reading);
        return reading;
    }

    public static TextPart Part(this FileReading reading, string text)
    {
        var at = reading.Text.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"“{text}” was not read:\n{reading.Text}");
        return reading.PartAt(at)!.Value;
    }

    public static bool Has(this FileReading reading, string code) => reading.Findings.Any(f => f.Code == code);

    public static void Finds(this FileReading reading, params string[] codes)
    {
        foreach (var code in codes) Assert.True(reading.Has(code), $"{code} is not among {string.Join(' ', reading.Findings.Select(f => f.Code))}\n{reading.Text}");
    }

    public static void FindsNothingThatBlocks(this FileReading reading) =>
        Assert.True(!reading.Findings.Any(f => f.Blocks), string.Join(' ', reading.Findings.Where(f => f.Blocks).Select(f => f.Code)));

    /// <summary>Parts cover the text in order and without gaps, and every finding speaks Chinese.</summary>
    public static void Whole(FileReading reading)
    {
        var at = 0;
        foreach (var part in reading.Parts)
        {
            Assert.Equal(at, part.Start);
            at += part.Length;
            Assert.Equal('\n', reading.Text[at - 1]);
        }
        Assert.Equal(reading.Text.Length, at);
        Assert.All(reading.Findings, f => Assert.Matches(@"[\u4e00-\u9fff].*。$", f.Message));
    }
}
