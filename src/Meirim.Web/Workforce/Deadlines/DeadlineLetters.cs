using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Messages;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Deadlines;

/// <summary>
/// Tells managers and practitioners when a deadline passes the mark of 90, 60 and 30 days: once each, however often and by
/// however many it is run. One letter a reader, mark and day: it says that something is due and where to look, never what.
/// </summary>
public sealed class DeadlineLetters(MeirimDb db, DueList list, StaffRecords records, Outbox outbox, CountryData country, CountryClock clock)
{
    private const int PeopleAtOnce = 200;

    /// <summary>Writes what is to be told today. Returns how many letters that was.</summary>
    public async Task<int> Write(CancellationToken cancel = default) => await ToManagers(cancel) + await ToPractitioners(cancel);

    private async Task<int> ToManagers(CancellationToken cancel)
    {
        var managers = (await db.Users.AsNoTracking().Where(a => a.LockoutEnd == null && a.Roles.Any(r => r.Role == Role.OrganisationManager && r.OrganisationId != null))
            .Include(a => a.Roles).ToListAsync(cancel))
            .SelectMany(a => a.Roles.Where(r => r is { Role: Role.OrganisationManager, OrganisationId: not null }).Select(r => (r.OrganisationId!.Value, Account: a))).ToLookup(m => m.Value, m => m.Account);
        int letters = 0;
        foreach (var at in managers)
        {
            var due = (await list.Read(at.Key, cancel)).Select(l => l.Deadline).ToList();
            letters += await Save([.. at.DistinctBy(a => a.Id).Select(a => (a, (IReadOnlyList<Deadline>)due))], "deadlines", mark => $"/staff/deadlines?within={mark}", cancel);
        }
        return letters;
    }

    private async Task<int> ToPractitioners(CancellationToken cancel)
    {
        var accounts = await db.Users.AsNoTracking().Where(a => a.LockoutEnd == null && a.PersonId != null && a.Roles.Any(r => r.Role == Role.Practitioner)).ToListAsync(cancel);
        int letters = 0;
        foreach (var some in accounts.Chunk(PeopleAtOnce))
        {
            var files = (await records.Files([.. some.Select(a => a.PersonId!.Value).Distinct()], cancel)).ToDictionary(f => f.Person.Id);
            var due = some.Where(a => files.ContainsKey(a.PersonId!.Value)).Select(a => (a, Deadline.Of(files[a.PersonId!.Value].Record.Current(), clock.Today, country))).ToList();
            letters += await Save(due, "own-deadlines", _ => "/my-record/next", cancel);
        }
        return letters;
    }

    /// <summary>Notes what is told and puts the letters in the outbox, in one transaction.</summary>
    private async Task<int> Save(IReadOnlyList<(Account Account, IReadOnlyList<Deadline> Due)> readers, string kind, Func<int, string> path, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var (now, today) = (clock.Now, clock.Today);
        var ids = readers.Select(r => r.Account.Id).ToList();
        var told = (await db.DeadlineNotices.AsNoTracking().Where(n => ids.Contains(n.AccountId) && n.Due >= today).ToListAsync(cancel)).Select(n => (n.AccountId, n.Subject, n.Due, n.Mark)).ToHashSet();
        int letters = 0;
        foreach (var (account, due) in readers)
        {
            var marks = new SortedSet<int>();
            foreach (var deadline in due)
                if (deadline.MarkOn(today) is { } mark && told.Add((account.Id, deadline.Subject, deadline.Due, mark)))
                {
                    db.DeadlineNotices.Add(new DeadlineNotice { AccountId = account.Id, Subject = deadline.Subject, Due = deadline.Due, Mark = mark, At = now });
                    marks.Add(mark);
                }
            foreach (var mark in marks) outbox.Tell(account, $"{kind}-{mark}", path(mark), now);
            letters += marks.Count;
        }
        try
        {
            await db.SaveChangesAsync(cancel);
            return letters;
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            // another process told the same at the same moment; what it left out is told in the next round
            db.ChangeTracker.Clear();
            return 0;
        }
    }
}
