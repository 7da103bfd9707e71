using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Web.Workbench.Shared.Fields;

/// <summary>One question of a form: label, control, hint and the refusal that belongs to it, tied together for screen readers.</summary>
public abstract class FieldTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Name of the posted field.</summary>
    public string Name { get; set; } = "";

    /// <summary>Name refusals use for it; the posted name when null.</summary>
    public string? Field { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Shown as 必填; the domain decides.</summary>
    public bool Required { get; set; }

    protected string Id => WorkbenchPage.FieldId(Field ?? Name);

    private Domain.Acts.Refusal? Error => (ViewContext.ViewData.Model as IShowsRefusals)?.ErrorOf(Field ?? Name);

    /// <summary>Ids of hint and refusal, for the control.</summary>
    protected void Describe(TagBuilder control)
    {
        string?[] ids = [Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error"];
        var described = string.Join(' ', ids.Where(i => i is not null));
        if (described.Length > 0) control.Attributes["aria-describedby"] = described;
        if (Error is not null) control.Attributes["aria-invalid"] = "true";
        if (Required) control.Attributes["aria-required"] = "true";
    }

    protected void AppendLabel(TagHelperOutput output, string element = "label")
    {
        var label = new TagBuilder(element);
        if (element == "label") label.Attributes["for"] = Id;
        label.InnerHtml.Append(Label);
        if (Required)
        {
            var mark = new TagBuilder("span");
            mark.AddCssClass("required");
            mark.InnerHtml.Append("（必填）");
            label.InnerHtml.AppendHtml(mark);
        }
        output.Content.AppendHtml(label);
    }

    protected void AppendNotes(TagHelperOutput output)
    {
        if (Hint is not null) output.Content.AppendHtml(Note("hint", Id + "-hint", Hint));
        if (Error is { } error) output.Content.AppendHtml(Note("field-error", Id + "-error", Portal.ShownBasis.Of(error.Basis) is { } basis ? $"{error.Sentence}（依据：{basis}）" : error.Sentence));
    }

    private static TagBuilder Note(string style, string id, string text)
    {
        var note = new TagBuilder("p");
        note.AddCssClass(style);
        note.Attributes["id"] = id;
        note.InnerHtml.Append(text);
        return note;
    }
}
