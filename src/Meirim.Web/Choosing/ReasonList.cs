namespace Meirim.Web.Choosing;

/// <summary>
/// The reasons from which one chooses; the codes are stored, their words are the texts <c>reason.CODE</c>. None asks about
/// health. "Other" is said in words.
/// </summary>
internal static class ReasonList
{
    public const string Other = "other", TermOver = "term-over", Changed = "changed";

    public const int LongestWords = 500;

    public static readonly IReadOnlyList<string> Decline = ["no-place", "other-kind", "too-far", "hours", "language", Other];

    public static readonly IReadOnlyList<string> Withdraw = ["found-other", "no-need", "mistake", Other];

    public static readonly IReadOnlyList<string> Pause = ["recipient-away", "specialist-away", Other];

    public static readonly IReadOnlyList<string> Resume = ["back", Other];

    public static readonly IReadOnlyList<string> End = ["no-need", "moved", "specialist-leaves", "not-as-agreed", Other];

    public static readonly IReadOnlyList<string> Change = ["not-as-agreed", "hours", "language", "trust", "moved", Other];

    /// <summary>What is wrong with a reason from the list; null when nothing is.</summary>
    public static Problem? Fault(IReadOnlyList<string> list, string? reason, string? words)
    {
        if (reason is null || !list.Contains(reason, StringComparer.Ordinal)) return ChoosingProblems.ReasonMissing;
        if (reason == Other && string.IsNullOrWhiteSpace(words)) return ChoosingProblems.WordsMissing;
        return words?.Length > LongestWords ? ChoosingProblems.WordsTooLong.With(LongestWords) : null;
    }

    public static string? Cut(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
