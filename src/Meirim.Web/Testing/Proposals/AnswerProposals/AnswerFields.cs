namespace Meirim.Web.Testing.Proposals.AnswerProposals;

/// <summary>The answer in one language, as the form has it.</summary>
public sealed class AnswerFields
{
    public string Language { get; set; } = "";

    public string? Summary { get; set; }

    public string? Answer { get; set; }

    public string? Body { get; set; }
}
