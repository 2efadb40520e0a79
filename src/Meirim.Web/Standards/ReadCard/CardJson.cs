using Meirim.Standards.Cards;
using Meirim.Web.Countries;
using Meirim.Web.Ui;

namespace Meirim.Web.Standards.ReadCard;

/// <summary><c>/standard/CODE.json</c> and <c>/api/v1/standard/CODE</c>: the card in the wording of a day, as docs/standard-json.md writes it.</summary>
internal static class CardJson
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/standard/{code}.json", Read);
        app.MapGet("/api/v1/standard/{code}", Read);
    }

    private static async Task<IResult> Read(string code, string? on, EditionShelf shelf, OccupationIndex occupations, CountryClock clock, Texts texts, CancellationToken cancel)
    {
        var day = clock.Today;
        if (on is not null && !DayBinder.TryParse(on, out day)) return Refuse(texts, StandardProblems.DayUnreadable);
        if (await occupations.Find(code, day, cancel) is null) return Refuse(texts, StandardProblems.UnknownOccupation);
        return (await shelf.Load(cancel)).InForce(code, day) is { } held
            ? Results.Bytes(StandardJson.WriteCard(held.Card), "application/json")
            : Refuse(texts, StandardProblems.CardNotImported);
    }

    private static IResult Refuse(Texts texts, Problem problem) => Results.Problem(
        type: $"urn:meirim:problem:{problem.Code}",
        title: texts.Of(problem),
        statusCode: problem.Status,
        extensions: new Dictionary<string, object?> { ["code"] = problem.Code });
}
