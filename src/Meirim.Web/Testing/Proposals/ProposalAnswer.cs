using System.Text.Json;

namespace Meirim.Web.Testing.Proposals;

/// <summary>What a body answered in public to the proposals of one theme: a summary in its own words, never theirs.</summary>
public sealed class ProposalAnswer
{
    public Guid Id { get; init; }

    public required string Theme { get; init; }

    /// <summary>JSON: <see cref="AnswerText"/> by language, every official one.</summary>
    public required string Texts { get; init; }

    public DateOnly AnsweredOn { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    public IReadOnlyDictionary<string, AnswerText> Read() => JsonSerializer.Deserialize<Dictionary<string, AnswerText>>(Texts, JsonSerializerOptions.Web)!;
}

/// <param name="Summary">What was proposed.</param>
/// <param name="Answer">What is done about it, or why nothing.</param>
/// <param name="Body">Who answers.</param>
public sealed record AnswerText(string Summary, string Answer, string Body);
