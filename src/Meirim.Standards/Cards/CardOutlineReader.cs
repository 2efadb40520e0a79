using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Meirim.Standards.Cards;

/// <summary>Reads and checks a country's card outlines.</summary>
internal static partial class CardOutlineReader
{
    private static readonly OutlineJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters =
        {
            new JsonStringEnumConverter<FunctionKind>(JsonNamingPolicy.CamelCase), new EquatableListConverter<string>(),
            new EquatableListConverter<CardOutline>(), new EquatableListConverter<OutlineFunction>(), new EquatableListConverter<OutlineLink>(),
        },
    });

    public static CardOutlineReading Read(ReadOnlyMemory<byte> json)
    {
        OutlineFile? file;
        try
        {
            file = JsonSerializer.Deserialize(json.Span, Context.OutlineFile);
        }
        catch (JsonException e)
        {
            return new([], [new(CardOutlineCheck.Shape, e.Path ?? "", e.Message)]);
        }
        if (file?.Cards is null) return new([], [new(CardOutlineCheck.Shape, "cards", "missing")]);
        var problems = new List<CardOutlineProblem>();
        for (var i = 0; i < file.Cards.Count; i++) Check(file.Cards, i, problems);
        return problems.Count > 0 ? new([], [.. problems]) : new(file.Cards, []);
    }

    private static void Check(EquatableList<CardOutline> cards, int index, List<CardOutlineProblem> problems)
    {
        var card = cards[index];
        void Require(bool holds, string check, string place, string? detail)
        {
            if (!holds) problems.Add(new(check, $"cards[{index}].{place}", detail ?? ""));
        }
        if (card.OccupationCode is null || card.GroupCode is null || card.Level is null || card.Categories is null || card.Functions is null
            || card.Linked is null || card.OtherCodes is null)
        {
            Require(false, CardOutlineCheck.Shape, "", "a field is missing");
            return;
        }
        Require(Code().IsMatch(card.OccupationCode), CardOutlineCheck.OccupationCode, "occupationCode", card.OccupationCode);
        foreach (var code in card.OtherCodes) Require(Code().IsMatch(code), CardOutlineCheck.OccupationCode, "otherCodes", code);
        Require(card.OccupationCode.StartsWith(card.GroupCode + "-", StringComparison.Ordinal), CardOutlineCheck.GroupCode, "groupCode", card.GroupCode);
        Require(index == 0 || card.Paragraph > cards[index - 1].Paragraph, CardOutlineCheck.Unique, "paragraph", $"{card.Paragraph}");
        Require(cards.Count(c => c.OccupationCode == card.OccupationCode) == 1, CardOutlineCheck.Unique, "occupationCode", card.OccupationCode);
        Require(card.Level is { From: >= 1, To: <= 8 } && card.Level.From <= card.Level.To, CardOutlineCheck.Level, "level", card.Level.ToString());
        Require(card.SubLevel is null || card.SubLevel.StartsWith($"{card.Level.To}.", StringComparison.Ordinal), CardOutlineCheck.Level, "subLevel", card.SubLevel);
        Require(CategoryCodes.Rising.Where(c => card.Categories.Contains(c)).SequenceEqual(card.Categories), CardOutlineCheck.Categories, "categories", string.Join(' ', card.Categories));
        Require(AllLanguages(card.Names), CardOutlineCheck.FourLanguages, "names", null);
        Require(AllLanguages(card.Goal), CardOutlineCheck.FourLanguages, "goal", null);
        Require(card.Functions.Select(f => f.Number).SequenceEqual(Enumerable.Range(1, card.Functions.Count))
            && card.Functions.Any(f => f.Kind == FunctionKind.Mandatory), CardOutlineCheck.FunctionNumbers, "functions", null);
        foreach (var function in card.Functions)
        {
            Require(AllLanguages(function.Titles), CardOutlineCheck.FourLanguages, $"functions[{function.Number - 1}]", null);
            foreach (var title in Texts(function.Titles).OfType<string>())
                Require(title.Split(' ').Length is >= 3 and <= 8, CardOutlineCheck.TitleLength, $"functions[{function.Number - 1}]", title);
        }
        foreach (var link in card.Linked)
            Require(link.OccupationCode is { } code ? cards.Any(c => c.OccupationCode == code) : AllLanguages(link.Names), CardOutlineCheck.Link, "linked", link.OccupationCode);
    }

    private static bool AllLanguages(Words? words) => words is not null && Texts(words).All(t => !string.IsNullOrWhiteSpace(t));

    private static string?[] Texts(Words? words) => words is null ? [] : [words.Kk, words.Ru, words.En, words.Lv];

    [GeneratedRegex(@"\A\d{4}-\d-\d{3}\z", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Code();
}

/// <summary>The file as written.</summary>
internal sealed record OutlineFile(OutlineSource? Source, EquatableList<CardOutline>? Cards);

/// <summary>Legal source of the file: a code of the country's list of acts.</summary>
internal sealed record OutlineSource(string Act, string Confidence);

[JsonSerializable(typeof(OutlineFile))]
[JsonSerializable(typeof(CardOutline))]
[JsonSerializable(typeof(OutlineFunction))]
[JsonSerializable(typeof(OutlineLink))]
internal sealed partial class OutlineJsonContext : JsonSerializerContext;
