using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.Workbench.Shared.Fields;

/// <summary><c>&lt;select-field name label value choices empty&gt;</c>.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectFieldTag : FieldTag
{
    public string? Value { get; set; }

    public IEnumerable<Choice> Choices { get; set; } = [];

    /// <summary>Text of the empty answer; none when null.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "form-row");
        AppendLabel(output);
        var control = new TagBuilder("select");
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        Describe(control);
        IEnumerable<Choice> all = Empty is null ? Choices : Choices.Prepend(new Choice("", Empty));
        foreach (var choice in all)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = choice.Value;
            if (choice.Value == (Value ?? "")) option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(choice.Title);
            control.InnerHtml.AppendHtml(option);
        }
        output.Content.AppendHtml(control);
        AppendNotes(output);
    }
}
