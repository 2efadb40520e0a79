using System.Collections;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;check-group asp-for="Services" asp-items="Model.AllServices" label="…" /&gt;</c>: any of a few; bound to a list.</summary>
[HtmlTargetElement("check-group", Attributes = "asp-for,asp-items,label")]
public sealed class CheckGroup : ChoicePart
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var sent = ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry.RawValue : null;
        HashSet<string> chosen = sent switch
        {
            string one => [one],
            IEnumerable<string> many => [.. many],
            _ => For.Model is IEnumerable model ? [.. model.Cast<object>().Select(m => m.ToString()!)] : [],
        };
        Choices(output, "checkbox", item => chosen.Contains(item.Value ?? item.Text) || (chosen.Count == 0 && item.Selected));
    }
}
