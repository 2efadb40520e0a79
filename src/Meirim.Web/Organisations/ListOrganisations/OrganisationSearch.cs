using System.Globalization;
using Meirim.Names;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Organisations.ListOrganisations;

/// <summary>
/// Finds organisations by words of their names, their place or their number. A word is found in any of the four names and in
/// any spelling (one key for Kazakh, Russian and Latin letters), also when it is only the beginning of a word.
/// </summary>
public sealed class OrganisationSearch(MeirimDb db, OrganisationWords words, CountryClock clock)
{
    public const int PageSize = 25;

    /// <summary>The page asked for, by name in the reader's language, and how many there are in all.</summary>
    public async Task<(int Total, IReadOnlyList<OrganisationLine> Lines)> Find(OrganisationQuestion question, int page, CancellationToken cancel)
    {
        var found = await Within(question).ToListAsync(cancel);
        if (Asked(question.Text) is { Count: > 0 } asked)
            found = found.FindAll(o => o.Identifier.Equals(question.Text!.Trim(), StringComparison.OrdinalIgnoreCase) || IsMeant(o, asked));
        var names = StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true);
        var shown = found.OrderBy(words.Name, names).ThenBy(o => o.Identifier, StringComparer.Ordinal).Skip((page - 1) * PageSize).Take(PageSize).ToList();
        return (found.Count, await Lines(shown, cancel));
    }

    private IQueryable<Organisation> Within(OrganisationQuestion question)
    {
        var some = db.Organisations.AsNoTracking();
        if (question.Region is { Length: > 0 } region) some = some.Where(o => o.Region == region);
        if (question.Kind is { Length: > 0 } kind) some = some.Where(o => o.Kind == kind);
        var today = clock.Today;
        var ending = today.AddDays(LicenceRule.Warning + 1);
        var standing = LicenceRule.WhereStanding(db.Licences);
        return question.Licence switch
        {
            "verified" => some.Where(o => standing.Any(l => l.OrganisationId == o.Id && l.State == LicenceState.Verified && (l.Until == null || l.Until > today))),
            "stated" => some.Where(o => standing.Any(l => l.OrganisationId == o.Id && l.State == LicenceState.Stated)),
            "ending" => some.Where(o => standing.Any(l => l.OrganisationId == o.Id && l.Until <= ending) && !standing.Any(l => l.OrganisationId == o.Id && (l.Until == null || l.Until > ending))),
            "none" => some.Where(o => !standing.Any(l => l.OrganisationId == o.Id && (l.Until == null || l.Until > today))),
            _ => some,
        };
    }

    private async Task<IReadOnlyList<OrganisationLine>> Lines(List<Organisation> shown, CancellationToken cancel)
    {
        var ids = shown.ConvertAll(o => (Guid?)o.Id);
        var people = await db.EntryPosts.Where(p => ids.Contains(p.OrganisationId) && db.RegisterEntries.Any(e => e.PersonId == p.PersonId && !e.IsHidden))
            .GroupBy(p => p.OrganisationId).Select(g => new { g.Key, People = g.Select(p => p.PersonId).Distinct().Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.People, cancel);
        var licences = (await LicenceRule.WhereStanding(db.Licences.AsNoTracking()).Where(l => ids.Contains(l.OrganisationId)).ToListAsync(cancel)).ToLookup(l => l.OrganisationId);
        return [.. shown.Select(o => new OrganisationLine(o, people.GetValueOrDefault(o.Id), licences[o.Id].MaxBy(l => l.Until ?? DateOnly.MaxValue)))];
    }

    private static List<string> Asked(string? text) => [.. Words(text ?? "").Select(Key).Where(k => k.Length > 0)];

    private bool IsMeant(Organisation organisation, List<string> asked)
    {
        var place = words.PlaceNames(organisation);
        var keys = Texts.Languages.SelectMany(l => new[] { organisation.Name.In(l), place.In(l) }).Append(organisation.Place).Distinct(StringComparer.Ordinal)
            .SelectMany(Words).Distinct(StringComparer.Ordinal).Select(Key).ToList();
        return asked.TrueForAll(a => keys.Exists(k => k.StartsWith(a, StringComparison.Ordinal)));
    }

    private static string[] Words(string text) => text.Split([' ', ',', '.', '"', '«', '»', '№', '(', ')', '-', '/'], StringSplitOptions.RemoveEmptyEntries);

    // a number has no spelling
    private static string Key(string word) => word.Any(char.IsAsciiDigit) ? word : NameKeys.Key1(word);
}
