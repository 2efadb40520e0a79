using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Accounts;
using Meirim.Web.Records.MyRecord;
using Microsoft.AspNetCore.Mvc;
using Step = Meirim.Standards.Judging.NextStep;

namespace Meirim.Web.Records.NextStep;

/// <summary>Where the specialist stands, what the next step is, what is missing for it and by when.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(OwnRecords records, CountryData country) : OwnRecordPage(records)
{
    public NextSteps Steps { get; private set; } = new(new Standing([], []), [], [], []);

    public IReadOnlyList<CategoryLadder> Ladders { get; private set; } = [];

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    /// <summary>The step to look at first: the next category, else an occupation that is open, else the nearest of the rest.</summary>
    public Step? Nearest { get; private set; }

    public IEnumerable<Step> Next => Without(Steps.Next);

    public IEnumerable<Step> Open => Without(Steps.Open);

    public IEnumerable<Step> LaterCategories => Without(Steps.Later).Where(s => s.Category is not null);

    public IEnumerable<Step> LaterOccupations => Without(Steps.Later).Where(s => s.Category is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var result = await Read(cancel);
        if (Own is not { } own) return result;
        Steps = NextSteps.For(own.Record, own.On, country);
        Ladders = CategoryLadder.For(Steps, country);
        Duties = Duty.For(own.Record, own.On, country);
        Nearest = Steps switch
        {
            { Next: [var next, ..] } => next,
            { Open: [var open, ..] } => open,
            { Later: [var later, ..] } => later,
            _ => null,
        };
        return result;
    }

    private IEnumerable<Step> Without(IEnumerable<Step> steps) =>
        steps.Where(s => !ReferenceEquals(s, Nearest));
}
