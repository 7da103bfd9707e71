using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.Workbench.Shared.Fields;

/// <summary><c>&lt;choices-field name label values choices single&gt;</c>: boxes to tick or, when single, one of several.</summary>
[HtmlTargetElement("choices-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoicesFieldTag : FieldTag
{
    public IEnumerable<string> Values { get; set; } = [];

    public IEnumerable<Choice> Choices { get; set; } = [];

    public bool Single { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        // Short answers stand side by side, long ones below each other.
        var choices = Choices.ToList();
        output.Attributes.SetAttribute("class", choices.Count > 2 && choices.All(c => c.Hint is null && c.Title.Length <= 16) ? "form-row short" : "form-row");
        output.Attributes.SetAttribute("id", Id);
        var group = new TagBuilder("fieldset");
        Describe(group);
        foreach (var (name, value) in group.Attributes)
            if (name is "aria-describedby") output.Attributes.SetAttribute(name, value);
        AppendLabel(output, "legend");
        var number = 0;
        foreach (var choice in choices)
        {
            var label = new TagBuilder("label");
            label.AddCssClass("choice");
            var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
            box.Attributes["type"] = Single ? "radio" : "checkbox";
            box.Attributes["name"] = Name;
            box.Attributes["id"] = $"{Id}-{++number}";
            box.Attributes["value"] = choice.Value;
            if (Values.Contains(choice.Value)) box.Attributes["checked"] = "checked";
            label.InnerHtml.AppendHtml(box);
            var text = new TagBuilder("span");
            text.InnerHtml.Append(choice.Title);
            if (choice.Hint is not null)
            {
                var hint = new TagBuilder("small");
                hint.AddCssClass("muted");
                hint.InnerHtml.Append("　" + choice.Hint);
                text.InnerHtml.AppendHtml(hint);
            }
            label.InnerHtml.AppendHtml(text);
            output.Content.AppendHtml(label);
        }
        AppendNotes(output);
    }
}
