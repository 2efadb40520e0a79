using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;client-script name="charts" /&gt;</c>: the page needs the module <c>Client/src/charts.ts</c>. The layout loads each once.</summary>
[HtmlTargetElement("client-script", Attributes = "name")]
public sealed class ClientScript : Part
{
    private static readonly object Key = new();

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Need(ViewContext.HttpContext, Name);
        output.SuppressOutput();
    }

    public static void Need(HttpContext http, string name) => Needed(http).Add(name);

    public static ISet<string> Needed(HttpContext http)
    {
        if (http.Items[Key] is not SortedSet<string> names) http.Items[Key] = names = new(StringComparer.Ordinal);
        return names;
    }
}
