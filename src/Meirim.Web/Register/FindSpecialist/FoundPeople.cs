using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Register.Search;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Shows a person of the index in an answer, with why they match.</summary>
internal sealed class FoundPeople(CountryData country, PlaceNames places, CountryClock clock)
{
    public FoundSpecialist Show(IndexedPerson person, NameRanking.Ranked? why, IReadOnlyList<Clause> clauses, PeopleIndex index) => new(
        person.Number,
        person.Name,
        why is null || why.Name.Full == person.Name ? null : why.Name.Full,
        why?.Reasons ?? [],
        person.Status,
        person.StatusSince,
        country.Occupations.Has(person.Occupation ?? "") ? person.Occupation : null,
        person.CategoryOn(clock.Today),
        [.. person.Posts.Select(p => new FoundPost(p.Occupation, p.At.Name, p.At.Region, p.At.Place is { } place ? places.Named(place) : null))],
        person.ConfirmedOn,
        person.ConfirmedBy)
    {
        Matched = [.. clauses.Select(c => (c.Facet.Name(), Code: c.Codes.FirstOrDefault(code => index.Has(person, c.Facet, code)))).Where(m => m.Code is not null).Select(m => (m.Item1, m.Code!))],
        TakesNew = person.TakesNew,
        HomeVisits = person.HomeVisits,
        FreePlaces = person.FreePlaces,
        WaitingDays = person.WaitingDays,
        OfferedOn = person.OfferedOn,
    };
}
