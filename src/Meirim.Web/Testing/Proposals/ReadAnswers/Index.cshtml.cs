using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Proposals.ReadAnswers;

/// <summary>What workers propose, counted, and what was answered: open to everybody. Nobody's own words, and nobody's name.</summary>
[OpenToAll]
public sealed class IndexModel(MeirimDb db, ProposalThemes themes, CountryData country) : MeirimPage
{
    private const int Shown = 20;

    /// <summary>So many newer ones stood on the pages before.</summary>
    [BindProperty(SupportsGet = true)]
    public int Past { get; set; }

    public CountsView View { get; private set; } = null!;

    public IReadOnlyList<(ProposalAnswer Answer, string Language, AnswerText Text)> Answers { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        View = new CountsView(await ProposalCounts.Read(db, themes, cancel), themes, country, Texts);
        int past = Math.Clamp(Past, 0, 100_000);
        var found = await db.ProposalAnswers.AsNoTracking().OrderByDescending(a => a.AnsweredOn).ThenByDescending(a => a.Id).Skip(past).Take(Shown + 1).ToListAsync(cancel);
        Answers = [.. found.Take(Shown).Select(a =>
        {
            var texts = a.Read();
            var reading = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            var language = texts.ContainsKey(reading) ? reading : country.OfficialLanguages.First(texts.ContainsKey);
            return (a, language, texts[language]);
        })];
        if (found.Count > Shown) Next = Url.Page("/Testing/Proposals/ReadAnswers/Index", new { Past = past + Shown });
    }
}
