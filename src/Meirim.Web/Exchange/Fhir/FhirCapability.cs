namespace Meirim.Web.Exchange.Fhir;

/// <summary>The CapabilityStatement: what this server does, made from the stores themselves.</summary>
internal static class FhirCapability
{
    public static object Of(IEnumerable<FhirStore> stores, string at) => new
    {
        resourceType = "CapabilityStatement",
        status = "active",
        date = "2026-11-22",
        kind = "instance",
        instantiates = new[] { "https://profiles.ihe.net/ITI/mCSD/CapabilityStatement/IHE.mCSD.CareServicesSelectiveSupplier" },
        software = new { name = "Meirim" },
        implementation = new { description = "The register of social-work specialists: what the public may read", url = at },
        fhirVersion = "4.0.1",
        format = new[] { FhirAnswer.MediaType, "json" },
        rest = new[]
        {
            new
            {
                mode = "server",
                resource = stores.Select(s => new
                {
                    type = s.Type,
                    interaction = new[] { "read", "vread", "search-type", "history-instance", "history-type" }.Select(code => new { code }),
                    versioning = "versioned",
                    readHistory = false,
                    searchInclude = FhirParts.Some(s.Includes),
                    searchParam = s.Parameters.Select(p => new { name = p.Name, type = p.Type, documentation = p.Means }),
                }),
            },
        },
    };
}
