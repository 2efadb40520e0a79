namespace Meirim.Web.Records.FindDuplicates;

/// <summary>A line of the list of pairs.</summary>
public sealed record ListedPair(string FirstNumber, string FirstName, string SecondNumber, string SecondName, int Score, string Reasons, DuplicateState State, DateTimeOffset? DecidedAt, string? DecidedByName, string? Why);
