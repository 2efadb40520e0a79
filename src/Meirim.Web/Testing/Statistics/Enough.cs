namespace Meirim.Web.Testing.Statistics;

/// <summary>
/// From how many people on a figure is reckoned. Below, it would say more of chance than of questions; below ten, of single people.
/// </summary>
internal static class Enough
{
    /// <summary>Any figure, and any group that is shown.</summary>
    public const int ForFigures = 10;

    /// <summary>Five groups by strength with ten people each, and the alarms that rest on them.</summary>
    public const int ForGroups = 50;

    /// <summary>The Rasch model within a form, and a model with one slope over all.</summary>
    public const int ForOneSlope = 100;

    /// <summary>A slope for each question.</summary>
    public const int ForSlopes = 200;

    /// <summary>Each of two languages that are compared.</summary>
    public const int ForFairness = 100;

    /// <summary>Answers to one question, for it to be in a model.</summary>
    public const int AnswersInModel = 50;
}
