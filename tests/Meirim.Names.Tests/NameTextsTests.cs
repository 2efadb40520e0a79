using System.Text.Json;

namespace Meirim.Names.Tests;

public sealed class NameTextsTests
{
    [Fact]
    public void Every_reason_has_a_text_in_four_languages_and_no_text_lacks_its_reason()
    {
        using var texts = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "name-match.texts.json")));
        texts.RootElement.EnumerateObject().Select(p => p.Name)
            .ShouldBe(Enum.GetValues<NameReason>().Select(r => $"name.reason.{r.Code()}"), ignoreOrder: true);
        foreach (var text in texts.RootElement.EnumerateObject())
            foreach (var language in new[] { "kk", "ru", "en", "lv" })
                text.Value.GetProperty(language).GetString().ShouldNotBeNullOrWhiteSpace($"{text.Name} {language}");
    }
}
