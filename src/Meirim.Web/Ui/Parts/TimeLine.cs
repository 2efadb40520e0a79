using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;time-line&gt;&lt;time-event when="…" what="…" state="past"&gt;…&lt;/time-event&gt;&lt;/time-line&gt;</c>: a record, newest first.</summary>
[HtmlTargetElement("time-line")]
public sealed class TimeLine : Part
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Become(output, "ol", "m-timeline");
}
