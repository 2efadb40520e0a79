using System.Globalization;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>A resource as it is answered.</summary>
/// <param name="ChangedAt">Its <c>meta.lastUpdated</c>; in milliseconds it is the version, too.</param>
/// <param name="Body">What is written as JSON.</param>
internal sealed record FhirResource(string Type, string Id, DateTimeOffset ChangedAt, object Body)
{
    public string Version => VersionOf(ChangedAt);

    public static string VersionOf(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The moment as FHIR writes an instant, in milliseconds.</summary>
    public static string Instant(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static object Meta(DateTimeOffset moment) => new { versionId = VersionOf(moment), lastUpdated = Instant(moment) };
}

/// <summary>One page of what a search finds.</summary>
/// <param name="Included">What is sent beside the matches because it was asked for.</param>
internal sealed record FhirPage(int Total, IReadOnlyList<FhirResource> Matches, IReadOnlyList<FhirResource> Included);

/// <summary>A change since a moment.</summary>
/// <param name="IsGone">True when the resource is no more.</param>
internal sealed record FhirChange(string Id, DateTimeOffset At, bool IsGone);
