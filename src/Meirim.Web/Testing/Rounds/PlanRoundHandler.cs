using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Ui;
using Meirim.Standards.Country;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Rounds;

/// <summary>A round as it is asked for.</summary>
public sealed class RoundForm
{
    public string? Code { get; set; }

    public string? NameKk { get; set; }

    public string? NameRu { get; set; }

    public string? Blueprint { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public Guid? ResitOf { get; set; }
}

/// <summary>A session as it is asked for; the hour is the country's.</summary>
public sealed class SessionForm
{
    public string? Region { get; set; }

    public string? Place { get; set; }

    public string? Room { get; set; }

    public int? Seats { get; set; }

    public DateOnly? Day { get; set; }

    public string? Hour { get; set; }

    /// <summary>Minutes after the beginning in which one may still begin.</summary>
    public int? Late { get; set; }
}

/// <summary>Plans rounds and their sessions.</summary>
public sealed partial class PlanRoundHandler(MeirimDb db, JournalWriter journal, Blueprints blueprints, CountryData country, CountryClock clock, ICountry state)
{
    public async Task<Outcome<TestRound>> Plan(Actor actor, RoundForm form, CancellationToken cancel)
    {
        if (form.Code?.Trim() is not { Length: > 0 and <= 40 } code || !CodeForm().IsMatch(code)) return RoundProblems.CodeMissing;
        if (Name(form.NameKk) is not { } kk) return RoundProblems.NameMissing.On("Form.NameKk");
        if (Name(form.NameRu) is not { } ru) return RoundProblems.NameMissing.On("Form.NameRu");
        if (blueprints.Find(form.Blueprint) is not { } blueprint) return RoundProblems.BlueprintUnknown;
        if (form.From is not { } from || form.Until is not { } until || until < from || until < clock.Today || until > from.AddYears(1)) return RoundProblems.DaysWrong;
        var main = form.ResitOf is { } mainId ? await db.TestRounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == mainId && r.ResitOf == null, cancel) : null;
        if (form.ResitOf is not null && main?.Blueprint().Code != blueprint.Code) return RoundProblems.MainUnknown;
        var act = Act.Now(ActKind.TestRoundPlanned, actor, clock);
        var round = new TestRound
        {
            Id = Guid.CreateVersion7(act.At),
            Code = code,
            NameKk = kk,
            NameRu = ru,
            NameEn = ru,
            NameLv = ru,
            ResitOf = form.ResitOf,
            BlueprintJson = blueprint.ToJson(),
            // a resit asks what its main round asks
            PassShare = main?.PassShare,
            FirstDay = from,
            LastDay = until,
            Salt = Commitment.NewSalt(),
        };
        db.TestRounds.Add(round);
        journal.Append(act, personId: null, [ActItem.Of("round", round.Id, round.Salt, $"{code}\n{from:yyyy-MM-dd}\n{until:yyyy-MM-dd}\n{round.BlueprintJson}")]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return round;
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            db.ChangeTracker.Clear();
            return RoundProblems.CodeTaken;
        }
    }

    public async Task<Outcome<TestSession>> AddSession(Actor actor, TestRound round, SessionForm form, CancellationToken cancel)
    {
        if (round.State is not (RoundState.Planned or RoundState.Drawn)) return RoundProblems.NotPlanned;
        if (form.Region is null || country.Regions.Find(form.Region) is null) return RoundProblems.RegionUnknown;
        if (Name(form.Place) is not { } place) return RoundProblems.PlaceMissing;
        if (Name(form.Room) is not { } room) return RoundProblems.RoomMissing;
        if (form.Seats is not (> 0 and <= 500) || form.Late is not (>= 0 and <= 240)) return RoundProblems.SeatsWrong;
        if (form.Day is not { } day || day < round.FirstDay || day > round.LastDay
            || !TimeOnly.TryParseExact(form.Hour?.Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)) return RoundProblems.StartWrong;
        var local = day.ToDateTime(hour);
        var starts = new DateTimeOffset(local, state.TimeZone.GetUtcOffset(local)).ToUniversalTime();
        var act = Act.Now(ActKind.TestSessionPlanned, actor, clock);
        var session = new TestSession
        {
            Id = Guid.CreateVersion7(act.At),
            RoundId = round.Id,
            Region = form.Region,
            Place = place,
            Room = room,
            Seats = form.Seats.Value,
            StartsAt = starts,
            LastStartAt = starts.AddMinutes(form.Late.Value),
            Salt = Commitment.NewSalt(),
        };
        db.TestSessions.Add(session);
        journal.Append(act, personId: null, [ActItem.Of("session", session.Id, session.Salt, string.Create(CultureInfo.InvariantCulture, $"{round.Id:D}\n{session.Region}\n{place}\n{room}\n{session.Seats}\n{starts:O}"))]);
        await db.SaveChangesAsync(cancel);
        return session;
    }

    private static string? Name(string? text) => text?.Trim() is { Length: > 0 and <= 200 } name ? name : null;

    [GeneratedRegex("^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
