using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>
/// <c>&lt;state of="Model.Outcome" /&gt;</c>: met, not met, not known; active, inactive, restricted, suspended: the word, with
/// its sign and colour. Content, when given, takes the place of the word.
/// </summary>
[HtmlTargetElement("state", Attributes = "of")]
public sealed class State : Part
{
    public Enum Of { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (color, icon) = States.Looks[Of.ToString()];
        Become(output, "span", "ds-tag m-state");
        output.Attributes.SetAttribute("data-color", color);
        var content = await output.GetChildContentAsync();
        output.Content.AppendHtml(Icon.Of(icon));
        if (content.IsEmptyOrWhiteSpace) output.Content.Append(T["state." + Of]);
        else output.Content.AppendHtml(Element("span", null, content));
    }
}
