using System.Text;
using Gongkai.Content.Redaction;
using Gongkai.Domain.Acts;
using static Gongkai.Content.Tests.Redaction.RedactionBench;

namespace Gongkai.Content.Tests.Redaction;

/// <summary>Whatever goes wrong: a sentence for the person, and not one byte.</summary>
[Collection(LargeFiles.Name)]
public class RedactionFailureTests
{
    private static readonly byte[] Paper = RawPdf.Of([RawPdf.Line("Secret", 72, 700), RawPdf.Line("More", 72, 700)]);

    [Fact]
    [Requirement("R-SEC-06")]
    public async Task Without_a_renderer_there_is_a_refusal_that_says_what_to_install()
    {
        var refusal = await Refused(Paper, new PopplerRenderer("/nowhere/pdftoppm", "/nowhere/pdftotext"));
        Assert.Equal("REDACT-RENDERER", refusal.Code);
        Assert.Contains("poppler-utils", refusal.Sentence);
    }

    [PopplerFact]
    public async Task A_renderer_that_ends_with_an_error_dies_midway_answers_nonsense_or_hangs_leaves_no_file()
    {
        foreach (var (script, code) in new[]
        {
            ("exit 1", "REDACT-DRAWING"),
            ("printf 'P6\\n595 842\\n255\\n'; kill -9 $$", "REDACT-DRAWING"),
            ("echo nonsense", "REDACT-DRAWING"),
            ("printf 'P6\\n99999 99999\\n255\\n'", "REDACT-DRAWING"),
            ("cat /dev/zero", "REDACT-DRAWING"),
            ("exec tail -f /dev/null", "REDACT-TIME"),
        })
            Assert.Equal(code, (await Refused(Paper, new PopplerRenderer(Script(script)) { PageTime = TimeSpan.FromMilliseconds(300) })).Code);
    }

    [PopplerFact]
    public async Task A_renderer_bound_in_memory_fails_and_nothing_goes_out() =>
        Assert.Equal("REDACT-DRAWING", (await Refused(Paper, new PopplerRenderer { Memory = 8 << 20 })).Code);

    [Fact]
    public async Task Pictures_of_another_size_than_the_page_are_not_trusted() =>
        Assert.Equal("REDACT-DRAWING", (await Refused(Paper, new Painter((_, _) => new PagePixels(842, 595, new byte[842 * 595 * 3])))).Code);

    [Fact]
    public async Task Text_that_a_second_program_still_finds_stops_the_file()
    {
        var refusal = await Refused(Paper, new Painter(White) { Text = "Secret\f\f" });
        Assert.Equal("REDACT-PROOF", refusal.Code);
        Assert.Contains("第 1 页", refusal.Sentence);
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public void Every_doubt_about_a_result_is_told()
    {
        var black = new PageRect(0.1, 0.1, 0.3, 0.2);
        var letter = new PageLetter("公", new(0.5, 0.5, 0.52, 0.52), new(300, 400), new(12, 0), 12);
        var sound = new PageEvidence((595, 842), (595, 842), [new("公", 300, 400)], "", ["甲乙丙丁"], [black]);
        Assert.Null(Doubt(Made([letter], black), sound));
        Assert.NotNull(Doubt(Made([letter], null), sound));
        Assert.NotNull(Doubt(Made([], black), sound));
        Assert.NotNull(Doubt(Made([letter, letter], black), sound));
        Assert.NotNull(Doubt(Made([letter with { Value = "甲" }], black), sound));
        Assert.NotNull(Doubt(Made([letter with { From = new(100, 400) }], black), sound));
        Assert.NotNull(Doubt(Made([letter], black), sound with { Removed = ["公"], Kept = [] }));
        Assert.NotNull(Doubt(Made([letter], black), sound with { Size = (842, 595) }));
        Assert.NotNull(Doubt(Made([letter], black), sound, "公 甲 乙丙丁\f"));
        Assert.NotNull(Doubt(RawPdf.Of([RawPdf.Line("x", 72, 700)]), sound));
    }

    [Fact]
    public async Task Encrypted_and_broken_files_are_refused()
    {
        var text = Encoding.Latin1.GetString(Paper);
        Assert.Equal("FILE-ENCRYPTED", (await Refused(Encoding.Latin1.GetBytes(text.Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 9 0 R")), new Painter(White))).Code);
        Assert.Equal("FILE-BROKEN", (await Refused(Paper[..300], new Painter(White))).Code);
        Assert.Equal("FILE-EXTENSION", (await Refused(Encoding.UTF8.GetBytes("文字"), new Painter(White))).Code);
        var random = new Random(11);
        for (var i = 0; i < 60; i++)
        {
            var broken = (byte[])Paper.Clone();
            for (var n = 0; n < 12; n++) broken[random.Next(9, broken.Length - 8)] = (byte)random.Next(256);
            var (outcome, result) = await Run(broken, [Box(70, 690, 100, 30)], new Painter(White));
            Assert.Equal(outcome is Redacted, result.Length > 0);
        }
    }

    [Fact]
    public async Task Boxes_outside_of_the_page_too_many_pages_and_no_boxes_are_refused()
    {
        Assert.Equal("REDACT-NO-BOX", Code((await Run(Paper, [], new Painter(White))).Outcome));
        Assert.Equal("REDACT-BOX", Code((await Run(Paper, [Box(70, 690, 100, 30, page: 3)], new Painter(White))).Outcome));
        Assert.Equal("REDACT-BOX", Code((await Run(Paper, [Box(70, 690, double.NaN, 30)], new Painter(White))).Outcome));
        Assert.Equal("REDACT-PAGES", Code((await Run(Paper, [Box(70, 690, 100, 30)], new Painter(White), new() { Dpi = 72, MaxPages = 1 })).Outcome));
    }

    [Fact]
    public async Task The_folder_of_the_work_is_gone_afterwards()
    {
        string? seen = null;
        await Run(Paper, [Box(70, 690, 100, 30)], new Painter((pdf, _) =>
        {
            seen = pdf;
            throw new InvalidOperationException();
        }));
        Assert.NotNull(seen);
        Assert.False(Directory.Exists(Path.GetDirectoryName(seen)));
    }

    [PopplerFact]
    public async Task Pages_are_shown_as_pictures_with_their_sizes()
    {
        Assert.Equal([new PageSize(595, 842), new PageSize(595, 842)], PageImages.Sizes(new MemoryStream(Paper)));
        Assert.Null(PageImages.Sizes(new MemoryStream(Paper[..300])));
        var (png, refusal) = await PageImages.PngAsync(new MemoryStream(Paper), 2, new PopplerRenderer());
        Assert.Null(refusal);
        Assert.True(png.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]));
        Assert.Equal("REDACT-DRAWING", (await PageImages.PngAsync(new MemoryStream(Paper), 3, new PopplerRenderer())).Refusal!.Code);
    }

    private static string? Doubt(byte[] pdf, PageEvidence evidence, string? other = null) => RedactionProof.Doubt(new MemoryStream(pdf), [evidence], other);

    private static byte[] Made(IEnumerable<PageLetter> letters, PageRect? black)
    {
        using var output = new MemoryStream();
        var file = new RedactedPdf(output);
        var pixels = White("", 1);
        if (black is { } rect) pixels.Blacken(rect);
        file.Page(pixels, 595, 842, letters, "");
        file.End();
        return output.ToArray();
    }

    private static PagePixels White(string pdf, int page)
    {
        var rgb = new byte[595 * 842 * 3];
        rgb.AsSpan().Fill(255);
        return new(595, 842, rgb);
    }

    private static string Code(RedactionOutcome outcome) => Assert.IsType<RedactionRefused>(outcome).Refusal.Code;

    private static async Task<Refusal> Refused(byte[] pdf, IPageRenderer renderer)
    {
        var (outcome, result) = await Run(pdf, [Box(70, 690, 100, 30)], renderer);
        Assert.Empty(result);
        return Assert.IsType<RedactionRefused>(outcome).Refusal;
    }

    private static string Script(string body)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("gongkai-test-").FullName, "draw");
        File.WriteAllText(file, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return file;
    }

    private sealed class Painter(Func<string, int, PagePixels> paint) : IPageRenderer
    {
        public string? Text { get; init; }

        public Refusal? Missing => null;

        public Task<PagePixels> RenderAsync(string pdf, int page, int dpi, CancellationToken cancellation) => Task.FromResult(paint(pdf, page));

        public Task<byte[]> RenderPngAsync(string pdf, int page, int dpi, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<string?> TextAsync(string pdf, CancellationToken cancellation) => Task.FromResult(Text);
    }
}
