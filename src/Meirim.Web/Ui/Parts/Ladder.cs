using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;ladder&gt;&lt;ladder-step what="…" state="now"&gt;…&lt;/ladder-step&gt;&lt;/ladder&gt;</c>: written from the lowest step, shown with the highest on top.</summary>
[HtmlTargetElement("ladder")]
public sealed class Ladder : Part
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Become(output, "ol", "m-ladder");
}
