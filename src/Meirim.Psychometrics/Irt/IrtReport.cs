namespace Meirim.Psychometrics.Irt;

/// <summary>Which logistic model.</summary>
public enum IrtModel
{
    /// <summary>One slope for all items.</summary>
    OneParameter,

    /// <summary>A slope for each item.</summary>
    TwoParameter,
}

/// <summary>A calibration by marginal maximum likelihood: abilities are taken as standard normal in the people who were tested.</summary>
/// <param name="LogLikelihood">Marginal; null when nothing could be estimated.</param>
/// <param name="Iterations">E steps taken.</param>
/// <param name="Items">In the order of the columns; figures are null for items that were left out.</param>
public sealed record IrtReport(
    IrtModel Model, double? LogLikelihood, bool Converged, int Iterations, IReadOnlyList<IrtItem> Items, IReadOnlyList<Diagnosis> Diagnoses)
{
    /// <summary>The items that were estimated.</summary>
    public IReadOnlyList<ItemParameters> Parameters =>
        [.. Items.Where(i => i.A is not null && i.D is not null).Select(i => new ItemParameters(i.Id, i.A!.Value, i.D!.Value))];
}

/// <summary>One item, as <see cref="ItemParameters"/>.</summary>
/// <param name="B">Difficulty −d / a; null for a slope of 0.</param>
/// <param name="SeA">Standard error from the observed information (Louis 1982).</param>
/// <param name="SeB">By the delta method.</param>
public sealed record IrtItem(string Id, double? A, double? D, double? B, double? SeA, double? SeD, double? SeB);
