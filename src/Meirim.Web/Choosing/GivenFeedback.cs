namespace Meirim.Web.Choosing;

/// <summary>What a recipient says of the help they get. Read by the specialist and their employer, never by the public.</summary>
public sealed class GivenFeedback
{
    public Guid Id { get; init; }

    public Guid AgreementId { get; init; }

    public DateOnly Day { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The help comes as agreed.</summary>
    public FeedbackAnswer AsAgreed { get; init; }

    /// <summary>I am treated with respect.</summary>
    public FeedbackAnswer WithRespect { get; init; }

    /// <summary>What is done is explained to me.</summary>
    public FeedbackAnswer Explained { get; init; }

    /// <summary>The help makes my life easier.</summary>
    public FeedbackAnswer Helps { get; init; }

    public string? Good { get; init; }

    public string? Change { get; init; }

    public required byte[] Salt { get; init; }

    /// <summary>What the ledger's commitment covers.</summary>
    public string Content() => $"{AgreementId:D}\n{AsAgreed}\n{WithRespect}\n{Explained}\n{Helps}\n{Good}\n{Change}";
}
