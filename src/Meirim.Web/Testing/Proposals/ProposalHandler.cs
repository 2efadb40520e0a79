using System.Text.Json;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Mind;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Proposals;

/// <summary>
/// Proposals of workers: made, coded by theme, answered in public. Making one is no act of the journal, which would name the
/// author; coding and answering are.
/// </summary>
public sealed class ProposalHandler(MeirimDb db, PrivateVault vault, PrivateSheets sheets, ProposalThemes themes, JournalWriter journal, CountryClock clock)
{
    internal const int Letters = 2_000, OfADay = 5, Verbatim = 40;

    public async Task<Problem?> Make(Actor actor, string? words, string language, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return ProposalProblems.NoRecord;
        if (string.IsNullOrWhiteSpace(words)) return ProposalProblems.Empty;
        if (words.Trim().Length > Letters) return ProposalProblems.TooLong.With(Letters);
        var (owner, today) = (vault.OwnerOf(person), clock.Today);
        if (await db.Proposals.CountAsync(p => p.Owner == owner && p.MadeOn == today, cancel) >= OfADay) return ProposalProblems.TooMany.With(OfADay);
        db.Proposals.Add(new Proposal
        {
            Id = Guid.CreateVersion7(clock.EndOf(today)),
            Owner = owner,
            MadeOn = today,
            Region = await db.RegisterEntries.Where(e => e.PersonId == person).Select(e => e.Region).SingleOrDefaultAsync(cancel),
            Language = language,
            Sealed = vault.Seal(words.Trim()),
            Salt = Commitment.NewSalt(),
        });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<IReadOnlyList<Proposal>> Own(Actor actor, CancellationToken cancel)
    {
        var own = new List<Proposal>();
        if (actor.PersonId is not { } person) return own;
        foreach (var owner in await sheets.OwnersOf(person, cancel)) own.AddRange(await db.Proposals.AsNoTracking().Include(p => p.Themes).Where(p => p.Owner == owner).ToListAsync(cancel));
        return [.. own.OrderByDescending(p => p.MadeOn).ThenByDescending(p => p.Id)];
    }

    /// <summary>The author takes it back: the whole of it goes, also from the counts.</summary>
    public async Task TakeBack(Actor actor, Guid id, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return;
        foreach (var owner in await sheets.OwnersOf(person, cancel)) await db.Proposals.Where(p => p.Id == id && p.Owner == owner).ExecuteDeleteAsync(cancel);
    }

    public string? Words(Proposal proposal) => proposal.Sealed is null ? null : vault.Open<string>(proposal.Sealed);

    /// <summary>Says what a proposal is about.</summary>
    /// <param name="seen">The version that the coder had before them.</param>
    public async Task<Problem?> Code(Actor actor, Guid id, IReadOnlyList<string> chosen, int seen, CancellationToken cancel)
    {
        if (chosen.Count == 0 || chosen.Any(c => !themes.Has(c))) return ProposalProblems.ThemeUnknown;
        if (await db.Proposals.Include(p => p.Themes).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } proposal || proposal.Version != seen) return ProposalProblems.Stale;
        var wanted = chosen.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        proposal.Themes.RemoveAll(t => !wanted.Contains(t.Theme));
        proposal.Themes.AddRange(wanted.Where(w => proposal.Themes.All(t => t.Theme != w)).Select(w => new ProposalTheme { ProposalId = id, Theme = w }).ToList());
        proposal.IsCoded = true;
        proposal.Version++;
        journal.Append(Act.Now(ActKind.ProposalCoded, actor, clock), personId: null, [ActItem.Of("proposal", id, proposal.Salt, string.Join('\n', wanted))]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException)
        {
            // somebody else coded it, or its author took it back, at this moment
            db.ChangeTracker.Clear();
            return ProposalProblems.Stale;
        }
    }

    /// <summary>Publishes an answer to the proposals of a theme, in every official language.</summary>
    public async Task<Problem?> Answer(Actor actor, string? theme, IReadOnlyDictionary<string, AnswerText> texts, DateOnly? day, CancellationToken cancel)
    {
        if (!themes.Has(theme)) return ProposalProblems.AnswerThemeUnknown;
        if (texts.FirstOrDefault(t => string.IsNullOrWhiteSpace(t.Value.Summary) || string.IsNullOrWhiteSpace(t.Value.Answer) || string.IsNullOrWhiteSpace(t.Value.Body)) is { Key: { } missing }) return ProposalProblems.TextMissing.With(missing);
        if (day is not { } answered || answered > clock.Today) return ProposalProblems.DayWrong;
        var about = await db.Proposals.AsNoTracking().Where(p => p.Themes.Any(t => t.Theme == theme)).ToListAsync(cancel);
        if (about.Count == 0) return ProposalProblems.NoProposals;
        // a worker's words would tell who wrote them, and may name people
        if (about.Select(Words).OfType<string>().Where(w => w.Length >= Verbatim).Any(w => texts.Values.Any(t => Plain($"{t.Summary} {t.Answer}").Contains(Plain(w), StringComparison.Ordinal)))) return ProposalProblems.Verbatim;
        var answer = new ProposalAnswer
        {
            Id = Guid.CreateVersion7(clock.Now),
            Theme = theme!,
            Texts = JsonSerializer.Serialize(texts.ToDictionary(t => t.Key, t => new AnswerText(t.Value.Summary.Trim(), t.Value.Answer.Trim(), t.Value.Body.Trim())), JsonSerializerOptions.Web),
            AnsweredOn = answered,
            PublishedAt = clock.Now,
            Salt = Commitment.NewSalt(),
        };
        db.ProposalAnswers.Add(answer);
        journal.Append(Act.Now(ActKind.ProposalAnswered, actor, clock), personId: null, [ActItem.Of("proposal-answer", answer.Id, answer.Salt, $"{answer.Theme}\n{answer.AnsweredOn:yyyy-MM-dd}\n{answer.Texts}")]);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static string Plain(string words) => string.Join(' ', words.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
