namespace Meirim.Web.Exchange.Fhir;

/// <summary>A parameter that a kind of resource is searched by.</summary>
/// <param name="Type">FHIR's kind of parameter: <c>string token reference date</c>.</param>
internal sealed record FhirParameter(string Name, string Type, string Means);

/// <summary>A parameter as it was asked: any of its values will do.</summary>
internal sealed record FhirAsked(string Name, string? Modifier, IReadOnlyList<string> Values)
{
    public string Text => Modifier is null ? Name : $"{Name}:{Modifier}";

    /// <summary>The values that may be meant by a token: those without a system, and those of this system.</summary>
    public IReadOnlyList<string> Codes(string system) =>
        [.. Values.Where(v => !v.Contains('|', StringComparison.Ordinal) || v.StartsWith(system + "|", StringComparison.Ordinal)).Select(v => v[(v.LastIndexOf('|') + 1)..])];

    /// <summary>The ids of the references, relative or whole, to this kind of resource.</summary>
    public IReadOnlyList<string> Ids(string type) =>
        [.. Values.Select(v => v.Split('/')).Where(p => p.Length == 1 || p[^2] == type).Select(p => p[^1])];

    public IReadOnlyList<Guid> Guids(string type) =>
        [.. Ids(type).Select(id => Guid.TryParseExact(id, "D", out var guid) ? guid : (Guid?)null).OfType<Guid>()];
}
