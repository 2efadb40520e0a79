using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>
/// <c>&lt;button look="primary"&gt;</c>, <c>&lt;a look="secondary" asp-page="…"&gt;</c>: a button. One primary on a page;
/// <c>secondary</c> beside it, <c>quiet</c> for what is seldom used, <c>danger</c> for what cannot be undone.
/// </summary>
[HtmlTargetElement("button", Attributes = "look")]
[HtmlTargetElement("a", Attributes = "look")]
public sealed class Look : Part
{
    [HtmlAttributeName("look")]
    public string Kind { get; set; } = "primary";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        AddClass(output, "ds-button");
        var (variant, color) = Kind switch
        {
            "primary" => ((string?)null, (string?)null),
            "secondary" => ("secondary", null),
            "quiet" => ("tertiary", null),
            "danger" => (null, "danger"),
            _ => throw new InvalidOperationException($"no look '{Kind}': primary, secondary, quiet, danger"),
        };
        if (variant is not null) output.Attributes.SetAttribute("data-variant", variant);
        if (color is not null) output.Attributes.SetAttribute("data-color", color);
        if (context.TagName == "button" && !output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
    }
}
