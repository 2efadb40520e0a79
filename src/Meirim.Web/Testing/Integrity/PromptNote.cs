namespace Meirim.Web.Testing.Integrity;

/// <summary>What somebody found who looked at a prompt. Never edited; it stays when another key reckons the prompts anew.</summary>
public sealed class PromptNote
{
    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    public PromptKind Kind { get; init; }

    public Guid AttemptId { get; init; }

    public Guid OtherId { get; init; }

    public required string Text { get; init; }

    public Guid? AccountId { get; init; }

    public required string Name { get; init; }

    public DateTimeOffset At { get; init; }
}
