using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;error-summary /&gt;</c> above a form: what is to be mended, each with a link to its field. Nothing when all is well.</summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummary : Part
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }
        NeedScript("errors");
        Become(output, "div", "ds-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-errors", "");
        var list = Element("ul");
        foreach (var (name, entry) in ViewContext.ModelState)
        foreach (var error in entry.Errors)
        {
            if (name.Length == 0)
            {
                list.InnerHtml.AppendHtml(Element("li", null, error.ErrorMessage));
                continue;
            }
            var link = Element("a", null, error.ErrorMessage);
            link.Attributes["href"] = "#" + FieldPart.IdOf(name);
            list.InnerHtml.AppendHtml(Element("li", null, link));
        }
        output.Content.AppendHtml(Element("h2", null, T["ui.errors"])).AppendHtml(list);
    }
}
