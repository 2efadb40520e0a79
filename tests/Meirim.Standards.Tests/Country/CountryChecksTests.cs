using System.Text.Json.Nodes;
using Meirim.Standards.Country;

namespace Meirim.Standards.Tests.Country;

/// <summary>Each named check is seen to fail, on a copy of the real data with one thing spoilt.</summary>
public sealed class CountryChecksTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"meirim-{Guid.CreateVersion7():N}");

    public CountryChecksTests() => Copy(DataFolder.Of("kz"), _folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_language_is_CTY_001()
    {
        Spoil("regions.json", r => r["regions"]![3]!["names"]!.AsObject().Remove("kk"));
        Only(CountryCheck.LanguageMissing, "regions.json", "regions[3].names.kk");
    }

    [Fact]
    public void A_code_used_twice_is_CTY_002()
    {
        Spoil("services.json", r => r["services"]![1]!["code"] = "social-domestic");
        Only(CountryCheck.DuplicateCode, "services.json", "services[1].code");
    }

    [Theory]
    [InlineData("education.json", "specialities", 0, "broader")]
    [InlineData("occupations.json", "occupations", 0, "card")]
    [InlineData("occupations.json", "occupations", 3, "ladder")]
    [InlineData("organisation-kinds.json", "kinds", 0, "setting")]
    [InlineData("places.json", "places", 5, "region")]
    public void A_reference_to_an_unknown_code_is_CTY_003(string file, string list, int index, string field)
    {
        Spoil(file, r => r[list]![index]![field] = "nowhere");
        Problems().ShouldContain(p => p.Code == CountryCheck.UnknownCode && p.File == file && p.Place == $"{list}[{index}].{field}");
    }

    [Theory]
    [InlineData("occupation", "nobody", CountryCheck.UnknownCode)]
    [InlineData("setting", "nowhere", CountryCheck.UnknownCode)]
    [InlineData("until", "2023-12-31", CountryCheck.PeriodWrong)]
    [InlineData("link", "there", CountryCheck.WrongForm)]
    [InlineData("visits", "2", CountryCheck.UnknownField)]
    public void A_norm_of_workload_is_checked_field_by_field(string field, string value, string check)
    {
        Spoil("workload-norms.json", r => r["norms"] = new JsonArray(Norm()));
        Problems().ShouldBeEmpty("an ordinary norm is read");
        Spoil("workload-norms.json", r => r["norms"]![0]![field] = value);
        Problems().ShouldHaveSingleItem().Code.ShouldBe(check);
    }

    [Fact]
    public void A_norm_without_a_figure_and_one_with_the_most_below_the_least_are_refused()
    {
        Spoil("workload-norms.json", r => r["norms"] = new JsonArray(Norm()));
        Spoil("workload-norms.json", r => r["norms"]![0]!["leastRecipients"] = 20);
        Problems().ShouldHaveSingleItem().Code.ShouldBe(CountryCheck.WrongForm);
        Spoil("workload-norms.json", r => { r["norms"]![0]!.AsObject().Remove("leastRecipients"); r["norms"]![0]!.AsObject().Remove("mostRecipients"); });
        Problems().ShouldHaveSingleItem().Code.ShouldBe(CountryCheck.FieldMissing);
    }

    private static JsonObject Norm() => new()
    {
        ["code"] = "test",
        ["occupation"] = "3412-0-008",
        ["setting"] = "home",
        ["mostRecipients"] = 10,
        ["from"] = "2024-01-01",
        ["source"] = new JsonObject { ["act"] = "MEIRIM" },
    };

    [Fact]
    public void An_unknown_act_is_CTY_003()
    {
        Spoil("settings.json", r => r["settings"]![0]!["source"]!["act"] = "KZ-0");
        Only(CountryCheck.UnknownCode, "settings.json", "settings[0].source.act");
    }

    [Fact]
    public void An_unknown_speciality_in_a_requirement_is_CTY_003()
    {
        SpoilTree("p12-assistant.json", t => t["of"]![0]!["specialities"]![0] = "alchemy");
        Only(CountryCheck.UnknownCode, "standard/requirements/p12-assistant.json", "sets[0].tree.of[0].specialities");
    }

    [Fact]
    public void A_value_without_source_is_CTY_004()
    {
        Spoil("categories.json", r => r["categories"]![0]!.AsObject().Remove("source"));
        Only(CountryCheck.SourceMissing, "categories.json", "categories[0].source");
    }

    [Fact]
    public void A_missing_file_is_CTY_005()
    {
        File.Delete(Path.Combine(_folder, "sanctions.json"));
        Problems().ShouldContain(p => p.Code == CountryCheck.FileUnreadable && p.File == "sanctions.json");
    }

    [Fact]
    public void A_file_that_is_not_json_is_CTY_005()
    {
        File.WriteAllText(Path.Combine(_folder, "settings.json"), "{ settings");
        Problems().ShouldContain(p => p.Code == CountryCheck.FileUnreadable && p.File == "settings.json");
    }

    [Fact]
    public void A_missing_field_is_CTY_006()
    {
        Spoil("education.json", r => r["levels"]![0]!.AsObject().Remove("rank"));
        Only(CountryCheck.FieldMissing, "education.json", "levels[0].rank");
    }

    [Theory]
    [InlineData("country.json", "reviewDates", "day", "31.12.2027")]
    [InlineData("country.json", "figures", "value", "many")]
    public void A_value_of_wrong_form_is_CTY_007(string file, string list, string field, string value)
    {
        Spoil(file, r => r[list]![0]![field] = value);
        Only(CountryCheck.WrongForm, file, $"{list}[0].{field}");
    }

    [Fact]
    public void A_field_that_nobody_reads_is_CTY_008()
    {
        Spoil("settings.json", r => r["settings"]![0]!["colour"] = "blue");
        Only(CountryCheck.UnknownField, "settings.json", "settings[0].colour");
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_CTY_009()
    {
        Spoil("standard/requirements/p18-manager.json", r => r["sets"]![0]!["until"] = "2024-12-31");
        Only(CountryCheck.PeriodWrong, "standard/requirements/p18-manager.json", "sets[0].until");
    }

    [Fact]
    public void Two_sets_for_one_step_on_one_day_are_CTY_009()
    {
        Spoil("standard/requirements/p12-assistant.json", r => r["sets"]![2]!["category"] = "second");
        Only(CountryCheck.PeriodWrong, "standard/requirements/p12-assistant.json", "sets[2].from");
    }

    [Fact]
    public void A_field_broader_than_itself_is_CTY_010()
    {
        Spoil("education.json", r => Speciality(r, "services")["broader"] = "social-work");
        Problems().ShouldContain(p => p.Code == CountryCheck.Circle);
    }

    [Fact]
    public void An_unknown_type_of_node_is_CTY_007_and_an_unknown_include_CTY_003()
    {
        SpoilTree("p12-assistant.json", t => t["of"]![0]!["type"] = "horoscope");
        Problems().Select(p => p.Code).Distinct().ShouldBe([CountryCheck.WrongForm, CountryCheck.UnknownCode], ignoreOrder: true);
    }

    [Fact]
    public void All_problems_come_at_once_and_load_throws_with_all_of_them()
    {
        Spoil("regions.json", r => r["regions"]![0]!["names"]!.AsObject().Remove("lv"));
        Spoil("services.json", r => r["services"]![0]!.AsObject().Remove("source"));
        Spoil("sanctions.json", r => r["sanctions"]![0]!["barsWork"] = "perhaps");
        Should.Throw<CountryDataException>(() => CountryData.Load(_folder)).Problems.Select(p => p.Code)
            .ShouldBe([CountryCheck.LanguageMissing, CountryCheck.SourceMissing, CountryCheck.WrongForm], ignoreOrder: true);
    }

    private static JsonNode Speciality(JsonNode root, string code) =>
        root["specialities"]!.AsArray().Single(s => (string?)s!["code"] == code)!;

    private IReadOnlyList<CountryProblem> Problems()
    {
        var reading = CountryData.Read(_folder);
        if (reading.Problems.Count > 0) reading.Data.ShouldBeNull();
        return reading.Problems;
    }

    private void Only(string code, string file, string place)
    {
        var problem = Problems().ShouldHaveSingleItem();
        (problem.Code, problem.File, problem.Place).ShouldBe((code, file, place));
    }

    private void SpoilTree(string file, Action<JsonNode> change) =>
        Spoil($"standard/requirements/{file}", r => change(r["sets"]![0]!["tree"]!));

    private void Spoil(string file, Action<JsonNode> change)
    {
        var path = Path.Combine(_folder, file);
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        change(root);
        File.WriteAllText(path, root.ToJsonString());
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
