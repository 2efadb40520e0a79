using System.Globalization;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Standards.SearchStandard;

/// <summary>Search in everything that the cards say.</summary>
[OpenToAll]
public sealed class IndexModel(OccupationIndex occupations, CountryClock clock) : MeirimPage
{
    public const int Shown = 60;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public int Total { get; private set; }

    /// <summary>The first hits, by card; cards in the order of their best hit.</summary>
    public IReadOnlyList<IGrouping<OccupationEntry, SearchHit>> Cards { get; private set; } = [];

    /// <summary>True when what was written is too short to search for.</summary>
    public bool IsTooShort { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        if (Q is { Length: > 200 }) Q = Q[..200];
        var words = FoldedText.Words(Q);
        IsTooShort = words.Sum(w => w.Length) < 2;
        if (IsTooShort) return;
        var hits = CardSearch.Find(await occupations.On(clock.Today, cancel), words, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).ToList();
        Total = hits.Count;
        Cards = [.. hits.Take(Shown).GroupBy(h => h.Entry)];
    }
}
