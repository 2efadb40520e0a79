using Meirim.Names;

namespace Meirim.Web.Records.FindDuplicates;

/// <summary>
/// How much speaks for two records being one person. The weights are ours: a name alone proposes nothing, for namesakes are
/// many; the birth date decides most, then a document of the same number.
/// </summary>
public static class PairScore
{
    /// <summary>From this score on a pair is laid before a registrar.</summary>
    public const int Proposed = 60;

    /// <summary>Names less alike than this are two people's, whatever else agrees.</summary>
    public const double AlikeNames = 0.75;

    public static (int Score, IReadOnlyList<string> Reasons) Of(ComparedPerson a, ComparedPerson b)
    {
        double name = Names(a, b);
        if (name < AlikeNames) return (0, []);
        var reasons = new List<string> { name >= 0.95 ? PairReasons.SameName : PairReasons.AlikeName };
        var (birth, birthReason) = Birth(a.Born, b.Born);
        reasons.Add(birthReason);
        double score = 50 * name + birth;
        score += Shared(a.Documents, b.Documents, 40, PairReasons.SameDocument, reasons);
        score += Shared(a.Employers, b.Employers, 10, PairReasons.SameEmployer, reasons);
        score += Shared(a.Occupations, b.Occupations, 3, PairReasons.SameOccupation, reasons);
        return ((int)Math.Clamp(Math.Round(score), 0, 100), reasons);
    }

    /// <summary>The most alike of all spellings; where both documents give a patronymic, of those that do: a passport without one hides that it differs.</summary>
    private static double Names(ComparedPerson a, ComparedPerson b)
    {
        var pairs = (from x in a.Names from y in b.Names select (X: x, Y: y)).ToList();
        var whole = pairs.FindAll(p => p.X.Patronymic is not null && p.Y.Patronymic is not null);
        return (whole.Count > 0 ? whole : pairs).Select(p => NameComparison.Compare(p.X, p.Y).Score).DefaultIfEmpty(0).Max();
    }

    private static (int Score, string Reason) Birth(DateOnly? a, DateOnly? b) => (a, b) switch
    {
        (null, _) or (_, null) => (5, PairReasons.UnknownBirth),
        ({ } x, { } y) when x == y => (30, PairReasons.SameBirth),
        ({ } x, { } y) when IsNear(x, y) => (12, PairReasons.NearBirth),
        _ => (-25, PairReasons.OtherBirth),
    };

    /// <summary>A slip of the pen: one figure of the date, or day and month in each other's place.</summary>
    private static bool IsNear(DateOnly a, DateOnly b) =>
        (a.Year == b.Year && a.Day == b.Month && a.Month == b.Day)
        || $"{a:yyyyMMdd}".Zip($"{b:yyyyMMdd}").Count(p => p.First != p.Second) == 1;

    private static int Shared(IReadOnlySet<string> a, IReadOnlySet<string> b, int points, string reason, List<string> reasons)
    {
        if (!a.Overlaps(b)) return 0;
        reasons.Add(reason);
        return points;
    }
}
