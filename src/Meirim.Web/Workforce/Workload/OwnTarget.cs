using System.Globalization;

namespace Meirim.Web.Workforce.Workload;

/// <summary>What an organisation itself wants the load of its workers not to pass. It is not law and is never called so.</summary>
public sealed class OwnTarget
{
    public Guid OrganisationId { get; init; }

    /// <summary>Code of the occupation.</summary>
    public required string Occupation { get; init; }

    /// <summary>Most recipients of one worker; null when none is set.</summary>
    public int? MostRecipients { get; set; }

    /// <summary>Most hours a week of one worker; null when none is set.</summary>
    public decimal? MostHours { get; set; }

    public DateTimeOffset SetAt { get; set; }

    public required string SetBy { get; set; }

    public int Version { get; set; }

    public required byte[] Salt { get; init; }

    /// <summary>What the ledger's commitment covers.</summary>
    public string Content() => string.Create(CultureInfo.InvariantCulture, $"{OrganisationId:D}\n{Occupation}\n{MostRecipients}\n{MostHours:0.###}");
}
