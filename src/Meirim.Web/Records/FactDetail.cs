namespace Meirim.Web.Records;

/// <summary>One thing that a fact says besides its title, in the reader's language.</summary>
public sealed record FactDetail(string Label, string Value);
