using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;summary-list&gt;&lt;summary-item label="…"&gt;…&lt;/summary-item&gt;&lt;/summary-list&gt;</c>: what is known, term by term.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryList : Part
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Become(output, "dl", "m-summary");
}
