using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Regrade.ListChanges;

/// <summary>A question of the round as its key has it.</summary>
public sealed record KeyedQuestion(string Code, string Area, string First, KeyChangeKind? Kind, IReadOnlyList<string> Right);

/// <summary>The keys of a round: the one in force question by question, every change with who proposed and who decided.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, RoundKeys keys, ItemReader items, BankWords words) : KeyPage(db, keys)
{
    public IReadOnlyList<KeyedQuestion> Questions { get; private set; } = [];

    /// <summary>Newest first, without the lists of people.</summary>
    public IReadOnlyList<KeyChange> Changes { get; private set; } = [];

    public BankWords Words => words;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadRound(cancel)) return NotFound();
        var counted = await Keys.Questions(Round.Id, cancel);
        var read = await items.Read([.. counted.Select(q => (q.Item, q.Version))], cancel);
        var stored = await BankItems.Read(Db, counted.Select(q => q.Item), cancel);
        Questions =
        [
            .. counted.Select(q =>
            {
                var item = read[(q.Item, q.Version)];
                var kind = Key.KindOf(q.Item, q.Version);
                var right = kind is KeyChangeKind.Void or KeyChangeKind.AllCorrect ? [] : Key.Rights(q.Item, q.Version, item).SelectMany(r => KeyChangeWords.Right(r)).Distinct(StringComparer.Ordinal).ToList();
                return new KeyedQuestion(stored[q.Item].Code, q.Area, ItemWords.First(item, Reading).Words, kind, right);
            }).OrderBy(q => q.Kind is null).ThenBy(q => q.Code, StringComparer.Ordinal),
        ];
        Changes = await Db.TestKeyChanges.AsNoTracking().Where(c => c.RoundId == Round.Id).OrderByDescending(c => c.Id).Select(c => new KeyChange
        {
            Id = c.Id,
            RoundId = c.RoundId,
            State = c.State,
            Key = c.Key,
            Changes = c.Changes,
            Reason = c.Reason,
            ProposedByName = c.ProposedByName,
            ProposedAt = c.ProposedAt,
            Totals = c.Totals,
            DecidedByName = c.DecidedByName,
            DecidedAt = c.DecidedAt,
            Salt = c.Salt,
        }).ToListAsync(cancel);
        return Page();
    }
}
