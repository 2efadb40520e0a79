using System.Diagnostics.CodeAnalysis;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Register.Search;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>
/// The one search of page, API, export and command line. A name: known words near to each word asked, people who bear these words,
/// the nearest compared part by part. Without a name: all whom the filters allow, in an order that is fair.
/// </summary>
internal sealed class SpecialistSearch(ReadingDb reading, PublicPeople people, TermReader terms, CountryData country, ICountry rules, CountryClock clock)
{
    public const int PageSize = 20;

    /// <summary>So many can be paged through; who finds more must ask more closely.</summary>
    public const int MostShown = 1000;

    /// <summary>So many candidates are compared part by part.</summary>
    private const int MostCompared = 40;

    public async Task<Outcome<SearchAnswer>> Find(SearchQuestion question, CancellationToken cancel = default)
    {
        if (question.Check(country, rules) is { } problem) return problem;
        return await people.Read(reading, index => Answer(question, index), cancel);
    }

    /// <summary>The answer with the people of its first pages, at most so many.</summary>
    public async Task<Outcome<SearchAnswer>> FindFirst(SearchQuestion question, int most, CancellationToken cancel = default)
    {
        var people = new List<FoundSpecialist>();
        for (var asked = question.On(1); ;)
        {
            if (!(await Find(asked, cancel)).Succeeded(out var answer, out var problem)) return problem;
            people.AddRange(answer.People);
            if (people.Count >= most || answer.Question.Page >= answer.Pages) return answer with { People = [.. people.Take(most)] };
            asked = asked.On(answer.Question.Page + 1);
        }
    }

    private Outcome<SearchAnswer> Answer(SearchQuestion question, PeopleIndex index)
    {
        if (RegisterNumber.TryParse(question.Text, out var number)) return Nobody(question) with { Number = number, Total = index.Find(number) is null ? 0 : 1 };
        if (!TryUnderstand(question, index, out var asked, out var problem)) return problem;
        var answer = Answer(asked, index);
        return answer.Total > 0 ? answer : answer with { Wider = Wider(answer, index) };
    }

    private SearchAnswer Answer(Asked asked, PeopleIndex index)
    {
        var question = asked.Question;
        if (asked.Words.Count == 0 && question.Text.Length > 0 && asked.Understood.Count == 0) return Nobody(question);
        var (named, wanted) = asked.Words.Count == 0 ? (null, 0) : Named(asked, index);
        var narrowing = named?.Narrowing ?? new Narrowing(index, null, asked.Clauses);
        var total = narrowing.People.Count;
        var page = Math.Min(question.Page, Math.Max(1, (Math.Min(total, MostShown) + PageSize - 1) / PageSize));
        var name = string.Join(' ', asked.Words);
        var order = Order(question);
        IReadOnlyList<(int At, NameRanking.Ranked? Why)> shown;
        if (named is { } and && order == SearchOrder.Match) shown = ByName(name, and.People, index, page);
        else shown = [.. FairOrder.Of(index, narrowing.People, order, question, clock.Today, page * PageSize).Skip((page - 1) * PageSize).Select(at => (at, (NameRanking.Ranked?)null))];
        if (named is not null && order != SearchOrder.Match) shown = [.. shown.Select(s => (s.At, (NameRanking.Ranked?)NameRanking.Why(name, index[s.At])))];
        var facets = FacetList.Of(narrowing, question, country);
        return new SearchAnswer(
            question.On(page), total, named?.People.Count(c => c.Words == wanted && c.Score > wanted - 0.001) ?? 0, name, asked.Understood, asked.Otherwise,
            [.. shown.Select(s => Found(s.At, s.Why, asked.Clauses, index))], [])
        {
            Facets = total == 0 ? [] : facets,
            Organisations = facets.FirstOrDefault(f => f.Name == Facet.Organisation.Name())?.Values.ToDictionary(v => v.Code, v => index.Organisation(v.Code)) ?? [],
        };
    }

    private static FoundSpecialist Found(int at, NameRanking.Ranked? why, IReadOnlyList<Clause> clauses, PeopleIndex index)
    {
        var person = index[at];
        return new FoundSpecialist(person, why is null || why.Name.Full == person.Name ? null : why.Name.Full, why?.Reasons ?? [],
            [.. clauses.Select(c => (c.Facet.Name(), Code: c.Codes.FirstOrDefault(code => index.Values.People(c.Facet, code).Has(at)))).Where(m => m.Code is not null).Select(m => (m.Item1, m.Code!))]);
    }

    /// <summary>Of three words one may be wrong; of two both must answer, unless nobody has both.</summary>
    private static ((List<NamedPeople.Candidate> People, Narrowing Narrowing)?, int) Named(Asked asked, PeopleIndex index)
    {
        var (candidates, wanted) = NamedPeople.Find(index, asked.Words);
        for (int least = wanted >= 3 ? wanted - 1 : wanted; least > 0; least = least > 1 ? 1 : 0)
        {
            var set = new PersonSet(index.Room);
            foreach (var candidate in candidates)
                if (candidate.Words >= least) set.Add(candidate.At);
            var narrowing = new Narrowing(index, set, asked.Clauses);
            var there = candidates.FindAll(c => narrowing.People.Has(c.At));
            if (there.Count > 0 || least == 1) return ((there, narrowing), wanted);
        }
        return (([], new Narrowing(index, new PersonSet(), asked.Clauses)), wanted);
    }

    /// <summary>The nearest are compared part by part, the others follow as they were found.</summary>
    private static List<(int, NameRanking.Ranked?)> ByName(string name, List<NamedPeople.Candidate> candidates, PeopleIndex index, int page)
    {
        candidates.Sort((a, b) => b.Words.CompareTo(a.Words) is not 0 and var w ? w : b.Score.CompareTo(a.Score) is not 0 and var s ? s : index[a.At].Serial.CompareTo(index[b.At].Serial));
        var nearest = candidates.Take(MostCompared).ToList();
        var rest = candidates.Skip(MostCompared).Skip(Math.Max(0, (page - 1) * PageSize - nearest.Count)).Take(PageSize);
        var ranked = NameRanking.Of(name, nearest, index);
        var shown = ranked.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        shown.AddRange(rest.Take(PageSize - shown.Count).Select(c => (c.At, (NameRanking.Ranked?)NameRanking.Why(name, index[c.At]))));
        return shown;
    }

    /// <summary>What was asked, as far as it can be understood; refused where a place is none.</summary>
    private bool TryUnderstand(SearchQuestion question, PeopleIndex index, [NotNullWhen(true)] out Asked? asked, [NotNullWhen(false)] out Problem? problem)
    {
        (asked, problem) = (null, null);
        var (understood, otherwise, words) = terms.Read(question.Text, question.OnlyName, index);
        var clauses = new List<Clause>();
        foreach (var facet in Facets.All)
        {
            var chosen = new List<IReadOnlyList<string>>();
            foreach (var code in question[facet.Name()])
            {
                if (facet != Facet.Place) chosen.Add([.. FacetValues.Meaning(facet, code, country)]);
                else if (terms.PlacesNamed(code, index) is { } places) chosen.Add(places);
                else return (problem = RegisterProblems.UnknownPlace.With(code)) is null;
            }
            if (chosen.Count == 0) continue;
            if (facet.IsTogether()) clauses.AddRange(chosen.Select(c => new Clause(facet, c)));
            else clauses.Add(new Clause(facet, [.. chosen.SelectMany(c => c).Distinct(StringComparer.Ordinal)]));
        }
        foreach (var (term, _) in understood)
        {
            var facet = Facets.Named(term.Filter)!.Value;
            clauses.Add(new Clause(facet, [.. term.Codes.SelectMany(c => FacetValues.Meaning(facet, c, country)).Distinct(StringComparer.Ordinal)]));
        }
        asked = new Asked(question, clauses, words, understood, otherwise);
        return true;
    }

    /// <summary>Leaves out one thing after the other: what leaves the fewest is nearest to what was asked.</summary>
    private List<WiderQuestion> Wider(SearchAnswer answer, PeopleIndex index)
    {
        var question = answer.Question;
        var fewer = SearchQuestion.Filters.Where(f => question[f].Count > 0).Select(f => (Without: f, Question: question.Without(f)))
            .Concat(answer.Understood.Select(u => (Without: u.Term.Filter, Question: question.WithText(question.Text.Replace(u.Words, "", StringComparison.Ordinal).Trim()))));
        if (answer.NameText.Length > 0 && (question.HasFilters || answer.Understood.Count > 0))
            fewer = fewer.Append((Without: "q", Question: question.WithText(string.Join(' ', answer.Understood.Select(u => u.Words)))));
        var wider = new List<WiderQuestion>();
        foreach (var (without, less) in fewer.ToList())
        {
            if (less.IsEmpty || !TryUnderstand(less, index, out var asked, out _)) continue;
            var total = Answer(asked, index).Total;
            if (total > 0) wider.Add(new WiderQuestion(less, without, total));
        }
        return [.. wider.OrderBy(w => w.Total).Take(3)];
    }

    private static SearchOrder Order(SearchQuestion question) => question.Order switch
    {
        "soonest" => SearchOrder.Soonest,
        "fair" => SearchOrder.Fair,
        _ => SearchOrder.Match,
    };

    private static SearchAnswer Nobody(SearchQuestion question) => new(question, 0, 0, question.Text, [], [], [], []);

    /// <summary>A question understood: what must hold, and the words that are a name.</summary>
    private sealed record Asked(SearchQuestion Question, IReadOnlyList<Clause> Clauses, IReadOnlyList<string> Words, IReadOnlyList<Understood> Understood, IReadOnlyList<Understood> Otherwise);
}
