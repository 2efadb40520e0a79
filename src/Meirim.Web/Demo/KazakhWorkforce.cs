using Meirim.Standards.Country;

namespace Meirim.Web.Demo;

/// <summary>
/// Who works where in Kazakhstan, in the proportions of the published figures (October 2024; <c>data/kz/country.json</c>):
/// of 35 000 specialists 12 704 are social workers, 1 251 of them in 184 NGOs beside 830 state organisations. The medical
/// workers and special pedagogues among the rest are shown with the standard's own occupations (docs/decisions/021).
/// </summary>
internal static class KazakhWorkforce
{
    public const string SocialWorker = "3412-0-008", NeedAssessor = "3412-0-009", CaseManager = "3412-0-005", UnitHead = "1344-0-004",
        CentreHead = "1210-0-040", Manager = "2379-9-013";

    /// <summary>Share of the specialists outside NGOs' social workers who serve in an NGO; no figure is published.</summary>
    private const double OthersInNgos = 0.07;

    private static readonly (string Occupation, double Weight)[] Rest =
    [
        ("5320-2-003", 5200), ("5320-9-006", 5995), ("2643-9-009", 260), ("2643-3-006", 60), ("2643-9-007", 180), ("3412-0-011", 3100),
        (CaseManager, 1250), ("2635-3-001", 1300), ("2635-8-002", 420), ("2635-8-003", 900), ("2635-8-004", 1100), ("2635-8-005", 700),
        (UnitHead, 780), (Manager, 26),
    ];

    public static int StateOrganisations(CountryData country, int people) => Scaled(country, "state-organisations", people, 10);

    public static int Ngos(CountryData country, int people) => Scaled(country, "ngos", people, 2);

    public static int SocialWorkers(CountryData country, int people) => Scaled(country, "social-workers", people, 2);

    public static int SocialWorkersInNgos(CountryData country, int people) => Scaled(country, "social-workers-ngo", people, 1);

    /// <summary>Every post with its employer: a head for each organisation, the social workers, the rest.</summary>
    public static List<(string Occupation, DemoOrganisation At)> Posts(CountryData country, IReadOnlyList<DemoOrganisation> employers, int people, Dice dice)
    {
        var state = new Lot<DemoOrganisation>(employers.Where(e => !e.Registered.NonGovernmental).Select(e => (e, e.Size)));
        var ngos = new Lot<DemoOrganisation>(employers.Where(e => e.Registered.NonGovernmental).Select(e => (e, e.Size)));
        var posts = employers.Select(e => (HeadOf(e), e)).ToList();

        var (social, inNgos) = (SocialWorkers(country, people), SocialWorkersInNgos(country, people));
        var ofTheCard = new Lot<string>([(SocialWorker, 82), (NeedAssessor, 18)]);
        foreach (var (occupation, count) in ofTheCard.Share(social - inNgos, 1)) Fill(occupation, count, () => state.Draw(dice));
        foreach (var (occupation, count) in ofTheCard.Share(inNgos)) Fill(occupation, count, () => ngos.Draw(dice));
        int rest = people - posts.Count;
        foreach (var (occupation, count) in new Lot<string>(Rest).Share(rest, rest >= 60 ? 1 : 0))
            Fill(occupation, count, () => (dice.Chance(OthersInNgos) ? ngos : state).Draw(dice));
        dice.Shuffle(posts);
        return posts;

        void Fill(string occupation, int count, Func<DemoOrganisation> where)
        {
            for (int i = 0; i < count; i++) posts.Add((occupation, where()));
        }
    }

    private static string HeadOf(DemoOrganisation employer) => employer.Registered.Kind switch
    {
        "home-care" => UnitHead,
        "day-centre" or "ngo" => "1344-0-003",
        "rehabilitation-centre" => "1344-0-002",
        _ => CentreHead,
    };

    private static int Scaled(CountryData country, string figure, int people, int least) =>
        Math.Max(least, (int)Math.Round(country.Figures[figure].Value * people / country.Figures["specialists"].Value, MidpointRounding.AwayFromZero));
}
