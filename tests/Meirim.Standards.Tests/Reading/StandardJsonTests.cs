using System.Text;
using System.Text.Json;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Tests.Reading;

public class StandardJsonTests
{
    [Fact]
    public void Writing_reading_and_writing_again_gives_the_same_bytes() => RoundTrip(OwnOrder.Read());

    [SkippableFact]
    public void The_official_text_goes_round_too() => RoundTrip(OfficialText.Read());

    private static void RoundTrip(StandardDocument document)
    {
        var bytes = StandardJson.Write(document);
        var back = StandardJson.Read(bytes);
        back.ShouldBe(document);
        StandardJson.Write(back).ShouldBe(bytes);
    }

    [Fact]
    public void One_card_alone_goes_round()
    {
        var card = OwnOrder.Card(8);
        StandardJson.ReadCard(StandardJson.WriteCard(card)).ShouldBe(card);
    }

    [Fact]
    public void Kazakh_letters_and_quotes_of_the_text_stay_readable()
    {
        var json = Encoding.UTF8.GetString(StandardJson.Write(OwnOrder.Read()));
        json.ShouldContain("Кітапханашы");
        json.ShouldNotContain("\\u04");
        json.ShouldEndWith("}\n");
    }

    [Fact]
    public void The_contracts_names_are_all_there()
    {
        using var json = JsonDocument.Parse(StandardJson.Write(OwnOrder.Read()));
        var root = json.RootElement;
        Has(root, "act", "code", "definitions", "abbreviations", "economicActivities", "plannedAmendments", "cards", "warnings");
        Has(root.GetProperty("act"), "number", "date", "effectiveFrom");
        Has(root.GetProperty("definitions")[0], "number", "term", "text");
        Has(root.GetProperty("abbreviations")[0], "short", "text");
        Has(root.GetProperty("plannedAmendments")[0], "paragraphs", "act", "date", "effectiveFrom");
        Has(root.GetProperty("warnings")[0], "code", "line", "text");
        var card = root.GetProperty("cards")[1];
        Has(card, "paragraph", "name", "groupCode", "occupationCode", "level", "subLevel", "categories", "education", "experience", "otherTitles",
            "goal", "functions", "competences", "linked");
        Has(card.GetProperty("level"), "from", "to");
        Has(card.GetProperty("education")[0], "level", "speciality", "qualifications");
        Has(card.GetProperty("experience")[0], "text", "category", "years", "postCategory");
        Has(card.GetProperty("otherTitles")[0], "code", "title");
        Has(card.GetProperty("linked")[0], "level", "name", "occupationCode");
        var function = card.GetProperty("functions")[0];
        Has(function, "number", "kind", "listTitle", "title", "skills");
        function.GetProperty("kind").GetString().ShouldBe("mandatory");
        root.GetProperty("cards")[0].GetProperty("functions")[2].GetProperty("kind").GetString().ShouldBe("additional");
        Has(function.GetProperty("skills")[0], "number", "title", "abilities", "knowledge");
        Has(function.GetProperty("skills")[0].GetProperty("abilities")[0], "number", "sourceNumber", "text", "correctedText");
        root.GetProperty("act").GetProperty("date").GetString().ShouldBe("2031-09-14");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"kind\":\"other\"}")]
    public void Other_json_is_refused(string json) =>
        Should.Throw<JsonException>(() => StandardJson.Read(Encoding.UTF8.GetBytes(json)));

    private static void Has(JsonElement element, params string[] names)
    {
        foreach (var name in names) element.TryGetProperty(name, out _).ShouldBeTrue(name);
    }
}
