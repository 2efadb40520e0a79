using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Web.Ui;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>Answers as FHIR R4 writes them: JSON, bundles, outcomes of operations.</summary>
internal static class FhirAnswer
{
    public const string MediaType = "application/fhir+json";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult Of(object body, int status = StatusCodes.Status200OK) =>
        Results.Text(JsonSerializer.SerializeToUtf8Bytes(body, Json), MediaType + "; charset=utf-8", status);

    /// <summary>One resource with its version; 304 when the reader has it already.</summary>
    public static IResult Of(FhirResource resource, HttpContext http)
    {
        var tag = $"W/\"{resource.Version}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.LastModified = resource.ChangedAt.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        return http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim() == tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Of(resource.Body);
    }

    public static IResult Refuse(Texts texts, Problem problem) => Of(new
    {
        resourceType = "OperationOutcome",
        issue = new[]
        {
            new
            {
                severity = "error",
                code = problem.Status switch { 404 => "not-found", 410 => "deleted", 406 => "not-supported", 429 => "throttled", _ => "invalid" },
                details = new
                {
                    coding = new[] { new { system = "urn:meirim:problem", code = problem.Code } },
                    text = texts.In("en", problem.TextKey, [.. problem.Arguments]),
                },
            },
        },
    }, problem.Status);

    public static object Found(FhirPage page, FhirQuery query, string at, string type)
    {
        var links = new List<object> { new { relation = "self", url = $"{at}/{type}?{query.At(query.Offset)}" } };
        if (query.Count > 0 && query.Offset + query.Count < page.Total) links.Add(new { relation = "next", url = $"{at}/{type}?{query.At(query.Offset + query.Count)}" });
        return new
        {
            resourceType = "Bundle",
            type = "searchset",
            total = page.Total,
            link = links,
            entry = FhirParts.Some(page.Matches.Select(r => Entry(r, at, "match")).Concat(page.Included.Select(r => Entry(r, at, "include")))),
        };
    }

    /// <summary>A history: each resource once, as it now stands, or that it is gone.</summary>
    public static object History(IReadOnlyList<(FhirChange Change, FhirResource? Resource)> changes, int total, string self, string? next, string at, string type) => new
    {
        resourceType = "Bundle",
        type = "history",
        total,
        link = next is null ? [new { relation = "self", url = self }] : new[] { new { relation = "self", url = self }, new { relation = "next", url = next } },
        entry = FhirParts.Some(changes.Select(c => (object)new
        {
            fullUrl = $"{at}/{type}/{c.Change.Id}",
            resource = c.Resource?.Body,
            request = new { method = c.Resource is null ? "DELETE" : "PUT", url = $"{type}/{c.Change.Id}" },
            response = new { status = c.Resource is null ? "204" : "200", etag = $"W/\"{FhirResource.VersionOf(c.Change.At)}\"", lastModified = FhirResource.Instant(c.Change.At) },
        })),
    };

    private static object Entry(FhirResource resource, string at, string mode) =>
        new { fullUrl = $"{at}/{resource.Type}/{resource.Id}", resource = resource.Body, search = new { mode } };
}
