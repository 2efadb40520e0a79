namespace Meirim.Web.Choosing.Feedback;

/// <summary>The questions to a recipient, as they are answered.</summary>
public sealed class FeedbackForm
{
    public FeedbackAnswer? AsAgreed { get; set; }

    public FeedbackAnswer? WithRespect { get; set; }

    public FeedbackAnswer? Explained { get; set; }

    public FeedbackAnswer? Helps { get; set; }

    public string? Good { get; set; }

    public string? Change { get; set; }

    /// <summary>The first question that has no answer.</summary>
    public string? Missing =>
        !Known(AsAgreed) ? nameof(AsAgreed) : !Known(WithRespect) ? nameof(WithRespect) : !Known(Explained) ? nameof(Explained) : !Known(Helps) ? nameof(Helps) : null;

    private static bool Known(FeedbackAnswer? answer) => answer is { } given && Enum.IsDefined(given);
}
