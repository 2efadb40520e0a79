using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.SeeWhoLooked;

/// <summary>Notes who looked at what is not public. The person reads the list; after <see cref="KeepDays"/> days a line goes.</summary>
public sealed class RecordViews(MeirimDb db, CountryClock clock, IConfiguration configuration)
{
    /// <summary>One line for the same look: reading on, going back and forth, is not looking again.</summary>
    private static readonly TimeSpan SameLook = TimeSpan.FromMinutes(10);

    /// <summary>How long a line is kept: the setting <c>RecordViews:KeepDays</c>. A country whose law says a number sets it there.</summary>
    public int KeepDays { get; } = configuration.GetValue("RecordViews:KeepDays", 730);

    /// <summary>Notes the look, at once and in its own transaction: what is shown afterwards was seen.</summary>
    public async Task Note(Actor actor, Guid? person, RecordViewKind kind, CancellationToken cancel = default)
    {
        // a person looking at themselves is not news to them
        if (person is not null && actor.PersonId == person && actor.Right == Role.Practitioner) return;
        var now = clock.Now;
        if (person is not null && kind != RecordViewKind.ByIdentifier)
        {
            var before = now - SameLook;
            if (await db.RecordViews.AnyAsync(v => v.PersonId == person && v.AccountId == actor.AccountId && v.Kind == kind && v.At > before, cancel)) return;
        }
        var row = db.RecordViews.Add(new RecordView
        {
            Id = Guid.CreateVersion7(now),
            PersonId = person,
            AccountId = actor.AccountId,
            ActorName = actor.Name,
            Right = actor.Right,
            Kind = kind,
            At = now,
        });
        await db.SaveChangesAsync(cancel);
        row.State = EntityState.Detached;
    }

    /// <summary>Notes that a list showed these people with what is not public of them; one line for the same look.</summary>
    public async Task NoteAll(Actor actor, IReadOnlyCollection<Guid> people, RecordViewKind kind, CancellationToken cancel = default)
    {
        var (now, before) = (clock.Now, clock.Now - SameLook);
        var noted = await db.RecordViews.Where(v => v.PersonId != null && people.Contains(v.PersonId.Value) && v.AccountId == actor.AccountId && v.Kind == kind && v.At > before)
            .Select(v => v.PersonId!.Value).ToListAsync(cancel);
        var rows = people.Except(noted).Where(p => p != actor.PersonId || actor.Right != Role.Practitioner).Select(person => new RecordView
        {
            Id = Guid.CreateVersion7(now),
            PersonId = person,
            AccountId = actor.AccountId,
            ActorName = actor.Name,
            Right = actor.Right,
            Kind = kind,
            At = now,
        }).ToList();
        if (rows.Count == 0) return;
        db.RecordViews.AddRange(rows);
        await db.SaveChangesAsync(cancel);
        foreach (var row in rows) db.Entry(row).State = EntityState.Detached;
    }

    /// <summary>Takes away the lines whose time is over. Returns how many went.</summary>
    public Task<int> Forget(CancellationToken cancel = default)
    {
        var before = clock.Now.AddDays(-KeepDays);
        return db.RecordViews.Where(v => v.At < before).ExecuteDeleteAsync(cancel);
    }
}
