using System.Globalization;
using Meirim.Scales;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Mind.CheckMyself;

/// <summary>A person asks themselves, any day, how the work leaves them; nobody else ever sees that they did.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(PrivateSheets sheets, ScalePacks packs, CountryData country, SessionWords words, CountryClock clock, Dates dates) : MeirimPage
{
    /// <summary>The pack of the self-check, and its scale whose course is drawn.</summary>
    internal const string SelfCheck = "proqol-5", Drawn = "burnout";

    private const int Days = 12;

    public ScalePack Pack { get; } = packs.Find(SelfCheck)!;

    public IReadOnlyList<OwnSheet> Sheets { get; private set; } = [];

    public bool HasNoRecord => Actor.PersonId is null;

    /// <summary>The last of them, oldest first.</summary>
    public IReadOnlyList<(string Day, double Score)> Course => [.. Sheets.Take(Days).Reverse()
        .Select(s => (dates.Say(clock.DayOf(s.Content.At)), Score: s.Content.Scores.FirstOrDefault(x => x.Scale == Drawn)?.Value)).Where(s => s.Score is not null).Select(s => (s.Item1, s.Score!.Value))];

    public IReadOnlyList<SelectListItem> Languages => [.. Pack.Languages.Keys.Where(l => PackUse.ForOneself(Pack, l) is null)
        .Select(l => new SelectListItem(Named(l), l, l == Reading))];

    [TempData]
    public string? Done { get; set; }

    public string At(OwnSheet sheet) => words.At(sheet.Content.At);

    public string Say(OwnSheet sheet, PackScale scale) => sheet.Content.Scores.FirstOrDefault(s => s.Scale == scale.Code)?.Value is { } value ? Numbers.Say((decimal)value, value % 1 == 0 ? 0 : 1) : "–";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Actor.PersonId is { } person) Sheets = [.. (await sheets.Own(person, null, cancel)).Where(s => s.Pack == SelfCheck)];
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        await sheets.Delete(Actor, id, cancel);
        Done = Texts["mind.deleted"];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDeleteAllAsync(CancellationToken cancel)
    {
        await sheets.Delete(Actor, null, cancel);
        Done = Texts["mind.deleted"];
        return RedirectToPage();
    }

    private static string Reading => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private string Named(string language)
    {
        var name = country.Languages.Find(language)?.Name.In(Reading) ?? language;
        return PackUse.IsDraft(Pack, language) ? $"{name} ({Texts["mind.is-draft"]})" : name;
    }
}
