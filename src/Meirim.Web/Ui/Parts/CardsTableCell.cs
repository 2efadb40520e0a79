using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>A row, group or cell of a <see cref="CardsTable"/>; leaves other tables as they are.</summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tfoot")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed class CardsTableCell : Part
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(CardsTable.Columns), out var found) || found is not CardsTable.Columns columns) return;
        switch (context.TagName)
        {
            case "thead" or "tbody" or "tfoot":
                columns.InHead = context.TagName == "thead";
                output.Attributes.SetAttribute("role", "rowgroup");
                // what is inside is written before the next group begins
                output.Content.SetHtmlContent(await output.GetChildContentAsync());
                break;
            case "tr":
                columns.At = 0;
                output.Attributes.SetAttribute("role", "row");
                output.Content.SetHtmlContent(await output.GetChildContentAsync());
                break;
            default:
                await Cell(context, output, columns);
                break;
        }
    }

    private static async Task Cell(TagHelperContext context, TagHelperOutput output, CardsTable.Columns columns)
    {
        int width = int.TryParse(output.Attributes["colspan"]?.Value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int span) ? span : 1;
        if (columns.InHead)
        {
            var name = System.Net.WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent()).Trim();
            for (int i = 0; i < width; i++) columns.Names.Add(name);
            output.Attributes.SetAttribute("role", "columnheader");
            if (!output.Attributes.ContainsName("scope")) output.Attributes.SetAttribute("scope", "col");
            return;
        }
        output.Attributes.SetAttribute("role", context.TagName == "th" ? "rowheader" : "cell");
        if (context.TagName == "th" && !output.Attributes.ContainsName("scope")) output.Attributes.SetAttribute("scope", "row");
        if (width == 1 && columns.At < columns.Names.Count && columns.Names[columns.At] is { Length: > 0 } label)
            output.Attributes.SetAttribute("data-label", label);
        columns.At += width;
    }
}
