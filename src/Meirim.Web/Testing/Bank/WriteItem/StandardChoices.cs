using Meirim.Standards.Cards;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Standards;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Bank.WriteItem;

/// <summary>The parts of the standard on which a question may rest: occupation, function, skill, then abilities and knowledge. In the wording of today.</summary>
public sealed class StandardChoices(EditionShelf shelf, CountryData country, BankWords words, Texts texts, CountryClock clock)
{
    private const int LongestLabel = 110;

    public IReadOnlyList<SelectListItem> Occupations =>
        [.. country.Occupations.Where(o => o.HasCard).Select(o => new SelectListItem(words.Occupation(o.Code), o.Code))];

    /// <summary>Of one occupation, grouped by function and skill; empty while its official text is not imported.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Of(string? occupation, CancellationToken cancel)
    {
        if (await Card(occupation, cancel) is not { } card) return [];
        var choices = new List<SelectListItem>();
        foreach (var function in card.Functions)
        {
            var at = CardAddress.Of(function);
            foreach (var skill in function.Skills)
            {
                var place = at.In(skill);
                var group = new SelectListGroup { Name = Clip($"{texts["standard.function", function.Number]}: {function.CorrectedTitle ?? function.Title ?? function.ListTitle} › {skill.CorrectedTitle ?? skill.Title}") };
                void Add(CardAddress address, string label) => choices.Add(new SelectListItem(Clip($"{address} {label}"), $"{occupation}#{address}") { Group = group });
                Add(place, texts["bank.whole-skill"]);
                foreach (var item in skill.Knowledge) Add(place.Knowing(item), item.CorrectedText ?? item.Text);
                foreach (var item in skill.Abilities) Add(place.Ability(item), item.CorrectedText ?? item.Text);
            }
        }
        return choices;
    }

    /// <summary>What an address says, in the language of the source; null when nothing is known of it.</summary>
    public async Task<string?> Say(string? knowledge, CancellationToken cancel) =>
        knowledge?.Split('#') is [var occupation, _] ? (await Of(occupation, cancel)).FirstOrDefault(c => c.Value == knowledge)?.Text : null;

    /// <summary>True for an address of the standard: of the wording in force; while a card is not imported, of the right form.</summary>
    public async Task<bool> Has(string knowledge, CancellationToken cancel) =>
        knowledge.Split('#') is [var occupation, var text] && country.Occupations.Has(occupation) && CardAddress.TryParse(text, out var address)
        && (await Card(occupation, cancel) is not { } card || Stands(card, address));

    private static bool Stands(OccupationCard card, CardAddress address)
    {
        var skills = card.Functions.Where(f => f.Number == address.Function).SelectMany(f => f.Skills).Where(s => address.Skill is null || s.Number == address.Skill).ToList();
        return skills.Exists(s => address.Part switch
        {
            null => true,
            'K' => s.Knowledge.Any(k => k.Number == address.Item),
            _ => s.Abilities.Any(a => a.Number == address.Item),
        });
    }

    private async Task<OccupationCard?> Card(string? occupation, CancellationToken cancel) =>
        string.IsNullOrEmpty(occupation) ? null : (await shelf.Load(cancel)).InForce(occupation, clock.Today)?.Card;

    private static string Clip(string text) => text.Length > LongestLabel ? text[..LongestLabel] + "…" : text;
}
