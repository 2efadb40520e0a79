using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;date-field asp-for="From" label="…" /&gt;</c>: a day, written 30.09.2025 or 2025-09-30; bound by <see cref="DayBinder"/>.</summary>
[HtmlTargetElement("date-field", Attributes = "asp-for,label")]
public sealed class DateField : FieldPart
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = new TagHelperAttributeList(output.Attributes);
        Width ??= "short";
        Hint = Hint is null ? T["ui.date-hint"] : $"{Hint} {T["ui.date-hint"]}";
        Begin(output);
        var input = Input("input", attributes);
        input.Attributes["type"] = "text";
        input.Attributes["maxlength"] = "20";
        if (Value is { Length: > 0 } value) input.Attributes["value"] = value;
        output.Content.AppendHtml(input);
    }

    protected override string? Format(object? model) =>
        model is DateOnly day && day != default ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : null;
}
