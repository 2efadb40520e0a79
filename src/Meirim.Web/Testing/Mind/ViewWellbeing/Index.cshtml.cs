using System.Globalization;
using Meirim.Scales;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Mind.ViewWellbeing;

/// <summary>What the ministry sees of the psychological part: means of groups of ten or more, and nothing from which fewer could be reckoned.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, FigureMaker maker, ScalePacks packs, CountryData country) : MeirimPage
{
    public TestRound Round { get; private set; } = null!;

    public IReadOnlyList<ScaleFigures>? Figures { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await db.TestRounds.AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, cancel) is not { } round || round.Blueprint().Profile is not { Count: > 0 }) return NotFound();
        Round = round;
        Figures = await maker.Of(round, cancel);
        return Page();
    }

    public string ScaleName(ScaleFigures figures) => Scale(figures) is var (pack, scale) ? $"{ScoreWords.Name(pack)}: {ScoreWords.Name(scale)}" : figures.Scale;

    public string RangeOf(ScaleFigures figures) => Scale(figures) is var (pack, scale) && scale.Range(pack.Responses) is var (least, most) ? $"{Numbers.Say((decimal)least)}–{Numbers.Say((decimal)most)}" : "";

    public IEnumerable<(string Caption, GroupFigures Groups, Func<string, string> Name)> TablesOf(ScaleFigures figures) =>
    [
        (Texts["mind.figures.by-region"], figures.ByRegion, c => Name(c, country.Regions.Find(c)?.Name)),
        (Texts["mind.figures.by-occupation"], figures.ByOccupation, c => Name(c, country.Occupations.Find(c)?.Name)),
        (Texts["mind.figures.by-language"], figures.ByLanguage, c => Name(c, country.Languages.Find(c)?.Name)),
    ];

    public string Say(double? value) => value is { } known ? Numbers.Say((decimal)known, 1) : "";

    private string Name(string code, Words? words) => code.Length == 0 ? Texts["mind.figures.unknown"] : words?.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? code;

    private (ScalePack Pack, PackScale Scale)? Scale(ScaleFigures figures) =>
        packs.Find(figures.Pack) is { } pack && pack.Scales.FirstOrDefault(s => s.Code == figures.Scale) is { } scale ? (pack, scale) : null;
}
