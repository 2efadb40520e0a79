using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;icon name="check" /&gt;</c>: one of our own signs, hidden from screen readers: a word always stands beside it.</summary>
[HtmlTargetElement("icon", Attributes = "name")]
public sealed class Icon : Part
{
    private static readonly FrozenDictionary<string, string> Strokes = new Dictionary<string, string>
    {
        ["check"] = "M4 12.5l5.5 5.5L20 6.5",
        ["cross"] = "M6 6l12 12M18 6L6 18",
        ["question"] = "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.5v.1",
        ["pause"] = "M5 12h14",
        ["warning"] = "M12 4L2.5 20h19L12 4M12 10v4.5M12 17.3v.1",
        ["stop"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M6 6l12 12",
        ["clock"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2",
        ["search"] = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L21 21",
        ["arrow"] = "M4 12h15M13 6l6 6-6 6",
        ["back"] = "M20 12H5M11 6l-6 6 6 6",
        ["up"] = "M12 20V5M6 11l6-6 6 6",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(Name));
    }

    public static HtmlString Of(string name) =>
        new($"<svg class=\"m-icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{Strokes[name]}\"/></svg>");
}
