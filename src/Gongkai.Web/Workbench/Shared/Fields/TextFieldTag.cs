using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.Workbench.Shared.Fields;

/// <summary><c>&lt;text-field name label value type rows&gt;</c>: a line, a date, a file or, with rows, a text.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextFieldTag : FieldTag
{
    public string? Value { get; set; }

    public string Type { get; set; } = "text";

    public int Rows { get; set; }

    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    /// <summary>Checked while it is typed, where scripts run.</summary>
    public bool Check { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "form-row");
        AppendLabel(output);
        var control = new TagBuilder(Rows > 0 ? "textarea" : "input");
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        Describe(control);
        if (Rows > 0)
        {
            control.Attributes["rows"] = $"{Rows}";
            if (Check) control.Attributes["data-check"] = "";
            // A browser drops one leading line break of a textarea, so one is given.
            control.InnerHtml.Append("\n" + Value);
        }
        else
        {
            control.TagRenderMode = TagRenderMode.StartTag;
            control.Attributes["type"] = Type;
            if (Type != "file") control.Attributes["value"] = Value ?? "";
            if (Accept is not null) control.Attributes["accept"] = Accept;
            if (Multiple) control.Attributes["multiple"] = "multiple";
        }
        output.Content.AppendHtml(control);
        AppendNotes(output);
    }
}
