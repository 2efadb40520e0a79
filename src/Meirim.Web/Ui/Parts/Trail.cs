using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;trail&gt;&lt;li&gt;&lt;a asp-page="…"&gt;…&lt;/a&gt;&lt;/li&gt;…&lt;/trail&gt;</c>: where this page lies, from the first page down to its parent.</summary>
[HtmlTargetElement("trail")]
public sealed class Trail : Part
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "nav", "ds-breadcrumbs");
        output.Attributes.SetAttribute("aria-label", T["ui.trail"]);
        output.PreContent.AppendHtml("<ol>");
        var home = Element("a", null, T["ui.first-page"]);
        home.Attributes["href"] = Address("~/");
        output.PreContent.AppendHtml(Element("li", null, home));
        output.PostContent.AppendHtml("</ol>");
    }
}
