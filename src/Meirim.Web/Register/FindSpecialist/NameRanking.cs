using Meirim.Names;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Puts the nearest candidates in order by a comparison part by part, and says why each matches.</summary>
internal static class NameRanking
{
    /// <summary>The text of a match that no comparison of whole names explains: the word goes on where the typing stopped.</summary>
    private const string Begins = "find.reason.begins";

    /// <summary>One spelling of a person's name.</summary>
    public sealed record Spelling(Guid PersonId, string Surname, string GivenName, string? Patronymic)
    {
        public string Full => Patronymic is null ? $"{Surname} {GivenName}" : $"{Surname} {GivenName} {Patronymic}";
    }

    public sealed record Ranked(Guid PersonId, double Score, Spelling Name, IReadOnlyList<string> Reasons);

    public static List<Ranked> Of(string nameText, IReadOnlyList<Candidate> candidates, ILookup<Guid, Spelling> names)
    {
        var asked = NameComparison.Prepare(PersonName.Parse(nameText));
        var keys = NameWords.Split(nameText).Select(NameKeys.Key1).ToList();
        var ranked = new List<(Ranked Ranked, Candidate Candidate)>(candidates.Count);
        foreach (var candidate in candidates)
            if (Best(asked, keys, candidate, names[candidate.PersonId]) is { } best) ranked.Add((best, candidate));
        return [.. ranked
            .OrderByDescending(r => r.Candidate.Words)
            .ThenByDescending(r => r.Ranked.Score)
            .ThenByDescending(r => r.Candidate.Score)
            .Select(r => r.Ranked)];
    }

    private static Ranked? Best(PreparedName asked, List<string> keys, Candidate candidate, IEnumerable<Spelling> spellings)
    {
        Ranked? best = null;
        foreach (var spelling in spellings)
        {
            var match = NameComparison.Compare(asked, NameComparison.Prepare(new PersonName(spelling.Surname, spelling.GivenName, spelling.Patronymic)));
            if (best is null || match.Score > best.Score) best = new Ranked(candidate.PersonId, match.Score, spelling, Reasons(match, keys, spelling));
        }
        return best;
    }

    /// <summary>
    /// Parts that were not asked for say nothing, and a part of another name is no reason; where nothing is left, the word typed
    /// begins one of the names.
    /// </summary>
    private static List<string> Reasons(NameMatch match, List<string> keys, Spelling spelling)
    {
        var reasons = match.Parts.Where(p => p.A is not null && p.B is not null).SelectMany(p => p.Reasons)
            .Where(r => r is not (NameReason.Different or NameReason.PartMissing))
            .Distinct().Order().Select(r => "name.reason." + r.Code()).ToList();
        if (keys.Count > 1 && match.Reasons.Contains(NameReason.WordOrder)) reasons.Add("name.reason." + NameReason.WordOrder.Code());
        if (reasons.Count == 0 && NameWords.Split(spelling.Full).Any(w => keys.Exists(k => NameKeys.Key1(w).StartsWith(k, StringComparison.Ordinal)))) reasons.Add(Begins);
        return reasons;
    }
}
