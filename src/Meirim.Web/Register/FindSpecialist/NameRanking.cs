using Meirim.Names;
using Meirim.Web.Register.Search;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Puts the nearest candidates in order by a comparison part by part, and says why each matches.</summary>
internal static class NameRanking
{
    /// <summary>The text of a match that no comparison of whole names explains: the word goes on where the typing stopped.</summary>
    private const string Begins = "find.reason.begins";

    public sealed record Ranked(double Score, PublicName Name, IReadOnlyList<string> Reasons);

    public static List<(int At, Ranked? Why)> Of(string nameText, IReadOnlyList<NamedPeople.Candidate> candidates, PeopleIndex index)
    {
        var (asked, keys) = Prepared(nameText);
        return [.. candidates.Select(c => (Candidate: c, Why: Best(asked, keys, index[c.At])))
            .OrderByDescending(r => r.Candidate.Words)
            .ThenByDescending(r => r.Why.Score)
            .ThenByDescending(r => r.Candidate.Score)
            .Select(r => (r.Candidate.At, (Ranked?)r.Why))];
    }

    /// <summary>Why one person matches.</summary>
    public static Ranked Why(string nameText, PublicSpecialist person)
    {
        var (asked, keys) = Prepared(nameText);
        return Best(asked, keys, person);
    }

    private static (PreparedName Asked, List<string> Keys) Prepared(string nameText) =>
        (NameComparison.Prepare(PersonName.Parse(nameText)), [.. NameWords.Split(nameText).Select(NameKeys.Key1)]);

    private static Ranked Best(PreparedName asked, List<string> keys, PublicSpecialist person)
    {
        (NameMatch Match, PublicName Name)? best = null;
        foreach (var name in person.Names)
        {
            var match = NameComparison.Compare(asked, NameComparison.Prepare(new PersonName(name.Surname, name.GivenName, name.Patronymic)));
            if (best is null || match.Score > best.Value.Match.Score) best = (match, name);
        }
        return new Ranked(best!.Value.Match.Score, best.Value.Name, Reasons(best.Value.Match, keys, best.Value.Name));
    }

    /// <summary>
    /// Parts that were not asked for say nothing, and a part of another name is no reason; where nothing is left, the word typed
    /// begins one of the names.
    /// </summary>
    private static List<string> Reasons(NameMatch match, List<string> keys, PublicName spelling)
    {
        var reasons = match.Parts.Where(p => p.A is not null && p.B is not null).SelectMany(p => p.Reasons)
            .Where(r => r is not (NameReason.Different or NameReason.PartMissing))
            .Distinct().Order().Select(r => "name.reason." + r.Code()).ToList();
        if (keys.Count > 1 && match.Reasons.Contains(NameReason.WordOrder)) reasons.Add("name.reason." + NameReason.WordOrder.Code());
        if (reasons.Count == 0 && NameWords.Split(spelling.Full).Any(w => keys.Exists(k => NameKeys.Key1(w).StartsWith(k, StringComparison.Ordinal)))) reasons.Add(Begins);
        return reasons;
    }
}
