using Meirim.Web.Testing.Regrade;
using Meirim.Web.Testing.Sit;

namespace Meirim.Web.Testing.Results;

/// <summary>What one question of a paper is worth by one key.</summary>
/// <param name="Change">What was decided of it since it was written; null when nothing was.</param>
public sealed record QuestionWorth(PaperQuestion Paper, double Points, double Most, KeyChangeKind? Change)
{
    public bool IsOut => Change == KeyChangeKind.Void;

    public bool IsRight => !IsOut && Points + 1e-9 >= Most;
}
