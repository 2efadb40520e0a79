using System.Text.Encodings.Web;
using System.Text.Json;
using Meirim.Standards.Cards;
using Meirim.Standards.Editions;
using Meirim.Web.Countries;

namespace Meirim.Web.Standards;

/// <summary><c>meirim standard export</c>: a JSON array of the wordings in force on a day, each with its act and period.</summary>
internal static class ExportVerb
{
    public static async Task<int> Run(IServiceProvider services, string? occupation, DateOnly? on, CancellationToken cancel)
    {
        var day = on ?? services.GetRequiredService<CountryClock>().Today;
        await Migrating.Migrate(services, cancel);
        var editions = (await services.GetRequiredService<EditionShelf>().Load(cancel)).Editions
            .Where(e => e.Edition.IsInForceOn(day) && (occupation is null || e.OccupationCode == occupation)).ToList();
        if (editions.Count == 0) return CommandLine.Refuse(services, StandardProblems.CardNotImported);

        Write(editions.ConvertAll(e => e.Edition));
        return CommandLine.Done;
    }

    /// <summary>Prints wordings as docs/cli.md shows them.</summary>
    public static void Write(IReadOnlyList<CardEdition> editions)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var edition in editions) Write(json, edition);
            json.WriteEndArray();
        }
        Console.WriteLine(System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, CardEdition edition)
    {
        json.WriteStartObject();
        json.WriteStartObject("act");
        json.WriteString("number", edition.ActNumber);
        json.WriteString("date", $"{edition.ActDate:yyyy-MM-dd}");
        json.WriteEndObject();
        json.WriteString("from", $"{edition.From:yyyy-MM-dd}");
        if (edition.Until is { } until) json.WriteString("until", $"{until:yyyy-MM-dd}");
        json.WritePropertyName("card");
        using (var card = JsonDocument.Parse(StandardJson.WriteCard(edition.Card))) card.WriteTo(json);
        json.WriteEndObject();
    }
}
