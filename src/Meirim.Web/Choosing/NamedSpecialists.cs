using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Register;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing;

/// <summary>Reads whom a request names, and finds whether they can be chosen today.</summary>
public sealed class NamedSpecialists(MeirimDb db, CountryClock clock, CountryData country)
{
    private static readonly char[] Between = [' ', ',', ';', '\n', '\r', '\t'];

    public int Most => country.Choosing.MostNamed;

    /// <summary>The specialists whose register numbers are written, in their order.</summary>
    public async Task<Outcome<List<NamedSpecialist>>> Read(string? written, CancellationToken cancel)
    {
        var numbers = new List<string>();
        foreach (var word in (written ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!RegisterNumber.TryParse(word, out var number)) return ChoosingProblems.NumberUnknown.With(word.Length > 40 ? word[..40] : word);
            if (!numbers.Contains(number, StringComparer.Ordinal)) numbers.Add(number);
            if (numbers.Count > Most) return ChoosingProblems.TooManyNamed.With(Most);
        }
        if (numbers.Count == 0) return ChoosingProblems.NobodyNamed;
        var named = await Find(e => numbers.Contains(e.Number), cancel);
        foreach (var number in numbers)
        {
            if (named.FirstOrDefault(n => n.Number == number) is not { IsHidden: false } one) return ChoosingProblems.NumberUnknown.With(number);
            if (!one.Works) return ChoosingProblems.NotWorking.With(one.Name);
            if (one.Places <= 0) return ChoosingProblems.NoPlaceLeft.With(one.Name);
        }
        return numbers.ConvertAll(n => named.First(s => s.Number == n));
    }

    public async Task<NamedSpecialist?> Find(Guid personId, CancellationToken cancel) => await Find(e => e.PersonId == personId, cancel) is [var one, ..] ? one : null;

    /// <summary>Those of these people who are in the register.</summary>
    public Task<IReadOnlyList<NamedSpecialist>> Find(IReadOnlyCollection<Guid> people, CancellationToken cancel) => Find(e => people.Contains(e.PersonId), cancel);

    private async Task<IReadOnlyList<NamedSpecialist>> Find(System.Linq.Expressions.Expression<Func<RegisterEntry, bool>> which, CancellationToken cancel)
    {
        var entries = await db.RegisterEntries.AsNoTracking().Include(e => e.Posts).Include(e => e.Traits).AsSplitQuery().Where(which).ToListAsync(cancel);
        var people = entries.ConvertAll(e => e.PersonId);
        var facts = (await db.Facts.AsNoTracking()
            .Where(f => people.Contains(f.PersonId) && f.SupersededAt == null && (f.Kind == FactKind.Offer || f.Kind == FactKind.Concealment)).ToListAsync(cancel)).ToLookup(f => f.PersonId);
        return [.. entries.Select(e => new NamedSpecialist(
            e.PersonId, e.Number, e.DisplayName, e.Status is EntryStatus.Active or EntryStatus.Restricted && e.Posts.Count > 0,
            FreePlaces.Of(facts[e.PersonId], clock.Today)?.Offer.Places ?? 0,
            e.Posts.OrderByDescending(p => p.Rate).ThenBy(p => p.FactId).Select(p => p.OrganisationId).FirstOrDefault(o => o is not null),
            facts[e.PersonId].Any(f => f.Kind == FactKind.Concealment && f.ToFact().IsTrueOn(clock.Today) != false)))];
    }
}
