namespace Meirim.Web.Choosing.AnswerRequest;

/// <summary>What is agreed on, as the one who accepts fills it in.</summary>
public sealed class AcceptForm
{
    public DateOnly? From { get; set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Hours a week by the code of the kind of service.</summary>
    public Dictionary<string, string?> Hours { get; set; } = [];
}
