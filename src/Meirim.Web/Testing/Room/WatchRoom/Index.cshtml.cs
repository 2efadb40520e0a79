using Meirim.Web.Accounts;
using Meirim.Web.Testing.Rounds;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Room.WatchRoom;

/// <summary>A room while people sit: who is there, who is silent, and what the proctor may do.</summary>
[Needs(Role.Proctor, Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, RoomView view, SessionWords words, RoomHandler handler) : RoomPage(db, view, words)
{
    /// <summary>One person's sheet; null for the whole room.</summary>
    [BindProperty]
    public Guid? Whom { get; set; }

    [BindProperty]
    public RoomDeed? Deed { get; set; }

    [BindProperty]
    public int Minutes { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<SelectListItem> People => [.. Seats.Select(s => new SelectListItem($"{s.Name}, {s.Number}", s.Attempt.Id.ToString("D")))];

    public IReadOnlyList<SelectListItem> Deeds => [.. Enum.GetValues<RoomDeed>().Where(d => d != RoomDeed.WithoutSeb || Round.SebJson is not null).Select(d => new SelectListItem(Texts["room.deed." + d], d.ToString()))];

    public IReadOnlyList<(SeatState State, int Count)> Counts => [.. Enum.GetValues<SeatState>().Select(s => (s, Seats.Count(x => x.State == s)))];

    /// <summary>What is worth a look at this seat.</summary>
    public IReadOnlyList<string> NotesOf(Seat seat)
    {
        var notes = new List<string>();
        if (seat.Seen.IdentityChecked) notes.Add(Texts["room.identity.checked"]);
        if (seat.ClockIsOff) notes.Add(Texts["room.clock-off", seat.Presence!.DriftMs / 1000]);
        if (seat.Seen.TimesAway > 0) notes.Add(Texts["room.away", seat.Seen.TimesAway]);
        if (seat.Seen.TimesWithoutSeb > 0) notes.Add(Texts["room.seb-refused", seat.Seen.TimesWithoutSeb]);
        if (seat.Attempt.WithoutSeb) notes.Add(Texts["room.seb-waived"]);
        if (seat.Seen.Incidents > 0) notes.Add(Texts["room.incidents", seat.Seen.Incidents]);
        return notes;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Read(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var whom = new Reached(Session.RoundId, Session.Id, Whom);
        var (problem, done) = Deed switch
        {
            RoomDeed.Compensate => (await handler.Compensate(Actor, whom, Minutes, Ground, cancel), Texts["room.done"]),
            RoomDeed.Pause => (await handler.Pause(Actor, whom, Ground, cancel), Texts["room.done"]),
            RoomDeed.Resume => (await handler.Resume(Actor, whom, Ground, cancel), Texts["room.done"]),
            RoomDeed.Grace => (await handler.GiveGrace(Actor, whom, Ground, cancel), Texts["room.done"]),
            RoomDeed.WithoutSeb when Round.SebJson is not null => (await handler.WaiveSeb(Actor, whom, Ground, cancel), Texts["room.done"]),
            RoomDeed.Incident => (await handler.NoteIncident(Actor, whom, Ground, cancel), Texts["room.done"]),
            _ => (RoomProblems.NobodyChosen, ""),
        };
        if (problem is not null) return Refuse(problem);
        Done = done;
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostIdentityAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (Whom is null) return Refuse(RoomProblems.NobodyChosen);
        return await handler.CheckIdentity(Actor, new Reached(Session.RoundId, Session.Id, Whom), cancel) is { } problem ? Refuse(problem) : RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancel)
    {
        if (!await Read(cancel)) return NotFound();
        if (Whom is null) return Refuse(RoomProblems.NobodyChosen);
        if (!(await handler.GiveCode(Actor, new Reached(Session.RoundId, Session.Id, Whom), cancel)).Succeeded(out var code, out var problem)) return Refuse(problem);
        Done = Texts["room.code", Seats.First(s => s.Attempt.Id == Whom).Name, code];
        return RedirectToPage(new { Id });
    }
}

/// <summary>What is done to a person or to the whole room, with its ground.</summary>
public enum RoomDeed
{
    Compensate,
    Pause,
    Resume,
    Grace,
    WithoutSeb,
    Incident,
}
