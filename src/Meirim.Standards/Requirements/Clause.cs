namespace Meirim.Standards.Requirements;

/// <summary>The place in law on which a requirement stands.</summary>
/// <param name="Act">Code of the act, e.g. <c>KZ-125-2024</c>.</param>
/// <param name="Paragraph">Paragraph, e.g. <c>13</c>; null when the source does not tell it.</param>
public sealed record Clause(string Act, string? Paragraph);
