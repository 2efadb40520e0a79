using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>A part that pages are put together from. Ui/README.md shows each.</summary>
public abstract class Part : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected Texts T => ViewContext.HttpContext.RequestServices.GetRequiredService<Texts>();

    /// <summary>An element with a class and encoded text or ready content.</summary>
    protected static TagBuilder Element(string name, string? css = null, params object?[] content)
    {
        var element = new TagBuilder(name);
        if (css is not null) element.AddCssClass(css);
        foreach (var item in content)
            if (item is IHtmlContent html) element.InnerHtml.AppendHtml(html);
            else if (item is not null) element.InnerHtml.Append(item.ToString()!);
        return element;
    }

    /// <summary>Turns the part into an element that keeps the attributes written on it, with this class first.</summary>
    protected static void Become(TagHelperOutput output, string element, string css)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        AddClass(output, css);
    }

    protected static void AddClass(TagHelperOutput output, string css)
    {
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", own is null ? css : $"{css} {own}");
    }

    /// <summary>An address written with <c>~/</c> stays in the language of the page.</summary>
    protected string Address(string path) => path.StartsWith("~/", StringComparison.Ordinal)
        ? ViewContext.HttpContext.Request.PathBase + path[1..]
        : path;

    protected void NeedScript(string name) => ClientScript.Need(ViewContext.HttpContext, name);
}
