namespace Meirim.Web.Choosing;

/// <summary>What became of the question to one specialist. The names are stored.</summary>
public enum AskedState
{
    /// <summary>Named, not yet asked.</summary>
    Next,
    Asked,
    Accepted,
    Declined,

    /// <summary>Did not answer in time.</summary>
    Overdue,

    /// <summary>Had no place left when their turn came.</summary>
    NoPlace,

    /// <summary>The recipient withdrew the request before the answer.</summary>
    Withdrawn,
}
