using System.Text.Json.Nodes;

namespace Meirim.Names.Tests.Spellings;

/// <summary>Names of demo people drawn from data/demo/kz-names.json by its seed: a register as large as the country's.</summary>
public static class DemoPeople
{
    public static IReadOnlyList<PersonName> Draw(int count)
    {
        var data = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Spellings", "kz-names.json")))!;
        var random = new Random((int)data["seed"]!);
        var peoples = Weighted(data["peoples"]!.AsArray());
        var given = Of(data["given"]!.AsArray(), g => $"{g["people"]}-{g["sex"]}");
        var surnames = Of(data["surnames"]!.AsArray(), s => $"{s["people"]}");

        var people = new List<PersonName>(count);
        for (var i = 0; i < count; i++)
        {
            var code = (string)Pick(peoples, random)["code"]!;
            var sex = random.Next(10) < 8 ? "f" : "m";
            var own = Pick(given[$"{code}-{sex}"], random);
            var father = Pick(given[$"{code}-m"], random)["patronymic"]!;
            // the register holds the spelling of the document at hand: Kazakh, Russian or Latin
            var (language, patronymic) = random.Next(3) switch { 0 => ("kk", "kk"), 1 => ("ru", "ru"), _ => ("latin", "latin") };
            people.Add(new PersonName(
                (string)Pick(surnames[code], random)[language]![sex]!, (string)own[language]!, (string)father[patronymic + sex.ToUpperInvariant()]!));
        }

        return people;
    }

    private static Dictionary<string, (JsonNode[], int[])> Of(JsonArray items, Func<JsonNode, string> key) =>
        items.GroupBy(i => key(i!)).ToDictionary(g => g.Key, g => Weighted(g));

    private static (JsonNode[] Items, int[] Sums) Weighted(IEnumerable<JsonNode?> items)
    {
        var all = items.Select(i => i!).ToArray();
        var sums = new int[all.Length];
        var sum = 0;
        for (var i = 0; i < all.Length; i++) sums[i] = sum += (int)all[i]["weight"]!;
        return (all, sums);
    }

    private static JsonNode Pick((JsonNode[] Items, int[] Sums) from, Random random)
    {
        var at = Array.BinarySearch(from.Sums, random.Next(from.Sums[^1]) + 1);
        return from.Items[at < 0 ? ~at : at];
    }
}
