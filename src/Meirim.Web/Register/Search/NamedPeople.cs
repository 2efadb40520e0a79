using Meirim.Names;

namespace Meirim.Web.Register.Search;

/// <summary>The people whose names answer words as typed: by the known words near to each.</summary>
internal static class NamedPeople
{
    /// <summary>Known words looked at for a word that nobody bears as it was typed.</summary>
    private const int MostAnswers = 24;

    /// <summary>Beside the word as typed: those that sound alike or are one letter away.</summary>
    private const int MostBeside = 12;

    private const double LeastBeside = 0.74;

    /// <summary>Someone who answers: how many of the words, and how well.</summary>
    public readonly record struct Candidate(int At, int Words, double Score);

    /// <summary>Everybody who answers at least one word, and how many words were asked; a lone letter counts for none.</summary>
    public static (List<Candidate> People, int Wanted) Find(PeopleIndex index, IEnumerable<string> words)
    {
        var wanted = words.DistinctBy(NameKeys.Key1, StringComparer.Ordinal).Select(w => Answers(index, w)).OfType<List<WordMatch>>().ToList();
        var places = new Dictionary<int, int>();
        var found = new List<(int At, int Words, double Score, int Last)>();
        for (var asked = 0; asked < wanted.Count; asked++)
            foreach (var answer in wanted[asked])
                foreach (var at in index.Bearers(answer.WordId))
                {
                    // the answers come in falling order: who answers twice has answered best before
                    if (!places.TryGetValue(at, out var place))
                    {
                        places[at] = found.Count;
                        found.Add((at, 1, answer.Score, asked));
                    }
                    else if (found[place] is { Last: var last } known && last != asked)
                    {
                        found[place] = (at, known.Words + 1, known.Score + answer.Score, asked);
                    }
                }
        return (found.ConvertAll(f => new Candidate(f.At, f.Words, f.Score)), wanted.Count);
    }

    /// <summary>The known words that answer; null for what is no word to look for.</summary>
    private static List<WordMatch>? Answers(PeopleIndex index, string word)
    {
        var key = NameKeys.Key1(word);
        if (key.Length == 0) return null;
        var found = index.Vocabulary.Find(word, MostAnswers);
        IEnumerable<WordMatch> answers = found is [{ Kind: MatchKind.Exact }, ..] ? found.Where(m => m.Score >= LeastBeside).Take(MostBeside) : found;
        // a lone letter is an initial: it ranks, and finds nobody but who is called so; half the alphabet sounds like it
        if (key.Length == 1) answers = answers.Where(m => m.Kind == MatchKind.Exact);
        var list = answers.OrderByDescending(m => m.Score).ToList();
        return key.Length > 1 || list.Count > 0 ? list : null;
    }
}
