namespace Meirim.Psychometrics.Rasch;

/// <summary>A Rasch calibration by conditional maximum likelihood.</summary>
/// <param name="LogLikelihood">Conditional on the scores; null when nothing could be estimated.</param>
/// <param name="Converged">The steps came to rest. False with a <see cref="Diagnosis"/> that says why not.</param>
/// <param name="Items">In the order of the columns; figures are null for items that were left out.</param>
/// <param name="Persons">In the order of the rows.</param>
/// <param name="Informative">People with some but not all of their items right: only these tell how hard items are.</param>
public sealed record RaschReport(
    double? LogLikelihood,
    bool Converged,
    int Iterations,
    int Informative,
    IReadOnlyList<RaschItem> Items,
    IReadOnlyList<RaschPerson> Persons,
    IReadOnlyList<Diagnosis> Diagnoses)
{
    /// <summary>Whether there are difficulties to work with.</summary>
    public bool HasEstimates => LogLikelihood is not null;
}

/// <summary>One item. Difficulties are logits; their mean over the items estimated is 0.</summary>
/// <param name="Difficulty">b: the ability at which half solve it.</param>
/// <param name="Se">Standard error of b from the observed information, under the mean of 0.</param>
/// <param name="Outfit">Mean square of standardised residuals; 1 is as the model expects, above 1 noisier (Wright and Masters 1982). Over people whose score is not extreme.</param>
/// <param name="Infit">The same weighted by information: less moved by far-off people.</param>
/// <param name="OutfitZ">Outfit as a standard normal value (cube root of Wilson and Hilferty).</param>
public sealed record RaschItem(string Id, double? Difficulty, double? Se, double? Outfit, double? Infit, double? OutfitZ, double? InfitZ);

/// <summary>One person.</summary>
/// <param name="Score">Right answers among the items estimated.</param>
/// <param name="Answered">How many of these items were answered.</param>
/// <param name="Theta">Ability in logits, Warm's weighted likelihood estimate (1989), finite for none and all right too; null when nothing was answered.</param>
/// <param name="Se">1 / √ information at theta.</param>
public sealed record RaschPerson(int Score, int Answered, double? Theta, double? Se);
