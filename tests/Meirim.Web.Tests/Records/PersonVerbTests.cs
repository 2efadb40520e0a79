using System.Text.Json;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records;

/// <summary><c>meirim person show</c>: what <c>docs/cli.md</c> says of it.</summary>
[Collection(TheApplication.Name)]
public sealed class PersonVerbTests(MeirimFixture app)
{
    [Fact]
    public async Task A_record_is_shown_as_it_was_known_on_a_day()
    {
        var clock = app.Services.GetRequiredService<CountryClock>();
        var (number, identifier) = await Written(clock.Now.AddDays(-40), clock.Now.AddDays(-10));

        var then = await Report(number, clock.Today.AddDays(-20));
        var now = await Report(number, clock.Today);

        Levels(then).ShouldBe(["vocational"]);
        Levels(now).ShouldBe(["bachelor"]);
        then.GetProperty("journal").GetArrayLength().ShouldBe(1);
        now.GetProperty("journal").EnumerateArray().Select(l => l.GetProperty("act").GetString()).ShouldBe(["personRegistered", "factSuperseded"]);
        now.GetProperty("journal")[1].GetProperty("reason").GetString().ShouldBe("read wrongly");
        now.GetProperty("names")[0].GetProperty("surname").GetString().ShouldBe("Қалмақова");
        now.ToString().ShouldNotContain(identifier);
    }

    [Fact]
    public async Task Nobody_is_shown_before_they_were_registered()
    {
        var clock = app.Services.GetRequiredService<CountryClock>();
        var (number, _) = await Written(clock.Now.AddDays(-40), clock.Now.AddDays(-10));

        (await Run("person", "show", number, "--known", $"{clock.Today.AddDays(-60):yyyy-MM-dd}")).ShouldBe(CommandLine.Refused);
    }

    [Theory]
    [InlineData("KZ-9999999-9", CommandLine.Refused)]
    [InlineData("someone", CommandLine.Refused)]
    public async Task An_unknown_number_is_refused(string number, int code) => (await Run("person", "show", number)).ShouldBe(code);

    [Fact]
    public async Task A_day_that_is_none_is_wrong_words() => (await Run("person", "show", "KZ-0000001-1", "--known", "1.3.2026")).ShouldBe(CommandLine.WrongWords);

    private static IEnumerable<string?> Levels(JsonElement report) =>
        report.GetProperty("facts").EnumerateArray().Where(f => f.GetProperty("kind").GetString() == "education").Select(f => f.GetProperty("body").GetProperty("level").GetString());

    private Task<int> Run(params string[] words) =>
        CommandLine.Run([.. words, .. app.Arguments]);

    private Task<JsonElement> Report(string number, DateOnly day) => app.With(async services =>
    {
        var file = await services.GetRequiredService<RecordStore>().Find(number);
        var report = await PersonReport.Of(file!, day, services.GetRequiredService<CountryClock>(), services.GetRequiredService<Meirim.Standards.Country.CountryData>(), services.GetRequiredService<MeirimDb>(), CancellationToken.None);
        return JsonSerializer.SerializeToElement(report, PersonVerb.Style);
    });

    private Task<(string Number, string Identifier)> Written(DateTimeOffset registered, DateTimeOffset corrected) => app.With(async services =>
    {
        var store = services.GetRequiredService<RecordStore>();
        var identifier = People.Identifier(services);
        var act = new Act(Guid.CreateVersion7(registered), ActKind.PersonRegistered, Actor.Program, registered);
        for (int attempt = 0; ; attempt++)
        {
            var file = (await store.Open(act, identifier, null, [new NewName("Қалмақова", "Айгүл", null, "kk", "identity-card")])).Value;
            var fact = file.AddFact(act, new NewFact(new Education("vocational", "social-work"), new DateOnly(2010, 6, 20), null)).Value;
            file.Seal(act);
            var second = new Act(Guid.CreateVersion7(corrected), ActKind.FactSuperseded, Actor.Program, corrected, "read wrongly");
            file.Supersede(second, fact.Id, new NewFact(new Education("bachelor", "social-work"), new DateOnly(2010, 6, 20), null)).Problem.ShouldBeNull();
            if (await store.Commit(second, file) is null) return (file.Person.Number, identifier.Value);
            attempt.ShouldBeLessThan(20);
            services.GetRequiredService<MeirimDb>().ChangeTracker.Clear();
        }
    });
}
