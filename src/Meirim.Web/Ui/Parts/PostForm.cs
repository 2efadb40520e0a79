using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>
/// A form is judged by the server alone, which answers in the language of the page. A browser would stop it with words in a language
/// of its own, which a reader of Kazakh may not read.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostForm : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
}
