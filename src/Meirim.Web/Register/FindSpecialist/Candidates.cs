using System.Globalization;
using System.Text;
using Meirim.Names;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>
/// The people who may be meant, by the postings of the words that answer the words asked. The text of each statement is the same
/// for every question: the words travel as one parameter.
/// </summary>
internal static class Candidates
{
    /// <summary>Known words looked at for a word that nobody bears as it was typed.</summary>
    private const int MostAnswers = 24;

    /// <summary>Beside the word as typed: those that sound alike or are one letter away.</summary>
    private const int MostBeside = 12;

    private const double LeastBeside = 0.74;

    /// <summary>A prime above every serial of a register number: multiplying by anything modulo it puts the serials in another order.</summary>
    private const long Prime = 10_000_019;

    /// <summary>A word asked for, with the known words that answer it.</summary>
    public sealed record Wanted(string Word, List<(string Key1, double Score)> Answers);

    public static List<Wanted> Answers(IEnumerable<string> words, KnownWordList known)
    {
        var wanted = new List<Wanted>();
        foreach (var word in words.DistinctBy(NameKeys.Key1))
        {
            var key = NameKeys.Key1(word);
            if (key.Length == 0) continue;
            var found = known.Vocabulary.Find(word, MostAnswers);
            var beside = found is [{ Kind: MatchKind.Exact }, ..] ? found.Where(m => m.Score >= LeastBeside).Take(MostBeside) : found;
            // a lone letter is an initial: it ranks, and finds nobody but who is called so; half the alphabet sounds like it
            if (key.Length == 1) beside = beside.Where(m => m.Kind == MatchKind.Exact);
            var answers = beside.Select(m => (known.Key1(m.WordId), m.Score)).ToList();
            if (key.Length > 1 || answers.Count > 0) wanted.Add(new Wanted(word, answers));
        }
        return wanted;
    }

    /// <summary>People with at least so many of the words.</summary>
    public static IQueryable<Candidate> WithNames(MeirimDb db, List<Wanted> wanted, int least)
    {
        var answers = wanted.SelectMany((w, i) => w.Answers.Select(a => (Word: i, a.Key1, a.Score))).ToList();
        return db.Database.IsNpgsql() ? OnPostgres(db, answers, least) : OnSqlite(db, answers, least);
    }

    /// <summary>Everybody, in an order that is another one each day, the same for all who ask, and kind to nobody.</summary>
    public static IQueryable<Candidate> InOrderOf(MeirimDb db, DateOnly day)
    {
        long factor = 1 + day.DayNumber * 2_654_435_761L % (Prime - 1);
        return db.Database.SqlQuery<Candidate>(
            $"""
            SELECT person_id AS "PersonId", 0 AS "Words", CAST(-(CAST(substr(number, 4, 7) AS bigint) * {factor} % {Prime}) AS double precision) AS "Score"
            FROM register_entries
            """);
    }

    private static IQueryable<Candidate> OnPostgres(MeirimDb db, List<(int Word, string Key1, double Score)> answers, int least)
    {
        int[] words = [.. answers.Select(a => a.Word)];
        string[] keys = [.. answers.Select(a => a.Key1)];
        double[] scores = [.. answers.Select(a => a.Score)];
        return db.Database.SqlQuery<Candidate>(
            $"""
            SELECT person_id AS "PersonId", CAST(count(*) AS integer) AS "Words", sum(score) AS "Score"
            FROM (SELECT p.person_id, m.word, max(m.score) AS score
                  FROM unnest({words}, {keys}, {scores}) AS m(word, key1, score) JOIN name_postings p ON p.key1 = m.key1
                  GROUP BY p.person_id, m.word) AS hits
            GROUP BY person_id HAVING count(*) >= {least}
            """);
    }

    private static IQueryable<Candidate> OnSqlite(MeirimDb db, List<(int Word, string Key1, double Score)> answers, int least)
    {
        var rows = new StringBuilder("[");
        foreach (var (word, key1, score) in answers)
            rows.Append(rows.Length > 1 ? "," : "").Append(CultureInfo.InvariantCulture, $"[{word},{System.Text.Json.JsonSerializer.Serialize(key1)},{score:0.####}]");
        var json = rows.Append(']').ToString();
        return db.Database.SqlQuery<Candidate>(
            $"""
            SELECT person_id AS "PersonId", count(*) AS "Words", sum(score) AS "Score"
            FROM (SELECT p.person_id, m.word, max(m.score) AS score
                  FROM (SELECT value ->> 0 AS word, value ->> 1 AS key1, value ->> 2 AS score FROM json_each({json})) AS m
                  CROSS JOIN name_postings p ON p.key1 = m.key1
                  GROUP BY p.person_id, m.word) AS hits
            GROUP BY person_id HAVING count(*) >= {least}
            """);
    }
}
