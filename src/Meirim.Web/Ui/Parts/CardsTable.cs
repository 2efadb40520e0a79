using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>
/// <c>&lt;table cards&gt;</c>: an ordinary table, whose rows become cards where the screen is narrow; each cell then carries the
/// name of its column. Roles are written out, because a table laid out otherwise loses them in some browsers.
/// </summary>
[HtmlTargetElement("table", Attributes = "cards")]
public sealed class CardsTable : Part
{
    public override void Init(TagHelperContext context) => context.Items[typeof(Columns)] = new Columns();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("cards");
        AddClass(output, "ds-table m-cards-table");
        output.Attributes.SetAttribute("role", "table");
    }

    /// <summary>The names of the columns, and the place in the row that is being written.</summary>
    internal sealed class Columns
    {
        public List<string> Names { get; } = [];

        public bool InHead { get; set; }

        public int At { get; set; }
    }
}
