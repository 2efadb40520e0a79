using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Standards.Cards;
using Meirim.Standards.Editions;

namespace Meirim.Web.Standards;

/// <summary><c>meirim standard compare A B</c>: two files card by card, or two wordings <c>CODE@DATE</c> of the register.</summary>
internal static class CompareVerb
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task<int> Run(IServiceProvider services, string a, string b, bool json, CancellationToken cancel)
    {
        if (await Cards(services, a, cancel) is not { } older || await Cards(services, b, cancel) is not { } newer) return CommandLine.Refused;
        // two wordings are compared whatever their paragraphs; two files card by card
        var pairs = older.Count == 1 && newer.Count == 1
            ? [(older[0], newer[0])]
            : older.Select(o => o.Paragraph).Union(newer.Select(n => n.Paragraph)).Order()
                .Select(p => (older.FirstOrDefault(o => o.Paragraph == p), newer.FirstOrDefault(n => n.Paragraph == p))).ToList();
        var compared = pairs.Select(p => new Compared(p.Item1?.OccupationCode, p.Item2?.OccupationCode, (p.Item2 ?? p.Item1)!.Name,
            p is ({ } before, { } after) ? [.. EditionComparison.Compare(before, after)] : null)).ToList();
        if (json) Console.WriteLine(JsonSerializer.Serialize(compared, Readable));
        else foreach (var card in compared) Write(card);
        return CommandLine.Done;
    }

    /// <summary>"2 added, 1 removed".</summary>
    public static string Sum(IReadOnlyCollection<EditionChange> changes) => changes.Count == 0
        ? "no differences"
        : string.Join(", ", changes.GroupBy(c => c.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}"));

    private static async Task<IReadOnlyList<OccupationCard>?> Cards(IServiceProvider services, string name, CancellationToken cancel)
    {
        if (File.Exists(name) || !name.Contains('@', StringComparison.Ordinal)) return (await TextFile.Read(name, null, cancel))?.Read.Document?.Cards;
        await Migrating.Migrate(services, cancel);
        if ((await services.GetRequiredService<EditionShelf>().Load(cancel)).Find(name) is { } held) return [held.Card];
        CommandLine.Refuse(services, StandardProblems.UnknownEdition);
        return null;
    }

    private static void Write(Compared card)
    {
        Console.WriteLine($"{card.NewOccupation ?? card.Occupation}  {card.Name}: {(card.Changes is { } all ? Sum(all) : card.Occupation is null ? "a new card" : "the card is gone")}");
        foreach (var change in card.Changes ?? [])
        {
            var place = change.NewAddress ?? change.Address;
            Console.WriteLine($"  {ChangeWords.Sign(change.Kind)} {change.Part}{(place is null ? "" : " " + place)}");
            if (change.Before is not null) Console.WriteLine($"      - {change.Before}");
            if (change.After is not null && change.Kind != ChangeKind.Moved) Console.WriteLine($"      + {change.After}");
        }
    }

    /// <param name="Changes">Null when only one side has the card.</param>
    private sealed record Compared(string? Occupation, string? NewOccupation, string Name, IReadOnlyList<EditionChange>? Changes);
}
