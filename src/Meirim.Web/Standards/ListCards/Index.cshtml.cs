using Meirim.Standards.Cards;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;

namespace Meirim.Web.Standards.ListCards;

/// <summary>The occupations of the standard by level, with their ladders.</summary>
[OpenToAll]
public sealed class IndexModel(EditionShelf shelf, OccupationIndex occupations, CountryClock clock, SignedIn signedIn) : MeirimPage
{
    public DateOnly Day { get; private set; }

    /// <summary>Occupations by the lowest level at which they are, rising.</summary>
    public IReadOnlyList<IGrouping<int, OccupationEntry>> Levels { get; private set; } = [];

    /// <summary>Announced wordings that are in force and not imported, an act in one.</summary>
    public IReadOnlyList<IGrouping<(string Act, DateOnly Date, DateOnly From), PlannedAmendment>> Overdue { get; private set; } = [];

    public bool IsShelfEmpty { get; private set; }

    public bool IsMethodologist { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        Day = clock.Today;
        var held = await shelf.Load(cancel);
        Levels = [.. (await occupations.On(Day, cancel)).GroupBy(e => e.LevelFrom)];
        Overdue = [.. held.Calendar.OverdueOn(Day).GroupBy(p => (p.Act, p.Date, p.EffectiveFrom))];
        IsShelfEmpty = held.IsEmpty;
        IsMethodologist = await signedIn.As(Role.Methodologist) is not null;
    }
}
