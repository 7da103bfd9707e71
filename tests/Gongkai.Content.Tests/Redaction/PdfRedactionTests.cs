using Gongkai.Content.Redaction;
using Gongkai.Content.Tests.Documents;
using static Gongkai.Content.Tests.Redaction.RedactionBench;

namespace Gongkai.Content.Tests.Redaction;

/// <summary>涂黑: what stood under a box is nowhere in the new file.</summary>
[Collection(LargeFiles.Name)]
public class PdfRedactionTests
{
    private const string Secret = "450221198503041234";

    [PopplerFact]
    [Requirement("R-SEC-06")]
    public async Task Text_under_a_box_is_gone_from_every_stream_of_the_file()
    {
        var pdf = RawPdf.Of([RawPdf.Line("Name Zhang San", 72, 700) + RawPdf.Line($"No {Secret} end", 72, 650)]);
        Assert.True(Holds(pdf, Secret));
        var result = await Redacted(pdf, Box(90, 645, 144, 20));
        Assert.False(Holds(result, Secret));
        Assert.False(Holds(result, Secret[6..]));
        Assert.Contains("Name Zhang San", Texts(result)[0]);
        Assert.DoesNotContain("1985", Texts(result)[0]);
        Assert.Contains("end", Texts(result)[0]);
    }

    [PopplerFact]
    public async Task A_box_half_over_a_word_takes_the_whole_word()
    {
        var result = await Redacted(RawPdf.Of([RawPdf.Line($"No {Secret} end", 72, 650)]), Box(150, 640, 15, 30));
        Assert.StartsWith("Noend", Texts(result)[0].Replace(" ", ""));
        Assert.DoesNotContain("4502", Texts(result)[0]);
    }

    [PopplerFact]
    public async Task A_word_that_also_stands_outside_of_the_box_stays_there()
    {
        var result = await Redacted(RawPdf.Of([RawPdf.Line("Zhang here", 72, 700) + RawPdf.Line("Zhang there", 72, 650)]), Box(70, 645, 45, 20));
        Assert.StartsWith("Zhang here", Texts(result)[0]);
        Assert.Contains("there", Texts(result)[0]);
        Assert.Equal(2, Texts(result)[0].Split("Zhang").Length);
    }

    [PopplerFact]
    public async Task A_number_overlooked_on_another_page_is_told()
    {
        var pdf = RawPdf.Of([RawPdf.Line(Secret, 72, 700), RawPdf.Line("Other", 72, 700), RawPdf.Line($"Again {Secret}", 72, 700)]);
        Assert.Equal([3], Assert.IsType<Redacted>((await Run(pdf, [Box(70, 695, 160, 20)])).Outcome).StillOn);
    }

    [PopplerFact]
    public async Task Pages_without_a_box_are_drawn_anew_too()
    {
        var result = await Redacted(RawPdf.Of([RawPdf.Line("First", 72, 700), "1 1 1 rg\n" + RawPdf.Line("Invisible", 72, 700) + "0 g\n" + RawPdf.Line("Seen", 72, 600)]), Box(70, 695, 60, 20));
        Assert.Equal(2, Texts(result).Count);
        Assert.Equal("Seen", Texts(result)[1]);
    }

    [PopplerFact]
    [Requirement("R-SEC-06")]
    public async Task Text_hidden_before_under_a_black_bar_or_a_picture_or_outside_of_the_page_does_not_come_along()
    {
        var content = RawPdf.Line("Hidden450221", 72, 700) + "0 g 60 690 200 30 re f\n" + RawPdf.Line("Covered", 72, 600) + "1 1 1 rg 60 590 200 30 re f\n0 g\n"
            + RawPdf.Line("Outside", 72, 900) + RawPdf.Line("Seen", 72, 500);
        var (outcome, result) = await Run(RawPdf.Of([content]), [Box(400, 400, 20, 20)]);
        Assert.Equal("Hidden450221CoveredOutside".Length, Assert.IsType<Redacted>(outcome).Unseen);
        Assert.StartsWith("Seen", Texts(result)[0]);
        Assert.DoesNotContain("Hidden", Texts(result)[0]);
        Assert.DoesNotContain("Covered", Texts(result)[0]);
        Assert.DoesNotContain("Outside", Texts(result)[0]);
    }

    [PopplerFact]
    public async Task A_turned_page_and_a_cropped_one_are_covered_where_they_are_seen()
    {
        foreach (var (entries, width, height, box) in new[]
        {
            ("/Rotate 90", 842.0, 595.0, Box(640, 420, 25, 110, 1, 842, 595)),
            ("/Rotate 180", 595, 842, Box(380, 180, 150, 25)),
            ("/Rotate 270", 842, 595, Box(175, 60, 25, 120, 1, 842, 595)),
            ("/CropBox [50 600 350 760]", 300, 160, Box(20, 45, 120, 20, 1, 300, 160)),
        })
        {
            var result = await Redacted(RawPdf.Of([RawPdf.Line("Secret450221", 72, 650) + RawPdf.Line("Open", 72, 720)], entries), box);
            using var document = UglyToad.PdfPig.PdfDocument.Open(result);
            Assert.Equal((width, height), (document.GetPage(1).Width, document.GetPage(1).Height));
            Assert.StartsWith("Open", Texts(result)[0]);
            Assert.DoesNotContain("Secret", Texts(result)[0]);
        }
    }

    [PopplerFact]
    public async Task Facts_about_the_file_annotations_scripts_and_attachments_stay_behind()
    {
        var pdf = RawPdf.Of([RawPdf.Line("Text", 72, 700)], "/Annots [11 0 R]", "/Metadata 12 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
            "<< /Author (WangWu) /Title (Internal) >>",
            "<< /Type /Annot /Subtype /Text /Rect [100 100 120 120] /Contents (remarkLiSi) /T (ZhaoLiu) >>",
            "<< /Type /Metadata /Subtype /XML /Length 20 >>\nstream\n<x>creatorWangWu</x>\nendstream");
        var result = await Redacted(pdf, Box(70, 695, 60, 20));
        foreach (var gone in new[] { "WangWu", "Internal", "remarkLiSi", "ZhaoLiu", "JavaScript", "/Info", "/Annot", "/Metadata" }) Assert.False(Holds(result, gone), gone);
    }

    [PopplerFact]
    public async Task A_box_with_room_says_on_what_ground()
    {
        var (outcome, result) = await Run(RawPdf.Of([RawPdf.Line("Wide", 72, 700) + RawPdf.Line("x", 72, 600)]), [Box(70, 690, 200, 24), Box(70, 598, 8, 8)]);
        var marks = Assert.IsType<Redacted>(outcome).Marks;
        Assert.Equal([true, false], marks.Select(m => m.Labelled));
        Assert.Equal("【隐去：第三方合法权益，条例第十五条】", marks[0].Mark);
        Assert.Contains("条例第十五条", RawText(result));
    }

    [OfficeFact]
    [Requirement("R-SEC-06")]
    public async Task Chinese_of_an_office_file_stays_searchable_except_what_was_boxed()
    {
        var pdf = await File.ReadAllBytesAsync(Office.ToPdf(Files.Containers.Docx(string.Concat(new[] { "关于发放临时救助金的公示", "姓名：张小三", "身份证号：450221198503041234，电话 13812345678。", "救助金额：5000 元" }.Select(t => $"<w:p><w:r><w:t>{t}</w:t></w:r></w:p>"))).ToArray()));
        var boxes = PdfWords.Find(new MemoryStream(pdf), Personal);
        Assert.Equal(["PII-ID", "PII-PHONE"], boxes!.Select(b => b.Code));
        // Drawn as fine as it goes out: a comma is too small to be seen in a coarse picture.
        var (outcome, result) = await Run(pdf, [.. boxes!.Select(b => b.Box)], limits: RedactionLimits.Default);
        Assert.IsType<Redacted>(outcome);
        var text = RawText(result).Replace("\n", "").Replace("条例第十五条", "").Replace("第三方合法权益，", "").Replace(" ", "").Replace("\f", "");
        Assert.Equal("关于发放临时救助金的公示姓名：张小三身份证号：，电话。救助金额：5000元", text);
        Assert.False(Holds(result, "13812345678"));
    }

    private static IReadOnlyList<Domain.Review.Findings.ContentFinding> Personal(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, "[0-9]{18}|[0-9]{11}").Select(m => new Domain.Review.Findings.ContentFinding(
            new(m.Length == 18 ? "PII-ID" : "PII-PHONE", "号码", Domain.Review.Findings.FindingSeverity.Block, "条例第十五条"), m.Index, m.Length, "", ""))];

    private static string RawText(byte[] pdf)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("gongkai-test-").FullName, "a.pdf");
        File.WriteAllBytes(file, pdf);
        return new PopplerRenderer().TextAsync(file, default).Result!;
    }
}
