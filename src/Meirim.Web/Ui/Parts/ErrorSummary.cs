using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
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
        output.Content.AppendHtml(Element("h2", null, T["ui.errors"])).AppendHtml(new Late(List));
    }

    /// <summary>Made when the page is written out: by then every field below has said its label.</summary>
    private TagBuilder List()
    {
        var labels = FieldPart.Labels(ViewContext.HttpContext);
        var list = Element("ul");
        List<string> order = [.. labels.Keys];
        foreach (var (name, entry) in ViewContext.ModelState.OrderBy(e => order.FindIndex(l => string.Equals(l, e.Key, StringComparison.OrdinalIgnoreCase))))
            foreach (var error in entry?.Errors ?? [])
            {
                if (name.Length == 0)
                {
                    list.InnerHtml.AppendHtml(Element("li", null, error.ErrorMessage));
                    continue;
                }
                var link = Element("a", null, labels.TryGetValue(name, out var label) ? $"{label.TrimEnd('?', ':')}: {error.ErrorMessage}" : error.ErrorMessage);
                link.Attributes["href"] = "#" + FieldPart.IdOf(name);
                list.InnerHtml.AppendHtml(Element("li", null, link));
            }
        return list;
    }

    private sealed class Late(Func<IHtmlContent> make) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => make().WriteTo(writer, encoder);
    }
}
