using System.Globalization;
using Meirim.Web.Journal;

namespace Meirim.Web.Workforce.Posts;

/// <summary>
/// One line of the staffing table of an organisation: so many units of an occupation, over a period. A change from a day ends
/// the line and begins another, so that the table of any day can be read.
/// </summary>
public sealed class StaffingPost
{
    public Guid Id { get; init; }

    public Guid OrganisationId { get; init; }

    /// <summary>Code of the occupation.</summary>
    public required string Occupation { get; init; }

    /// <summary>Department, as the organisation calls it; null for the whole.</summary>
    public string? Unit { get; init; }

    /// <summary>Rate units planned: 1 is one full post.</summary>
    public decimal Rate { get; init; }

    /// <summary>First day on which the line holds.</summary>
    public DateOnly From { get; init; }

    /// <summary>First day on which it no longer holds; null while it does.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The line in whose place it stands; null for a new one.</summary>
    public Guid? Follows { get; init; }

    /// <summary>Two managers change it at once: the second is told.</summary>
    public int Version { get; set; }

    public required byte[] Salt { get; init; }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || Until > day);

    public ActItem Item() => ActItem.Of("staffing-post", Id, Salt, Content());

    /// <summary>What the ledger's commitment covers.</summary>
    public string Content() => string.Create(CultureInfo.InvariantCulture, $"{OrganisationId:D}\n{Occupation}\n{Unit}\n{Rate:0.###}\n{From:yyyy-MM-dd}\n{Until:yyyy-MM-dd}\n{Follows:D}");
}
