using Gongkai.Domain.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Documents.Prints;

/// <summary>以公众身份查看：the page as the public would find it. Nothing is written, nothing becomes public.</summary>
public sealed class PreviewModel : RecordPage
{
    public string Issuer => Settings.FindSeries(Draft.SeriesCode)?.Issuer ?? NameOf(Record.UnitCode);

    /// <summary>Metadata that has a value.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; private set; } = [];

    /// <summary>What the public finds at present.</summary>
    public string Standing => Record.Publication.State switch
    {
        PublicationState.Public => "本件已经公开，公众看到的就是这样的页面。",
        PublicationState.Withdrawing or PublicationState.Withdrawn => "本件已经撤下，公众现在看不到。",
        _ => Record.Attribute is null or DisclosureAttribute.ActiveDisclosure ? "本件尚未公开，公众现在看不到。公布后是这样的页面。" : $"本件标注为{Settings.LabelOf(Record.Attribute)}，公众看不到。",
    };

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        (string, string?)[] facts =
        [
            ("索引号", Record.IndexNumber), ("主题分类", Draft.Theme), ("发文机关", Issuer), ("成文日期", Record.DateWritten?.ToString("yyyy-MM-dd")), ("发文字号", Record.Number?.Canonical),
            ("发布日期", Record.Publication.PublishedOn?.ToString("yyyy-MM-dd")), ("施行日期", Draft.DateEffective?.ToString("yyyy-MM-dd")), ("失效日期", Draft.DateExpires?.ToString("yyyy-MM-dd")),
            ("体裁", Draft.Genre), ("政策咨询电话", Draft.Enquiries),
        ];
        Facts = [.. facts.Where(f => !string.IsNullOrWhiteSpace(f.Item2)).Select(f => (f.Item1, f.Item2!))];
        return Page();
    }
}
