using System.Text.Json;
using Meirim.Standards.Records;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Register;

/// <summary><c>meirim find</c>: what <c>docs/cli.md</c> says of it.</summary>
[Collection(TheConsole.Name)]
public sealed class FindVerbTests(MeirimFixture app) : IClassFixture<MeirimFixture>
{
    private static readonly DateOnly LongAgo = new(2015, 9, 1);

    [Fact]
    public async Task A_name_is_found_in_another_spelling_with_its_reason_and_the_post()
    {
        var here = await Workplace.Create(app, "Павлодар", "55");
        var person = await People.Create(app, p => p.Named("Жұмағұлова", "Тоғжан").Named("Жумагулова", "Тогжан", null, "ru")
            .With(here.Post(), LongAgo).With(new Category("3412-0-008", "first"), new DateOnly(2024, 1, 1)));

        var (said, wrong) = await Run(CommandLine.Done, "find", "Жумагулова", "Тогжан");

        var lines = said.Split('\n');
        lines[0].ShouldBe($"{person.Number}  Жұмағұлова Тоғжан  |  social worker first  |  {here.Organisation.NameEn}, Pavlodar");
        lines[1].ShouldStartWith("    Жумагулова Тогжан: ");
        lines[2].ShouldBe("1 found, 1 shown.");
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_JSON_it_is_the_answer_of_the_API()
    {
        var here = await Workplace.Create(app, "Павлодар", "55");
        var person = await People.Create(app, p => p.Named("Бөкейханова", "Гаухар").With(here.Post(), LongAgo));

        var (said, _) = await Run(CommandLine.Done, "find", "Бөкейханова", "--json");

        var answer = JsonDocument.Parse(said).RootElement;
        answer.GetProperty("total").GetInt32().ShouldBe(1);
        var found = answer.GetProperty("specialists")[0];
        found.GetProperty("number").GetString().ShouldBe(person.Number);
        found.GetProperty("name").GetString().ShouldBe("Бөкейханова Гаухар");
        found.GetProperty("posts")[0].GetProperty("occupation").GetProperty("code").GetString().ShouldBe("3412-0-008");
        using var visitor = app.Visitor();
        var api = await visitor.Http.GetStringAsync(new Uri("/api/v1/specialists?q=" + Uri.EscapeDataString("Бөкейханова"), UriKind.Relative));
        JsonElement.DeepEquals(JsonDocument.Parse(api).RootElement, answer).ShouldBeTrue();
    }

    [Fact]
    public async Task Filters_narrow_and_a_limit_shows_fewer_than_were_found()
    {
        var (here, there) = (await Workplace.Create(app, "Павлодар", "55"), await Workplace.Create(app, "Тараз", "31"));
        for (int i = 0; i < 3; i++) await People.Create(app, p => p.Named("Сүгірова", "Мөлдір").With(here.Post(), LongAgo));
        var other = await People.Create(app, p => p.Named("Сүгірова", "Мөлдір").With(there.Post(), LongAgo));

        (await Run(CommandLine.Done, "find", "Сүгірова", "Мөлдір", "--limit", "2")).Output.ShouldEndWith("4 found, 2 shown.\n");
        var (said, _) = await Run(CommandLine.Done, "find", "Сүгірова", "--region", "31");
        said.ShouldStartWith(other.Number);
        said.ShouldEndWith("1 found, 1 shown.\n");
        (await Run(CommandLine.Done, "find", "Сүгірова", "--place", "Тараз", "--json")).Output.ShouldContain(other.Number);
    }

    [Fact]
    public async Task A_register_number_prints_itself()
    {
        var person = await People.Create(app);

        (await Run(CommandLine.Done, "find", person.Number.ToLowerInvariant())).Output.ShouldBe(person.Number + "\n");
        var (said, _) = await Run(CommandLine.Done, "find", person.Number, "--json");
        JsonDocument.Parse(said).RootElement.GetProperty("number").GetString().ShouldBe(person.Number);
    }

    [Fact]
    public async Task Nobody_found_is_said_and_ends_with_one()
    {
        (await Run(CommandLine.Refused, "find", "Ешкімжоқова")).Output.ShouldBe("0 found, 0 shown.\n");
        var (said, _) = await Run(CommandLine.Refused, "find", "Ешкімжоқова", "--json");
        JsonDocument.Parse(said).RootElement.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("REG-005", "--region", "99")]
    [InlineData("REG-006", "--place", "Ешқайда")]
    [InlineData("REG-007", "--occupation", "0000-0-000")]
    [InlineData("REG-008", "--service", "none-such")]
    [InlineData("REG-009", "--setting", "none-such")]
    [InlineData("REG-010", "--language", "xx")]
    [InlineData("REG-011", "--category", "fourth")]
    public async Task A_code_that_no_list_has_is_refused_by_its_own_code(string code, string option, string value) =>
        (await Run(CommandLine.Refused, "find", "Ахметова", option, value)).Error.ShouldStartWith(code + ": ");

    [Fact]
    public async Task A_national_identifier_is_not_searched_for_and_not_repeated()
    {
        var identifier = People.Identifier(app.Services).Value;
        var (said, wrong) = await Run(CommandLine.Refused, "find", identifier);
        (said + wrong).ShouldNotContain(identifier);
        wrong.ShouldStartWith("REG-");
    }

    [Fact]
    public async Task Words_that_the_verb_does_not_know_are_wrong_words() =>
        (await Run(CommandLine.WrongWords, "find", "Ахметова", "--village", "x")).Error.ShouldContain("--village");

    private Task<(string Output, string Error)> Run(int code, params string[] words) => TheConsole.Run(app, code, "", words);
}
