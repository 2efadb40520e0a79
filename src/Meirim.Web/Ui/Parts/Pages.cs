using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;pages next="@url" previous="@url" /&gt;</c>: the way on through a list read by cursor; absent where there is no way.</summary>
[HtmlTargetElement("pages")]
public sealed class Pages : Part
{
    public string? Next { get; set; }

    public string? Previous { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // an address bound to null arrives as an empty text
        if (string.IsNullOrEmpty(Next) && string.IsNullOrEmpty(Previous))
        {
            output.SuppressOutput();
            return;
        }
        Become(output, "nav", "m-pages");
        output.Attributes.SetAttribute("aria-label", T["ui.pages"]);
        var list = Element("ul");
        if (!string.IsNullOrEmpty(Previous)) list.InnerHtml.AppendHtml(Link(Previous, "prev", Icon.Of("back"), T["ui.previous"]));
        if (!string.IsNullOrEmpty(Next)) list.InnerHtml.AppendHtml(Link(Next, "next", T["ui.next"], Icon.Of("arrow")));
        output.Content.AppendHtml(list);
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Link(string address, string relation, params object[] content)
    {
        var link = Element("a", "ds-button", content);
        link.Attributes["href"] = Address(address);
        link.Attributes["rel"] = relation;
        link.Attributes["data-variant"] = "secondary";
        return Element("li", null, link);
    }
}
