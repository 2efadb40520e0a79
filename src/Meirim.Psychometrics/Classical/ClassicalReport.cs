namespace Meirim.Psychometrics.Classical;

/// <summary>What classical test theory says of a test and its items.</summary>
public sealed record ClassicalReport(TestStatistics Test, IReadOnlyList<ItemStatistics> Items, IReadOnlyList<Diagnosis> Diagnoses);

/// <summary>The test as a whole. Scores are sums of points; a blank earns none.</summary>
/// <param name="Mean">Mean score.</param>
/// <param name="Sd">Standard deviation of scores, n − 1.</param>
/// <param name="Skewness">Third standardised moment of scores (population moments); null without spread.</param>
/// <param name="Kurtosis">Fourth standardised moment less 3.</param>
/// <param name="MeanDifficulty">Mean of the items' difficulties, 0 to 1.</param>
/// <param name="Alpha">Cronbach's alpha (1951), on points as scored.</param>
/// <param name="Kr20">Kuder–Richardson formula 20 (1937); only for right and wrong, where it equals alpha.</param>
/// <param name="Kr21">Kuder–Richardson formula 21, which takes all items as equally hard; population variance of scores.</param>
/// <param name="Lambda6">Guttman's lambda-6 (1945): error of an item = what all other items do not predict of it, on covariances.</param>
/// <param name="Lambda6Standardised">The same on correlations; this is the figure of the R package psych.</param>
/// <param name="Sem">Standard error of measurement of a score in points: SD · √(1 − alpha).</param>
/// <param name="ConditionalSem">Standard error at each score; only for right and wrong and at least two items.</param>
public sealed record TestStatistics(
    int Persons,
    int Items,
    int MaxScore,
    double? Mean,
    double? Sd,
    int? Min,
    int? Max,
    double? Skewness,
    double? Kurtosis,
    double? MeanDifficulty,
    double? Alpha,
    double? Kr20,
    double? Kr21,
    double? Lambda6,
    double? Lambda6Standardised,
    double? Sem,
    IReadOnlyList<ConditionalError> ConditionalSem);

/// <summary>How exact one score is.</summary>
/// <param name="Lord">Lord's binomial error (1955): √(x (k − x) / (k − 1)), in points.</param>
/// <param name="Keats">The same scaled so that its mean square agrees with KR-20: times √((1 − KR20) / (1 − KR21)) (Keats 1957); null where KR-21 is 1 or unknown.</param>
public sealed record ConditionalError(int Score, double Lord, double? Keats);

/// <summary>
/// One item. Its own figures are over those who answered it; the score with which it is correlated is the whole score of these people.
/// </summary>
/// <param name="Answered">How many answered.</param>
/// <param name="Blank">How many did not.</param>
/// <param name="Difficulty">Mean points over the most that the item gives, 0 (nobody) to 1 (everybody): the share of right answers.</param>
/// <param name="Sd">Standard deviation of the points, n − 1.</param>
/// <param name="ItemTotal">Correlation of points with the score.</param>
/// <param name="ItemRest">Correlation with the score less this item.</param>
/// <param name="PointBiserial">The item-total correlation of an item scored right or wrong; null for other items.</param>
/// <param name="Biserial">Correlation of the score with the ability that is thought to lie behind right and wrong, normally distributed: point-biserial · √(pq) / φ(z). It may pass 1 when that thought is wrong.</param>
/// <param name="D27">Difficulty among the best 27 % less that among the weakest 27 % by score (Kelley 1939); people tied at the border count in part.</param>
/// <param name="AlphaIfDeleted">Alpha of the test without this item.</param>
/// <param name="Options">What was chosen, when options were given; else null.</param>
public sealed record ItemStatistics(
    string Id,
    int Answered,
    int Blank,
    double? Difficulty,
    double? Mean,
    double? Sd,
    double? ItemTotal,
    double? ItemRest,
    double? PointBiserial,
    double? Biserial,
    double? D27,
    double? AlphaIfDeleted,
    IReadOnlyList<OptionStatistics>? Options = null);

/// <summary>One option of one item.</summary>
/// <param name="IsKey">A right answer.</param>
/// <param name="Share">Share of those who answered the item, 0 to 1.</param>
/// <param name="MeanRest">Mean score, less this item, of those who chose it. A wrong option chosen by the strong asks for a second look at the key.</param>
public sealed record OptionStatistics(string Option, bool IsKey, int Count, double Share, double? MeanRest);
