namespace Meirim.Web.Records;

/// <summary>What the page part <c>/Records/FactFields.cshtml</c> shows: the form's fields for one kind of fact.</summary>
public sealed record FactFieldsView(FactKind Kind, FactForm Form);
