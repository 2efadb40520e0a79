namespace Meirim.Web.Register.FindSpecialist;

/// <summary>A person who may be the one asked for.</summary>
internal sealed class Candidate
{
    public Guid PersonId { get; init; }

    /// <summary>How many of the words asked for the person's names answer.</summary>
    public int Words { get; init; }

    /// <summary>Sum of the best scores of these words; without a name, the place in the order of the day.</summary>
    public double Score { get; init; }
}
