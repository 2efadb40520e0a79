using System.Text.Encodings.Web;
using System.Text.Json;
using Meirim.Standards.Cards;
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

        await using var output = new MemoryStream();
        await using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var held in editions) Write(json, held);
            json.WriteEndArray();
        }
        Console.WriteLine(System.Text.Encoding.UTF8.GetString(output.ToArray()));
        return CommandLine.Done;
    }

    private static void Write(Utf8JsonWriter json, HeldEdition held)
    {
        json.WriteStartObject();
        json.WriteStartObject("act");
        json.WriteString("number", held.Edition.ActNumber);
        json.WriteString("date", $"{held.Edition.ActDate:yyyy-MM-dd}");
        json.WriteEndObject();
        json.WriteString("from", $"{held.Edition.From:yyyy-MM-dd}");
        if (held.Edition.Until is { } until) json.WriteString("until", $"{until:yyyy-MM-dd}");
        json.WritePropertyName("card");
        using (var card = JsonDocument.Parse(StandardJson.WriteCard(held.Card))) card.WriteTo(json);
        json.WriteEndObject();
    }
}
