using System.Globalization;
using System.Net;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;

namespace Meirim.Web.Testing.Bank;

/// <summary>The questions with which a round can be tried out, written by us and marked as demonstration: <c>data/demo/items-COUNTRY.csv</c>.</summary>
public sealed class DemoBank(MeirimDb db, JournalWriter journal, ICountry country, CountryClock clock)
{
    private const int ItemsInAnAct = 100;
    private static readonly string[] Letters = ["A", "B", "C", "D", "E"];

    /// <summary>Puts them into the bank of a demo database. Returns how many; 0 for a country without.</summary>
    public async Task<int> Fill(CancellationToken cancel)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "data", "demo");
        var items = Directory.GetFiles(folder, $"items-{country.Code}*.csv").Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        db.TestItems.AddRange(items.Select(i => i.Item));
        db.TestItemVersions.AddRange(items.Select(i => i.Version));
        foreach (var some in items.Chunk(ItemsInAnAct))
            journal.Append(Act.Now(ActKind.TestItemWritten, Actor.Program, clock), personId: null, [.. some.Select(i => ItemOf(i.Version))]);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return items.Count;
    }

    private IEnumerable<(TestItem Item, ItemVersion Version)> Read(string file)
    {
        using var csv = new CsvReader(new StreamReader(file, Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null });
        csv.Read();
        csv.ReadHeader();
        var languages = country.Languages.Where(l => csv.HeaderRecord!.Contains("text_" + l)).ToList();
        var now = clock.Now;
        while (csv.Read())
        {
            var item = Read(csv, languages);
            var stored = new TestItem
            {
                Id = Guid.CreateVersion7(now),
                Code = item.Identifier,
                Use = item.Processing is null ? ItemUse.Survey : ItemUse.Scored,
                State = Cell(csv, "trial") is null ? ItemState.Live : ItemState.Trial,
                Area = item.Labels.Area!,
                Level = item.Labels.Level!,
                Occupations = Cell(csv, "occupations") is { } all and not "*" ? $" {all.Replace(';', ' ')} " : null,
                Knowledge = Cell(csv, "knowledge"),
                Article = item.Labels.SourceArticle,
                Seconds = item.Labels.Seconds ?? 60,
                IsDemonstration = true,
                Latest = 1,
            };
            yield return (stored, ItemVersion.Of(stored, item, Actor.Program, now));
        }
    }

    internal static ActItem ItemOf(ItemVersion version) => ActItem.Of("test-item", version.ItemId, version.Salt, string.Create(CultureInfo.InvariantCulture, $"{version.Number}\n{version.Hash}"));

    private static Item Read(CsvReader csv, List<string> languages)
    {
        const string response = "RESPONSE";
        LocalText Text(string column) => new(languages.Select(l => (l, Text: Cell(csv, $"{column}_{l}"))).Where(t => t.Text is not null).Select(t => new KeyValuePair<string, string>(t.l, WebUtility.HtmlEncode(t.Text!))));
        var key = (Cell(csv, "key") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var type = Cell(csv, "type")!;
        var options = Letters.Where(l => Cell(csv, $"{l}_{languages[0]}") is not null).Select(l => new Option(l, Text(l))).ToList();
        var cardinality = type switch { "single" => Cardinality.Single, "multiple" => Cardinality.Multiple, "order" => Cardinality.Ordered, _ => throw new InvalidDataException($"{Cell(csv, "code")}: {type}") };
        // what asks for opinions keeps its order
        bool shuffle = key.Length > 0;
        return new Item
        {
            Identifier = Cell(csv, "code")!,
            Title = LocalText.Of(languages[0], Cell(csv, "code")!),
            Body = new LocalText(languages.Select(l => new KeyValuePair<string, string>(l, $"<div data-response=\"{response}\"></div>"))),
            Interactions = [cardinality == Cardinality.Ordered
                ? new OrderInteraction(options, shuffle) { Response = response, Prompt = Text("text") }
                : new ChoiceInteraction(options, shuffle, cardinality == Cardinality.Single ? 1 : 0) { Response = response, Prompt = Text("text") }],
            Responses = [new ResponseDeclaration(response, cardinality, BaseType.Identifier, new AnswerKey { Correct = key })],
            Outcomes = [OutcomeDeclaration.Score],
            Processing = key.Length == 0 ? null : new TemplateProcessing(StandardTemplate.MatchCorrect),
            Labels = new ItemLabels(Cell(csv, "area"), Cell(csv, "level"), Cell(csv, "source_article"), Cell(csv, "author"), int.Parse(Cell(csv, "seconds") ?? "60", CultureInfo.InvariantCulture)),
        };
    }

    private static string? Cell(CsvReader csv, string column) => csv.TryGetField<string>(column, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
