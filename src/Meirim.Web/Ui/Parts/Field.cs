using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;field asp-for="Email" label="…" hint="…" type="email" /&gt;</c>: a line of text; with <c>rows="5"</c>, several.</summary>
[HtmlTargetElement("field", Attributes = "asp-for,label")]
public sealed class Field : FieldPart
{
    public string Type { get; set; } = "text";

    public int Rows { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = new TagHelperAttributeList(output.Attributes);
        Begin(output);
        if (Rows > 0)
        {
            var area = Input("textarea", attributes);
            area.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            area.InnerHtml.Append(Value ?? "");
            output.Content.AppendHtml(area);
            return;
        }
        var input = Input("input", attributes);
        input.Attributes["type"] = Type;
        // a secret is never sent back
        if (Type is not ("password" or "file") && Value is { Length: > 0 } value) input.Attributes["value"] = value;
        output.Content.AppendHtml(input);
    }
}
