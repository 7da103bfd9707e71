using System.Net;
using System.Text;
using UglyToad.PdfPig;

namespace Gongkai.Web.Tests.Workbench.Review.Files;

/// <summary>涂黑 of a PDF without any script.</summary>
public class RedactionPageTests(OfficeShared shared) : IClassFixture<OfficeShared>
{
    private readonly OfficeSite _site = shared.Site;

    [PopplerFact]
    [Requirement("R-SEC-06")]
    public async Task Boxes_by_form_and_by_inspection_black_out_a_number_for_good()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await drafter.DraftWithAsync("名单.pdf", SampleFiles.Pdf($"身份证号码：{SampleFiles.Number} 其余公开"));
        var page = await _site.PageOfAsync(id);
        var act = $"{page}?handler=Redact";
        await drafter.OpenAsync(page);
        await drafter.SubmitAsync(act, [("Go", "suggest")]);
        Assert.Single(drafter.Page.QuerySelectorAll("input[name='Boxes']"));
        await drafter.SubmitAsync(act, [("Go", "add"), ("Left", "10"), ("Top", "80"), ("Width", "20"), ("Height", "5"), ("Ground", "A16_PROCESS")]);
        Assert.Equal(2, drafter.Page.QuerySelectorAll("input[name='Boxes']").Length);
        Assert.Equal(2, drafter.Page.QuerySelectorAll(".sheet rect").Length);
        await drafter.SubmitAsync(act, [("Go", "run")]);
        Assert.Equal(HttpStatusCode.OK, drafter.Status);
        Assert.Contains("第 1 页涂黑", drafter.Page.QuerySelector(".treated")!.TextContent);
        Assert.Contains("条例第十六条", drafter.Text);

        using var result = PdfDocument.Open(await _site.ContentOfAsync(id));
        var text = string.Concat(result.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
        Assert.DoesNotContain(SampleFiles.Number, text);
        Assert.Contains("其余公开", text);
    }

    [PopplerFact]
    [Requirement("R-SEC-06")]
    public async Task A_page_is_shown_as_a_picture_to_those_who_may_change_the_draft_and_to_nobody_else()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await drafter.DraftWithAsync("页.pdf", SampleFiles.Pdf("一页"));
        var picture = (await _site.PageOfAsync(id)).Replace("/treatment", "/pages/1.png", StringComparison.Ordinal);
        await drafter.OpenAsync(picture);
        Assert.Equal(HttpStatusCode.OK, drafter.Status);
        Assert.Equal("PNG", Encoding.ASCII.GetString(drafter.Bytes, 1, 3));
        foreach (var name in new[] { "neighbour", "head" })
        {
            using var other = await _site.SignInAsync(name);
            await other.OpenAsync(picture);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }
    }

    [PopplerFact]
    public async Task A_box_that_is_none_is_refused_and_the_form_keeps_boxes_and_what_was_typed()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await drafter.DraftWithAsync("另一页.pdf", SampleFiles.Pdf("另一页"));
        var page = await _site.PageOfAsync(id);
        await drafter.OpenAsync(page);
        await drafter.SubmitAsync($"{page}?handler=Redact", [("Go", "add"), ("Left", "10"), ("Top", "10"), ("Width", "20"), ("Height", "5")]);
        await drafter.SubmitAsync($"{page}?handler=Redact", [("Go", "add"), ("Left", "宽"), ("Top", "33"), ("Width", "20"), ("Height", "0")]);
        Assert.Equal(["BOX-SIZE"], drafter.Refused);
        Assert.Equal("33", drafter.Value("Top"));
        Assert.Single(drafter.Page.QuerySelectorAll("input[name='Boxes']"));
        await drafter.SubmitAsync($"{page}?handler=Redact", [("Go", "remove:" + drafter.Value("Boxes"))]);
        Assert.Empty(drafter.Page.QuerySelectorAll("input[name='Boxes']"));
        await drafter.SubmitAsync($"{page}?handler=Redact", [("Go", "run")]);
        Assert.NotEmpty(drafter.Refused);
    }
}
