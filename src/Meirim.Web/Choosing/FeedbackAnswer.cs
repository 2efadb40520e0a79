namespace Meirim.Web.Choosing;

/// <summary>The names are stored.</summary>
public enum FeedbackAnswer
{
    Yes,
    Partly,
    No,

    /// <summary>Does not want to say, or cannot.</summary>
    NotSaid,
}
