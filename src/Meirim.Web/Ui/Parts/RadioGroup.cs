using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;radio-group asp-for="Form" asp-items="Model.Forms" label="…" /&gt;</c>: one of a few.</summary>
[HtmlTargetElement("radio-group", Attributes = "asp-for,asp-items,label")]
public sealed class RadioGroup : ChoicePart
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Choices(output, "radio", item => (item.Value ?? item.Text) == Value || (Value is null && item.Selected));
}
