using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meirim.Standards.Cards;
using Meirim.Standards.Tests.Country;

namespace Meirim.Standards.Tests.Reading;

/// <summary>The outlines of the ten cards: sound, in our own words, and true to the official text where that is at hand.</summary>
public class CardOutlineTests
{
    private static readonly byte[] Kazakhstan = File.ReadAllBytes(Path.Combine(DataFolder.Of("kz"), "standard", "cards.json"));

    private static EquatableList<CardOutline> Outlines()
    {
        var reading = CardOutline.Read(Kazakhstan);
        reading.Problems.ShouldBeEmpty();
        return reading.Cards;
    }

    [Fact]
    public void Kazakhstan_has_ten_sound_outlines_with_twenty_seven_functions()
    {
        Outlines().Select(o => o.Paragraph).ShouldBe(Enumerable.Range(9, 10));
        Outlines().Sum(o => o.Functions.Count).ShouldBe(27);
    }

    [Fact]
    public void The_outlines_source_and_codes_are_those_of_the_countrys_lists()
    {
        using var acts = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(DataFolder.Of("kz"), "acts.json")));
        using var occupations = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(DataFolder.Of("kz"), "occupations.json")));
        var known = occupations.RootElement.GetProperty("occupations").EnumerateArray().ToDictionary(o => o.GetProperty("code").GetString()!);
        var act = JsonNode.Parse(Kazakhstan)!["source"]!["act"]!.GetValue<string>();
        acts.RootElement.GetProperty("acts").EnumerateArray().ShouldContain(a => a.GetProperty("code").GetString() == act);
        foreach (var outline in Outlines())
        {
            known[outline.OccupationCode].GetProperty("names").GetProperty("kk").GetString().ShouldBe(outline.Names.Kk);
            foreach (var code in outline.OtherCodes) known.Keys.ShouldContain(code);
        }
    }

    [SkippableFact]
    public void The_outlines_agree_with_the_official_text()
    {
        var cards = OfficialText.Read().Cards;
        foreach (var (outline, card) in Outlines().Zip(cards))
        {
            (outline.Paragraph, outline.OccupationCode, outline.GroupCode).ShouldBe((card.Paragraph, card.OccupationCode, card.GroupCode));
            (outline.Level, outline.SubLevel, outline.Categories).ShouldBe((card.Level, card.SubLevel, card.Categories));
            outline.Functions.Select(f => (f.Number, f.Kind)).ShouldBe(card.Functions.Select(f => (f.Number, f.Kind)));
            outline.Linked.Select(l => l.Level).ShouldBe(card.Linked.Select(l => l.Level!));
            outline.OtherCodes.ShouldBe([.. card.OtherTitles.Select(t => t.Code).OfType<string>()]);
        }
    }

    [SkippableFact]
    public void No_goal_or_title_of_ours_is_taken_from_the_official_text()
    {
        var official = string.Join(' ', Encoding.UTF8.GetString(OfficialText.Bytes()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var outline in Outlines())
            foreach (var text in outline.Functions.Select(f => f.Titles.Kk).Append(outline.Goal.Kk))
                official.Contains(text.TrimEnd('.'), StringComparison.OrdinalIgnoreCase).ShouldBeFalse(text);
    }

    [Theory]
    [InlineData("CRD-001", "paragraph", "\"nine\"")]
    [InlineData("CRD-001", "unknown", "1")]
    [InlineData("CRD-001", "functions", "null")]
    [InlineData("CRD-002", "goal", "{\"kk\":\"a\",\"ru\":\"b\",\"en\":\"c\",\"lv\":\" \"}")]
    [InlineData("CRD-002", "names", "{\"kk\":\"a\",\"ru\":\"b\",\"en\":\"c\"}")]
    [InlineData("CRD-003", "otherCodes", "[\"5320-2\"]")]
    [InlineData("CRD-004", "groupCode", "\"5320-3\"")]
    [InlineData("CRD-005", "paragraph", "10")]
    [InlineData("CRD-006", "level", "{\"from\":3,\"to\":2}")]
    [InlineData("CRD-006", "subLevel", "\"7.1\"")]
    [InlineData("CRD-007", "categories", "[\"first\",\"none\"]")]
    [InlineData("CRD-007", "categories", "[\"third\"]")]
    [InlineData("CRD-008", "functions", "[]")]
    [InlineData("CRD-009", "functions", "[{\"number\":1,\"kind\":\"mandatory\",\"titles\":{\"kk\":\"бір\",\"ru\":\"раз два три\",\"en\":\"one two three\",\"lv\":\"viens divi trīs\"}}]")]
    [InlineData("CRD-010", "linked", "[{\"level\":\"2\",\"occupationCode\":\"0000-0-000\"}]")]
    [InlineData("CRD-010", "linked", "[{\"level\":\"2\"}]")]
    public void Each_check_finds_what_it_is_for(string code, string field, string value)
    {
        var root = JsonNode.Parse(Kazakhstan)!;
        root["cards"]![0]![field] = JsonNode.Parse(value);
        var reading = CardOutline.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
        reading.IsSound.ShouldBeFalse();
        reading.Cards.ShouldBeEmpty();
        reading.Problems.ShouldContain(p => p.Code == code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"cards\":7}")]
    public void Another_file_is_refused(string json) =>
        CardOutline.Read(Encoding.UTF8.GetBytes(json)).Problems.Single().Code.ShouldBe(CardOutlineCheck.Shape);
}
