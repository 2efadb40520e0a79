using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>A question with its choices laid out: the question is the legend of the group.</summary>
public abstract class ChoicePart : FieldPart
{
    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Lays short choices beside each other.</summary>
    public bool Inline { get; set; }

    protected void Choices(TagHelperOutput output, string type, Func<SelectListItem, bool> chosen)
    {
        Begin(output, group: true);
        var list = Element("div", "m-choices");
        if (Inline) list.Attributes["data-inline"] = "";
        int n = 0;
        foreach (var item in Items) list.InnerHtml.AppendHtml(Choice(n == 0 ? Id : $"{Id}_{n}", type, item, chosen(item), ref n));
        output.Content.AppendHtml(list);
    }

    private TagBuilder Choice(string id, string type, SelectListItem item, bool chosen, ref int n)
    {
        n++;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("ds-input");
        foreach (var (name, value) in new[] { ("id", id), ("name", Name), ("type", type), ("value", item.Value ?? item.Text) }) input.Attributes[name] = value;
        if (chosen) input.Attributes["checked"] = "checked";
        if (item.Disabled) input.Attributes["disabled"] = "disabled";
        var label = Element("label", null, item.Text);
        label.Attributes["for"] = id;
        return Element("div", "m-choice", input, label);
    }
}
