using Meirim.Qti.Items;

namespace Meirim.Qti.Processing;

/// <summary>Scores an item. Pure: the same item, answers and language always give the same outcomes, and no answer makes it throw.</summary>
public static class ResponseProcessor
{
    /// <param name="answers">Chosen values by response identifier; what is missing or empty is no answer.</param>
    /// <param name="language">The language in which the candidate saw it: typed words may have another key in each.</param>
    public static Scored Score(Item item, IReadOnlyDictionary<string, IReadOnlyList<string>> answers, string? language = null)
    {
        var problems = answers.Keys.Where(k => item.Response(k) is null).Order(StringComparer.Ordinal).Select(k => QtiProblems.UnknownResponse(Reading.Attributes.Clip(k))).ToList();
        var values = new Dictionary<string, QtiValue>(StringComparer.Ordinal);
        foreach (var response in item.Responses)
        {
            var (value, problem) = Answers.Read(item, response, answers.GetValueOrDefault(response.Identifier) ?? []);
            values[response.Identifier] = value;
            if (problem is not null) problems.Add(problem);
        }
        return new Scored(new SortedDictionary<string, QtiValue>(new Evaluation(item, values, language).Run().ToDictionary(), StringComparer.Ordinal), problems);
    }
}

/// <param name="Outcomes">Every declared outcome.</param>
/// <param name="Problems">Answers that were refused and count as not given.</param>
public sealed record Scored(IReadOnlyDictionary<string, QtiValue> Outcomes, IReadOnlyList<QtiProblem> Problems)
{
    /// <summary>The points; null when the item gives none.</summary>
    public double? Score => Outcomes.GetValueOrDefault(OutcomeDeclaration.Score.Identifier)?.Number;
}
