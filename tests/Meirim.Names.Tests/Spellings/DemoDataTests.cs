using System.Text.Json.Nodes;

namespace Meirim.Names.Tests.Spellings;

/// <summary>data/demo/kz-names.json is complete, and its three spellings are spellings of one name.</summary>
public sealed class DemoDataTests
{
    private static readonly JsonNode Data =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Spellings", "kz-names.json")))!;

    private static readonly string[] Languages = ["kk", "ru", "latin"];

    [Fact]
    public void Every_people_has_given_names_of_both_sexes_and_surnames()
    {
        foreach (var people in Data["peoples"]!.AsArray().Select(p => (string)p!["code"]!))
        {
            Data["given"]!.AsArray().Where(g => (string)g!["people"]! == people).Select(g => (string)g!["sex"]!).Distinct().Order().ToArray().ShouldBe(new[] { "f", "m" }, people);
            Data["surnames"]!.AsArray().ShouldContain(s => (string)s!["people"]! == people, people);
        }
    }

    [Fact]
    public void Every_name_has_its_spellings_a_weight_and_a_man_his_patronymics()
    {
        foreach (var given in Data["given"]!.AsArray())
        {
            ((int)given!["weight"]!).ShouldBePositive();
            foreach (var language in Languages) ((string)given[language]!).ShouldNotBeNullOrWhiteSpace();
            if ((string)given["sex"]! != "m") continue;
            foreach (var form in new[] { "kk", "ru", "latin", "kkLatin" })
            {
                var (man, woman) = ((string)given["patronymic"]![form + "M"]!, (string)given["patronymic"]![form + "F"]!);
                NameKeys.Key1(man).ShouldEndWith("9", Case.Sensitive, man);
                NameKeys.Key1(woman).ShouldBe(NameKeys.Key1(man), woman);
            }
        }

        foreach (var surname in Data["surnames"]!.AsArray())
            foreach (var language in Languages)
                NameKeys.Key2((string)surname![language]!["m"]!).ShouldBe(NameKeys.Key2((string)surname[language]!["f"]!));
    }

    [Fact]
    public void The_spellings_of_a_surname_are_alike()
    {
        // German families write their own Latin spelling (Шульц, Schulz)
        foreach (var surname in Data["surnames"]!.AsArray().Where(s => (string)s!["people"]! != "german"))
            foreach (var other in new[] { "ru", "latin" })
                NameComparison.Compare(new PersonName((string)surname!["kk"]!["m"]!, null), new PersonName((string)surname[other]!["m"]!, null))
                    .Parts[0].Score.ShouldBeGreaterThan(0.6, $"{surname["kk"]} {surname[other]}");
    }
}
