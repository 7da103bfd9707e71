using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.Portal.Shared;

/// <summary>
/// The one place that writes a publication's text as HTML: <c>&lt;published-body html="…" /&gt;</c>. The publisher took the
/// text through the allow-list before it was stored. Besides it only markup that the house wrote itself may come here: statutory tables of numbers.
/// </summary>
[HtmlTargetElement("published-body", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PublishedBodyTagHelper : TagHelper
{
    public string Html { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "document-body");
        output.Content.SetHtmlContent(Html);
    }
}
