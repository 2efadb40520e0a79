using Meirim.Web.Organisations;
using Meirim.Web.Register.FindSpecialist;
using Meirim.Web.Register.Search;
using Microsoft.Extensions.Primitives;

namespace Meirim.Web.Register;

/// <summary>The register as other systems read it: what the public may see, without those who are hidden, as the search sees it.</summary>
internal sealed class PublicSpecialists(MeirimDb db, ReadingDb reading, PublicPeople people, SpecialistSearch search, SearchLimit limit, PlaceNames places)
{
    /// <summary>True when the register is in the memory of this process.</summary>
    public bool IsRead => people.IsRead;

    /// <summary>True when the database answers.</summary>
    public async Task<bool> CanRead(CancellationToken cancel = default) => await reading.Db.Database.CanConnectAsync(cancel);

    /// <summary>People whose entry is hidden for their safety today.</summary>
    public IQueryable<Guid> HiddenNow() => db.RegisterEntries.Where(e => e.IsHidden).Select(e => e.PersonId);

    /// <summary>Those with these numbers, in the order asked.</summary>
    public ValueTask<IReadOnlyList<PublicSpecialist>> Read(IReadOnlyList<string> numbers, CancellationToken cancel = default) =>
        people.Read(reading, index => (IReadOnlyList<PublicSpecialist>)[.. numbers.Select(index.Find).OfType<PublicSpecialist>()], cancel);

    /// <summary>Those with these identities, in the order asked.</summary>
    public ValueTask<IReadOnlyList<PublicSpecialist>> Read(IReadOnlyList<Guid> ids, CancellationToken cancel = default) =>
        people.Read(reading, index => (IReadOnlyList<PublicSpecialist>)[.. ids.Select(index.Find).OfType<PublicSpecialist>()], cancel);

    /// <summary>
    /// Those of whom something is counted, in the order of the register numbers: the people of one page of it, and how much there is.
    /// Only those are looked at who have one of the codes of each facet.
    /// </summary>
    /// <param name="counted">How much a person adds: 1 or 0 for the person, the number of their posts that are meant …</param>
    /// <returns>The people of the page, and how much of the first of them lies on pages before.</returns>
    public ValueTask<(int Total, IReadOnlyList<PublicSpecialist> Page, int Before)> Find(
        IReadOnlyList<(Facet Facet, IReadOnlyList<string> Codes)> having, Func<PublicSpecialist, int> counted, int skip, int take, CancellationToken cancel = default) =>
        people.Read(reading, index =>
        {
            var among = having.Aggregate(index.Everyone, (set, h) => set.And(new Clause(h.Facet, h.Codes).Of(index)));
            var total = 0;
            foreach (var at in among) total += counted(index[at]);
            var (page, passed, before) = (new List<PublicSpecialist>(), 0, 0);
            foreach (var at in index.InOrder)
            {
                if (take == 0 || passed - skip >= take) break;
                if (!among.Has(at) || counted(index[at]) is not (> 0 and var more)) continue;
                if (passed + more > skip)
                {
                    if (page.Count == 0) before = Math.Max(0, skip - passed);
                    page.Add(index[at]);
                }
                passed += more;
            }
            return (total, (IReadOnlyList<PublicSpecialist>)page, before);
        }, cancel);

    /// <summary>Everybody of whom it is true, in the order of the register numbers.</summary>
    public async ValueTask<IReadOnlyList<PublicSpecialist>> All(Func<PublicSpecialist, bool> which, int most, CancellationToken cancel = default) =>
        (await Find([], p => which(p) ? 1 : 0, 0, most, cancel)).Page;

    /// <summary>The kinds of service of each organisation, by those who work there and nowhere else: of several employers the entry does not tell which kind belongs to which.</summary>
    public ValueTask<IReadOnlyList<(Guid Organisation, string Service)>> ServicesGiven(CancellationToken cancel = default) => people.Read(reading, GivenServices.Of, cancel);

    /// <summary>The register numbers of those who bear the name, in any spelling, best first: the search of the page.</summary>
    public async Task<Outcome<(int Total, IReadOnlyList<string> Numbers)>> Named(string name, int skip, int take, CancellationToken cancel = default)
    {
        var numbers = new List<string>();
        int total = 0, first = skip / SpecialistSearch.PageSize;
        for (int page = first; numbers.Count < skip % SpecialistSearch.PageSize + take; page++)
        {
            var question = SearchQuestion.Read(f => f switch { "q" => new StringValues(name), "as" => "name", _ => default }).On(page + 1);
            if (!(await search.Find(question, cancel)).Succeeded(out var answer, out var problem)) return problem;
            total = Math.Min(answer.Total, SpecialistSearch.MostShown);
            // beyond the last page the search answers with the last one again
            if (page * SpecialistSearch.PageSize >= total) break;
            if (answer is { Number: { } number, People.Count: 0 }) numbers.Add(number);
            numbers.AddRange(answer.People.Select(p => p.Number));
            if (answer.People.Count < SpecialistSearch.PageSize) break;
        }
        return (total, [.. numbers.Skip(skip % SpecialistSearch.PageSize).Take(take)]);
    }

    /// <summary>The first people whom the search of the page finds, with the parameters of the page.</summary>
    public async Task<Outcome<IReadOnlyList<PublicSpecialist>>> Found(IQueryCollection asked, CancellationToken cancel = default) =>
        (await search.FindFirst(SearchQuestion.Read(name => asked[name]), SpecialistSearch.MostShown, cancel)).Succeeded(out var answer, out var problem)
            ? answer.People.Select(p => p.Person).ToList()
            : problem;

    /// <summary>The refusal for an address that asks too often; null when it may ask.</summary>
    public Problem? TooOften(HttpContext http) => limit.Check(http);

    /// <summary>The town of an organisation in every language.</summary>
    public Words PlaceOf(Organisation organisation) => places.Of(organisation.Place, organisation.Region);
}
