using System.Text.Json;
using Meirim.Scales;

namespace Meirim.Scales.Tests;

/// <summary>The packs that lie in the repository: what may be shipped, what as a key only, what never.</summary>
public sealed class ShippedPacksTests
{
    private static readonly string[] Never = ["mbi", "maslach", "teique", "msceit", "neo", "bat", "bfi"];

    [Theory]
    [InlineData("ipip-big-five", 50, "10 10 10 10 10")]
    [InlineData("ipip-emotional", 68, "9 10 10 9 10 10 10")]
    [InlineData("proqol-5", 30, "10 10 10")]
    [InlineData("cbi", 19, "6 7 6")]
    [InlineData("olbi", 16, "8 8")]
    [InlineData("wleis", 16, "4 4 4 4")]
    [InlineData("spcc", 12, "3 3 3 3 4 4 4")]
    public void Each_has_the_statements_and_scales_of_its_source(string code, int items, string scales)
    {
        var pack = Packs.Of(code);
        pack.Items.Count.ShouldBe(items);
        string.Join(' ', pack.Scales.Select(s => s.Count)).ShouldBe(scales);
        pack.Names.Keys.ShouldBe(["kk", "ru", "en", "lv"]);
    }

    [Fact]
    public void Only_what_is_permitted_has_wording_and_no_two_statements_of_a_pack_say_the_same()
    {
        Packs.All.Where(p => p.HasWording).Select(p => p.Code).ShouldBe(["ipip-big-five", "ipip-emotional", "proqol-5"]);
        foreach (var pack in Packs.All.Where(p => p.HasWording))
            foreach (var language in pack.Languages.Keys)
                pack.Items.Select(i => i.Texts![language]).Distinct().Count().ShouldBe(pack.Items.Count, $"{pack.Code} {language}");
    }

    [Fact]
    public void What_is_sold_or_forbidden_is_not_among_them() =>
        Packs.All.Where(p => Never.Any(n => p.Code.Split('-').Contains(n))).ShouldBeEmpty();

    [Fact]
    public void Our_own_translations_are_called_drafts() =>
        Packs.All.SelectMany(p => p.Languages.Where(l => l.Key != "en").Select(l => l.Value.State)).ShouldAllBe(s => s == WordingState.Draft);

    [Fact]
    public void Bands_stand_only_where_the_source_gives_them() =>
        Packs.All.Where(p => p.Scales.Any(s => s.Bands is not null)).Select(p => p.Code).ShouldBe(["proqol-5"]);

    /// <summary>The schema is for editors; the reader is what counts. They must say the same.</summary>
    [Theory]
    [InlineData(null, typeof(ScalePack))]
    [InlineData("packLanguage", typeof(PackLanguage))]
    [InlineData("responseScale", typeof(ResponseScale))]
    [InlineData("responseOption", typeof(ResponseOption))]
    [InlineData("packItem", typeof(PackItem))]
    [InlineData("packScale", typeof(PackScale))]
    [InlineData("scoreBand", typeof(ScoreBand))]
    [InlineData("scaleNorm", typeof(ScaleNorm))]
    [InlineData("scaleEnds", typeof(ScaleEnds))]
    public void The_schema_demands_and_knows_the_fields_that_the_reader_does(string? definition, Type type)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", "scale-pack.schema.json")));
        var node = definition is null ? document.RootElement : document.RootElement.GetProperty("$defs").GetProperty(definition);
        var parameters = type.GetConstructors().Single().GetParameters();
        string Name(string? parameter) => char.ToLowerInvariant(parameter![0]) + parameter[1..];

        node.GetProperty("required").EnumerateArray().Select(e => e.GetString()!).Where(n => n != "$schema").ShouldBe(parameters.Where(p => !p.IsOptional).Select(p => Name(p.Name)), ignoreOrder: true);
        node.GetProperty("properties").EnumerateObject().Select(p => p.Name).Where(n => n != "$schema").ShouldBe(parameters.Select(p => Name(p.Name)), ignoreOrder: true);
        node.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Every_file_names_the_schema() => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "scales"), "*.json")
        .ShouldAllBe(f => File.ReadAllText(f).Contains("\"$schema\": \"../schema/scale-pack.schema.json\"", StringComparison.Ordinal));
}
