using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>
/// <c>&lt;select-field asp-for="Region" asp-items="Model.Regions" label="…" empty="…" /&gt;</c>: one of many. <c>empty</c> is the
/// words of the choice that means none.
/// </summary>
[HtmlTargetElement("select-field", Attributes = "asp-for,asp-items,label")]
public sealed class SelectField : FieldPart
{
    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = new TagHelperAttributeList(output.Attributes);
        Begin(output);
        var select = Input("select", attributes);
        if (Empty is not null) select.InnerHtml.AppendHtml(Choice("", Empty, false));
        foreach (var item in Items)
            select.InnerHtml.AppendHtml(Choice(item.Value ?? item.Text, item.Text, (item.Value ?? item.Text) == Value || (Value is null && item.Selected)));
        output.Content.AppendHtml(select);
    }

    private static TagBuilder Choice(string value, string text, bool chosen)
    {
        var choice = Element("option", null, text);
        choice.Attributes["value"] = value;
        if (chosen) choice.Attributes["selected"] = "selected";
        return choice;
    }
}
