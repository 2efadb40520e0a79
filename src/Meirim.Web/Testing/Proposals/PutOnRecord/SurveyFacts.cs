using System.Text.Json;
using Meirim.Web.Countries;
using Meirim.Web.Records;

namespace Meirim.Web.Testing.Proposals.PutOnRecord;

/// <summary>
/// Which answers of the survey may go onto a record, and as what: <c>data/COUNTRY/survey-facts.json</c>. Only what no requirement
/// counts: a category never hangs on what somebody ticked about themselves.
/// </summary>
public sealed class SurveyFacts(ICountry country)
{
    private readonly Lazy<Dictionary<(string Item, string Option), IReadOnlyList<FactBody>>> _all = new(() =>
    {
        var file = Path.Combine(AppContext.BaseDirectory, "data", country.Code, "survey-facts.json");
        if (!File.Exists(file)) return [];
        var read = JsonSerializer.Deserialize<SurveyFile>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
        return read.Questions.SelectMany(q => q.Options ?? [], (q, o) => (q.Item, o)).ToDictionary(
            x => (x.Item, x.o.Option),
            IReadOnlyList<FactBody> (x) => [.. x.o.Facts.Select(f => FactJson.Read(Enum.Parse<FactKind>(f.Kind), FactJson.Version, f.Body.GetRawText()))]);
    });

    private sealed record SurveyFile(IReadOnlyList<SurveyQuestion> Questions);

    private sealed record SurveyQuestion(string Item, string Note, IReadOnlyList<SurveyOption>? Options = null);

    private sealed record SurveyOption(string Option, IReadOnlyList<SurveyFact> Facts);

    private sealed record SurveyFact(string Kind, JsonElement Body);

    /// <summary>What the answer may become; empty when it goes onto no record.</summary>
    public IReadOnlyList<FactBody> Of(string item, string option) => _all.Value.GetValueOrDefault((item, option)) ?? [];
}
