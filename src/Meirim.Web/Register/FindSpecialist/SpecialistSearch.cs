using Meirim.Names;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>
/// The one search of page, API and command line. A name: known words near to each word asked, people by the postings of these
/// words, the nearest compared part by part. Without a name: all whom the filters allow, in the order of the day.
/// </summary>
internal sealed class SpecialistSearch(MeirimDb db, KnownWords knownWords, TermReader terms, PlaceNames places, CountryData country, ICountry rules, CountryClock clock)
{
    public const int PageSize = 20;

    /// <summary>So many are counted and can be paged through; who finds more must ask more closely.</summary>
    public const int MostFound = 1000;

    /// <summary>So many candidates are compared part by part.</summary>
    private const int MostCompared = 60;

    public async Task<Outcome<SearchAnswer>> Find(SearchQuestion question, CancellationToken cancel = default)
    {
        if (question.Check(country, rules) is { } problem) return problem;
        // one connection for the half dozen small queries of a search: opening one costs as much as asking
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return await Checked(question, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<Outcome<SearchAnswer>> Checked(SearchQuestion question, CancellationToken cancel)
    {
        if (question["place"] is { } place && (await terms.PlacesNamed(place, db, cancel)).Count == 0) return RegisterProblems.UnknownPlace.With(place);
        if (RegisterNumber.TryParse(question.Text, out var number)) return await ByNumber(question, number, cancel);
        var answer = await Answer(question, cancel);
        return answer.Total > 0 ? answer : answer with { Wider = await Wider(question, answer, cancel) };
    }

    private async Task<SearchAnswer> Answer(SearchQuestion question, CancellationToken cancel)
    {
        var known = question.Text.Length > 0 ? await knownWords.Current(db, cancel) : new KnownWordList();
        var (understood, otherwise, words) = await terms.Read(question.Text, question.OnlyName, known, db, cancel);
        var filter = await Filter(question, understood, cancel);
        var found = new FoundPeople(db, country, places, clock);
        var name = string.Join(' ', words);
        if (words.Count == 0 && question.Text.Length > 0 && understood.Count == 0) return Nobody(question, name);
        if (words.Count == 0)
        {
            var (total, ids) = await InOrderOfTheDay(filter, question.Page, cancel);
            return new SearchAnswer(question, total, 0, "", understood, [], await found.Read(ids, [], cancel), []);
        }

        var wanted = Candidates.Answers(words, known);
        var candidates = await ByName(wanted, filter, cancel);
        var ranked = await Rank(name, candidates, cancel);
        var same = candidates.Count(c => c.Words == wanted.Count && c.Score > wanted.Count - 0.001);
        var page = Math.Min(question.Page, Math.Max(1, (candidates.Count + PageSize - 1) / PageSize));
        var order = ranked.Select(r => r.PersonId).Concat(candidates.Skip(ranked.Count).Select(c => c.PersonId)).Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var missing = order.Except(ranked.Select(r => r.PersonId)).ToHashSet();
        if (missing.Count > 0) ranked.AddRange(await Rank(name, candidates.FindAll(c => missing.Contains(c.PersonId)), cancel));
        return new SearchAnswer(question.On(page), candidates.Count, same, name, understood, otherwise, await found.Read(order, ranked, cancel), []);
    }

    private async Task<List<Candidate>> ByName(List<Candidates.Wanted> wanted, EntryFilter filter, CancellationToken cancel)
    {
        // of three words one may be wrong; of two both must answer, unless nobody has both
        for (int least = wanted.Count >= 3 ? wanted.Count - 1 : wanted.Count; least > 0; least = least > 1 ? 1 : 0)
        {
            var candidates = await Candidates.WithNames(db, wanted, least)
                .Join(filter.Apply(db, country, clock.Today), c => c.PersonId, e => e.PersonId, (c, e) => new { c, e.Number })
                .OrderByDescending(x => x.c.Words).ThenByDescending(x => x.c.Score).ThenBy(x => x.Number)
                .Take(MostFound).Select(x => x.c).ToListAsync(cancel);
            if (candidates.Count > 0) return candidates;
        }
        return [];
    }

    private async Task<List<NameRanking.Ranked>> Rank(string name, List<Candidate> candidates, CancellationToken cancel)
    {
        var nearest = candidates.Take(MostCompared).ToList();
        var ids = nearest.ConvertAll(c => c.PersonId);
        if (ids.Count == 0) return [];
        var names = await db.RecordedNames.Where(n => ids.Contains(n.PersonId) && n.SupersededAt == null).OrderBy(n => n.Id)
            .Select(n => new NameRanking.Spelling(n.PersonId, n.Surname, n.GivenName, n.Patronymic)).ToListAsync(cancel);
        return NameRanking.Of(name, nearest, names.ToLookup(n => n.PersonId));
    }

    private async Task<(int Total, List<Guid> Ids)> InOrderOfTheDay(EntryFilter filter, int page, CancellationToken cancel)
    {
        var entries = filter.Apply(db, country, clock.Today);
        var total = Math.Min(MostFound, await entries.CountAsync(cancel));
        page = Math.Min(page, Math.Max(1, (total + PageSize - 1) / PageSize));
        var ids = await Candidates.InOrderOf(db, clock.Today)
            .Join(entries, c => c.PersonId, e => e.PersonId, (c, e) => new { c.PersonId, c.Score, Works = e.Status == EntryStatus.Active ? 0 : 1 })
            .OrderBy(x => x.Works).ThenByDescending(x => x.Score)
            .Skip((page - 1) * PageSize).Take(PageSize).Select(x => x.PersonId).ToListAsync(cancel);
        return (total, ids);
    }

    private async Task<EntryFilter> Filter(SearchQuestion question, List<Understood> understood, CancellationToken cancel)
    {
        var filter = new EntryFilter();
        foreach (var set in SearchQuestion.Filters)
            if (question[set] is { } code)
                filter.Demand(set, set == "place" ? await terms.PlacesNamed(code, db, cancel) : EntryFilter.Meaning(set, code, country));
        foreach (var (term, _) in understood)
            filter.Demand(term.Filter, term.Codes.SelectMany(c => EntryFilter.Meaning(term.Filter, c, country)));
        return filter;
    }

    private async Task<SearchAnswer> ByNumber(SearchQuestion question, string number, CancellationToken cancel) =>
        await db.RegisterEntries.AnyAsync(e => e.Number == number, cancel)
            ? Nobody(question, "") with { Total = 1, Number = number }
            : Nobody(question, "") with { Number = number };

    /// <summary>Leaves out one thing after the other: what leaves the fewest is nearest to what was asked.</summary>
    private async Task<List<WiderQuestion>> Wider(SearchQuestion question, SearchAnswer answer, CancellationToken cancel)
    {
        var fewer = SearchQuestion.Filters.Where(f => question[f] is not null).Select(f => (Without: f, Question: question.With(f, null)))
            .Concat(answer.Understood.Select(u => (Without: u.Term.Filter, Question: question.WithText(question.Text.Replace(u.Words, "", StringComparison.Ordinal).Trim()))));
        if (answer.NameText.Length > 0 && (question.HasFilters || answer.Understood.Count > 0))
            fewer = fewer.Append((Without: "q", Question: question.WithText(string.Join(' ', answer.Understood.Select(u => u.Words)))));
        var wider = new List<WiderQuestion>();
        foreach (var (without, less) in fewer.ToList())
        {
            if (less.IsEmpty) continue;
            var total = (await Answer(less, cancel)).Total;
            if (total > 0) wider.Add(new WiderQuestion(less, without, total));
        }
        return [.. wider.OrderBy(w => w.Total).Take(3)];
    }

    private static SearchAnswer Nobody(SearchQuestion question, string name) => new(question, 0, 0, name, [], [], [], []);
}
