namespace Meirim.Web.Records.SeeWhoLooked;

/// <summary>How often an account searched by identifier within an hour.</summary>
public sealed class IdentifierSearchCount
{
    public Guid AccountId { get; init; }

    public int Searches { get; set; }

    /// <summary>End of the hour that is counted.</summary>
    public DateTimeOffset Until { get; set; }
}
