using Meirim.Standards.Country;
using Meirim.Web.Countries;

namespace Meirim.Web.Demo;

/// <summary>The demo population of Kazakhstan: so many specialists in post, and three in a hundred more who have left.</summary>
internal sealed class KazakhPopulation : IDemoPopulation
{
    private readonly int _seed;
    private readonly int _people;
    private readonly DateOnly _today;
    private readonly DemoNames _names;
    private readonly List<(string Occupation, DemoOrganisation At)> _posts;
    private readonly KazakhCareer _career;

    public KazakhPopulation(CountryData data, ICountry country, int people, int seed, DateOnly today)
    {
        (_people, _seed, _today) = (people, seed, today);
        _names = new DemoNames(DemoData.Names("kz"));
        var made = DemoData.Organisations();
        var employers = new DemoEmployers(seed, country, data, made.Names);
        var patterns = made.Patterns.Where(p => p.Country == country.Code).ToList();
        Employers =
        [
            .. employers.Make(patterns.FindAll(p => p.Ownership == "state"), KazakhWorkforce.StateOrganisations(data, people), KindOf),
            .. employers.Make(patterns.FindAll(p => p.Ownership == "ngo"), KazakhWorkforce.Ngos(data, people), KindOf),
        ];
        _posts = KazakhWorkforce.Posts(data, Employers, people, new Dice(seed, -2));
        _career = new KazakhCareer(data, Employers);
    }

    public IReadOnlyList<DemoOrganisation> Employers { get; }

    public int Count => _people + (_people * 3 + 99) / 100;

    public DemoPerson Person(int n)
    {
        var dice = new Dice(_seed, n);
        var former = IsFormer(n);
        var (occupation, at) = _posts[former ? dice.Between(0, _posts.Count - 1) : n - FormersBefore(n)];
        var woman = dice.Chance(Womens(occupation));
        var people = _names.People(dice);
        var kazakh = people.Code is "kazakh" ? dice.Chance(0.85) : dice.Chance(0.1);
        var draft = new DemoDraft(dice, _today, kazakh ? "kk" : "ru");
        var names = _names.Kazakhstan(dice, people, woman, kazakh);
        var born = _career.Write(draft, n, occupation, at, former, people.Code, woman);
        DemoOffers.Write(draft, new Dice(_seed, ~n), n, former, at.Settings.Contains("home"), "+7 000 000");
        var stale = dice.Between(1, 100);
        return new DemoPerson(n * 2 + (woman ? 0 : 1), born, names, draft.Facts)
        {
            Correction = KazakhCareer.Correction(draft),
            ConfirmedDaysAgo = former || stale > 90 ? null : stale <= 76 ? dice.Between(0, 75) : dice.Between(190, 420),
            ConfirmedBy = at.NameIn(draft.Language),
        };
    }

    /// <summary>Every 34th person of the row has left; the rest fill the posts one by one.</summary>
    private bool IsFormer(int n) => n % 34 == 33 ? FormersBefore(n) < Count - _people : n - FormersBefore(n) >= _people;

    private int FormersBefore(int n) => Math.Min(n / 34, Count - _people);

    private static double Womens(string occupation) => occupation switch
    {
        "5320-2-003" => 0.62,
        KazakhWorkforce.CentreHead or KazakhWorkforce.Manager => 0.7,
        _ => 0.86,
    };

    private static string KindOf(OrganisationPattern pattern) => pattern.Code switch
    {
        "elderly-and-disability-centre" => "service-centre",
        "home-care" or "home-care-unit" => "home-care",
        "day-centre" => "day-centre",
        "rehabilitation-centre" => "rehabilitation-centre",
        "temporary-stay" => "adaptation-centre",
        "family-support-centre" => "family-centre",
        "minors-rehabilitation-centre" => "minors-rehabilitation-centre",
        "children-shelter" => "children-shelter",
        "ngo" => "ngo",
        _ => "other-centre",
    };
}
