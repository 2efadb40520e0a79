using System.Globalization;
using Meirim.Scales;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Mind.MyProfile;

/// <summary>A questionnaire of the part: in which languages it may be answered, and the person's own scores.</summary>
public sealed record OwnPack(ScalePack Pack, IReadOnlyList<string> Languages, OwnSheet? Sheet, IReadOnlyList<ScoreView>? Scores);

/// <summary>The psychological part beside a round: its own consent, the person's profile in plain words, and the way out.</summary>
[Needs(Role.Practitioner)]
public sealed class IndexModel(ProfilePart profile, ScoreWords words, SessionWords moments, CountryData country) : MeirimPage
{
    [BindProperty]
    public bool Agree { get; set; }

    public OwnPart Part { get; private set; } = null!;

    public IReadOnlyList<OwnPack> Packs { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public string At(OwnSheet sheet) => moments.At(sheet.Content.At);

    public string LanguageName(string code) => country.Languages.Find(code)?.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? code;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await Read(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAgreeAsync(Guid id, CancellationToken cancel)
    {
        if (!await Read(id, cancel)) return NotFound();
        if (!Agree) return Refuse(MindProblems.NotAgreed);
        return await profile.Agree(Actor, Part, cancel) is { } problem ? Refuse(problem) : RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel)
    {
        if (!await Read(id, cancel)) return NotFound();
        await profile.Withdraw(Actor, Part, cancel);
        Done = Texts["mind.profile.withdrawn"];
        return RedirectToPage(new { id });
    }

    private async Task<bool> Read(Guid id, CancellationToken cancel)
    {
        if (await profile.Find(Actor, id, cancel) is not { } part) return false;
        Part = part;
        Packs = [.. part.Packs.Select(pack =>
        {
            var sheet = part.Sheets.FirstOrDefault(s => s.Pack == pack.Code);
            var languages = pack.Languages.Keys.Where(l => PackUse.ForOneself(pack, l) is null).ToList();
            // the language of the test alone, where it may be used
            return new OwnPack(pack, languages.Contains(part.Booking.Language) ? [part.Booking.Language] : languages, sheet, sheet is null ? null : words.Of(pack, sheet.Content.Scores));
        })];
        return true;
    }
}
