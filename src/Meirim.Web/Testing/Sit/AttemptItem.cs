using System.Globalization;
using Meirim.Web.Journal;

namespace Meirim.Web.Testing.Sit;

/// <summary>What the ledger holds of a sitting: salted, so that only who has the row can open it.</summary>
internal static class AttemptItem
{
    public static ActItem Of(Attempt attempt, ActKind kind, DateTimeOffset at, string? sheetHash = null) => ActItem.Of("attempt", attempt.Id, attempt.Salt,
        string.Create(CultureInfo.InvariantCulture, $"{kind}\n{at.UtcDateTime:O}\n{attempt.RoundId:D}\n{sheetHash}"));
}
