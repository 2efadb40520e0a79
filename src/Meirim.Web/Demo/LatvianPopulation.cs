using Meirim.Standards.Country;
using Meirim.Web.Countries;

namespace Meirim.Web.Demo;

/// <summary>The demo population of Latvia: social work specialists of municipal social services and of those they turn to.</summary>
internal sealed class LatvianPopulation : IDemoPopulation
{
    private static readonly Lot<string> Occupations = new([("social-worker", 62), ("social-assistance-organiser", 15), ("social-carer", 13), ("social-rehabilitator", 10)]);

    private readonly int _seed;
    private readonly int _people;
    private readonly DateOnly _today;
    private readonly CountryData _data;
    private readonly DemoNames _names = new(DemoData.Names("lv"));
    private readonly List<(string Occupation, DemoOrganisation At)> _posts = [];
    private readonly JobHistory _jobs;

    public LatvianPopulation(CountryData data, ICountry country, int people, int seed, DateOnly today)
    {
        (_data, _people, _seed, _today) = (data, people, seed, today);
        var made = DemoData.Organisations();
        var patterns = made.Patterns.Where(p => p.Country == country.Code).ToList();
        var employers = new DemoEmployers(seed, country, data, made.Names);
        Employers = employers.Make(patterns, Math.Max(patterns.Count, people / 16), KindOf);

        var dice = new Dice(seed, -2);
        var lot = new Lot<DemoOrganisation>(Employers.Select(e => (e, e.Size)));
        foreach (var (occupation, count) in Occupations.Share(people, 1))
            for (int i = 0; i < count; i++) _posts.Add((occupation, lot.Draw(dice)));
        dice.Shuffle(_posts);
        _jobs = new JobHistory(data, Employers, new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["social-worker"] = ["social-assistance-organiser", "social-carer"],
            ["social-rehabilitator"] = ["social-carer"],
        });
    }

    public IReadOnlyList<DemoOrganisation> Employers { get; }

    public int Count => _people + (_people + 49) / 50;

    public DemoPerson Person(int n)
    {
        var dice = new Dice(_seed, n);
        var former = n >= _people;
        var (occupation, at) = _posts[n % _people];
        var people = _names.People(dice);
        var woman = dice.Chance(0.93);
        var names = _names.Latvia(dice, people, woman);
        var draft = new DemoDraft(dice, _today, "lv");
        var age = dice.Around(22, 64);
        var born = _today.AddYears(-age).AddDays(-dice.Between(1, 364));
        var learned = LatvianLearning.Schooling(draft, occupation, born, age);
        var latest = _today.AddDays(-40);
        var began = dice.Chance(0.6) && learned < latest ? learned.AddDays(dice.Between(0, Math.Min(300, latest.DayNumber - learned.DayNumber))) : draft.DayBetween(learned < latest ? learned : latest, latest);
        DateOnly? left = former ? draft.DayBetween(began.AddDays(20), _today.AddDays(-10)) : null;

        var jobs = _jobs.Make(draft, occupation, at, began, left);
        jobs[^1] = jobs[^1] with { Services = Services(occupation), Settings = [.. dice.Some(at.Settings, dice.Chance(0.8) ? 1 : 2)] };
        if (!former && dice.Chance(0.05)) jobs.Add(_jobs.Second(draft, jobs[^1]));
        foreach (var job in jobs) draft.Add(job);
        LatvianLearning.Write(draft, _data, occupation, began, former);
        Languages(draft, people.Code == "latvian");
        if (n % 400 == 23) draft.Add(new Sanction("warning", "Uzraudzības iestāde", "Pārbaudes akts", $"Nr. {dice.Between(1, 200)}"), _today.AddDays(-dice.Between(10, 100)), _today.AddDays(90));
        if (n % 400 == 71) draft.Add(new Sanction("suspended", "Uzraudzības iestāde", "Pārbaudes akts", $"Nr. {dice.Between(1, 200)}"), _today.AddDays(-dice.Between(10, 50)), _today.AddDays(60));

        DemoOffers.Write(draft, new Dice(_seed, ~n), n, former, at.Settings.Contains("home"), "+371 0000");

        return new DemoPerson(n, born, names, draft.Facts)
        {
            ConfirmedDaysAgo = former || dice.Chance(0.12) ? null : dice.Chance(0.85) ? dice.Between(0, 80) : dice.Between(200, 400),
            ConfirmedBy = at.NameIn("lv"),
        };
    }

    private static void Languages(DemoDraft draft, bool latvian)
    {
        draft.Add(new Language("lv", latvian ? "native" : draft.Dice.Of("working", "fluent", "fluent")), null);
        if (!latvian || draft.Chance(0.75)) draft.Add(new Language("ru", latvian ? draft.Dice.Of("basic", "working", "fluent") : "native"), null);
        if (draft.Chance(0.4)) draft.Add(new Language("en", draft.Dice.Of("basic", "working", "fluent")), null);
        if (latvian && draft.Chance(0.05)) draft.Add(new Language("ltg", "native"), null);
        if (draft.Chance(0.015)) draft.Add(new Language("lv-sign", draft.Dice.Of("basic", "working")), null);
    }

    private static string[] Services(string occupation) => occupation switch
    {
        "social-carer" => ["social-care"],
        "social-rehabilitator" => ["social-rehabilitation"],
        "social-assistance-organiser" => ["social-assistance"],
        _ => ["social-work"],
    };

    private static string KindOf(OrganisationPattern pattern) => pattern.Code switch
    {
        "municipal-social-service" => "social-service",
        "social-care-centre" => "care-centre",
        "day-centre" => "day-centre",
        "home-care" => "home-care",
        "crisis-centre" => "crisis-centre",
        "family-support-centre" => "rehabilitation-centre",
        _ => "ngo",
    };
}
