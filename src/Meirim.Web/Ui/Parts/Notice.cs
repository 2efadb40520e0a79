using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>
/// <c>&lt;notice kind="success" title="…"&gt;…&lt;/notice&gt;</c>: info, success, warning or danger; said in words, shown with
/// a sign and a colour. <c>live</c> has it read out at once.
/// </summary>
[HtmlTargetElement("notice")]
public sealed class Notice : Part
{
    public string Kind { get; set; } = "info";

    public string? Title { get; set; }

    public bool Live { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Kind is not ("info" or "success" or "warning" or "danger")) throw new InvalidOperationException($"no notice '{Kind}'");
        Become(output, "div", "ds-alert");
        output.Attributes.SetAttribute("data-color", Kind);
        if (Live) output.Attributes.SetAttribute("role", Kind is "danger" or "warning" ? "alert" : "status");
        if (Title is not null) output.PreContent.AppendHtml(Element("h2", null, Title));
    }
}
