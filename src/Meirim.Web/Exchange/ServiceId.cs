namespace Meirim.Web.Exchange;

/// <summary>The id of a kind of service of an organisation, as long as FHIR allows (64): <c>019…</c> without dashes, a point, the code.</summary>
internal static class ServiceId
{
    public static string Of(Guid organisation, string code) => $"{organisation:N}.{code}";

    /// <summary>The organisation and the code; null for anything else.</summary>
    public static (Guid Organisation, string Code)? Read(string? id) =>
        id?.Split('.', 2) is [var organisation, { Length: > 0 } code] && Guid.TryParseExact(organisation, "N", out var guid) ? (guid, code) : null;
}
