using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>
/// One question of a form: label, hint, what is wrong with the answer, the input. Attributes that the part does not know
/// (autocomplete, inputmode, required, maxlength …) go to the input.
/// </summary>
public abstract class FieldPart : Part
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Says beside the label that the answer may be left out.</summary>
    public bool Optional { get; set; }

    /// <summary><c>short</c>, <c>middle</c>, or the whole column.</summary>
    public string? Width { get; set; }

    private static readonly object LabelsKey = new();

    /// <summary>The labels of the fields written so far, by name.</summary>
    public static IDictionary<string, string> Labels(HttpContext http)
    {
        if (http.Items[LabelsKey] is not Dictionary<string, string> labels) http.Items[LabelsKey] = labels = new(StringComparer.OrdinalIgnoreCase);
        return labels;
    }

    public override void Init(TagHelperContext context) => Labels(ViewContext.HttpContext)[Name] = Label;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    /// <summary>The id of the input of a model's property; the error summary points there.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    protected IReadOnlyList<string> Errors =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) ? [.. entry.Errors.Select(e => e.ErrorMessage)] : [];

    /// <summary>What was sent, when something was; else what the model holds.</summary>
    protected string? Value =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : Format(For.Model);

    protected virtual string? Format(object? model) => model switch
    {
        null => null,
        Enum named => named.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
        _ => model.ToString(),
    };

    /// <summary>Begins the part: label, hint and errors. The input follows.</summary>
    protected void Begin(TagHelperOutput output, bool group = false)
    {
        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", group ? "ds-fieldset m-field" : "ds-field m-field");
        if (Width is not null) output.Attributes.SetAttribute("data-width", Width);
        if (Errors.Count > 0) output.Attributes.SetAttribute("data-wrong", "");
        if (group && DescribedBy is { } described) output.Attributes.SetAttribute("aria-describedby", described);
        var label = Element(group ? "legend" : "label", "ds-label", Label, Optional ? Element("span", "m-optional", " ", T["ui.optional"]) : null);
        if (!group) label.Attributes["for"] = Id;
        output.Content.AppendHtml(label);
        AppendNotes(output);
    }

    protected void AppendNotes(TagHelperOutput output)
    {
        if (Hint is not null) output.Content.AppendHtml(Note("m-hint", Id + "-hint", Hint));
        if (Errors.Count > 0) output.Content.AppendHtml(Note("ds-validation-message", Id + "-error", string.Join(' ', Errors)));
    }

    protected string? DescribedBy => (Hint, Errors.Count) switch
    {
        (null, 0) => null,
        (null, _) => Id + "-error",
        (_, 0) => Id + "-hint",
        _ => $"{Id}-hint {Id}-error",
    };

    /// <summary>An input tied to the label, hint and errors; takes the attributes written on the part.</summary>
    protected TagBuilder Input(string element, TagHelperAttributeList attributes)
    {
        var input = Element(element, "ds-input");
        if (element == "input") input.TagRenderMode = TagRenderMode.SelfClosing;
        foreach (var attribute in attributes) input.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        if (DescribedBy is { } described) input.Attributes["aria-describedby"] = described;
        if (Errors.Count > 0) input.Attributes["aria-invalid"] = "true";
        return input;
    }

    private static TagBuilder Note(string css, string id, string text)
    {
        var note = Element("p", css, text);
        note.Attributes["id"] = id;
        return note;
    }
}
