using System.Text.RegularExpressions;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Demo;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Demo;

public sealed class DemoVerbTests(DemoRegister demo) : IClassFixture<DemoRegister>
{
    [Fact]
    public async Task A_second_demo_is_refused()
    {
        (await demo.Make(300)).Problem.ShouldBe(DemoProblems.MadeBefore);
        (await CommandLine.Run(["demo", "--people", "300", .. demo.Arguments])).ShouldBe(CommandLine.Refused);
        (await demo.Ask(db => db.People.CountAsync())).ShouldBe(demo.Made.People);
    }

    [Fact]
    public async Task A_database_with_people_is_refused()
    {
        await using var other = await OwnApplication.Start();
        await using var scope = other.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<RecordStore>();
        var act = Act.Now(ActKind.PersonRegistered, Actor.Program, other.Services.GetRequiredService<CountryClock>());
        var file = await store.Open(act, other.Services.GetRequiredService<ICountry>().ImpossiblePerson(1), null, [new NewName("Сынақов", "Сынақ", null, "kk", "passport")]);
        (await store.Commit(act, file.Value)).ShouldBeNull();

        var refused = await ActivatorUtilities.CreateInstance<DemoMaker>(other.Services).Make(300, 1, _ => { });

        refused.Problem!.Code.ShouldBe(DemoProblems.HoldsPeople.Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public async Task Too_few_and_too_many_are_refused(int people) =>
        (await demo.Make(people)).Problem!.Code.ShouldBe(DemoProblems.PeopleOutOfRange.Code);

    [Fact]
    public void One_seed_gives_the_same_people_on_the_same_day()
    {
        Described(DemoRegister.Seed).ShouldBe(Described(DemoRegister.Seed));
        Described(DemoRegister.Seed).ShouldNotBe(Described(7));
    }

    [Fact]
    public async Task The_accounts_are_of_someone_worth_showing()
    {
        var who = demo.Made.Specialist;
        var entry = await demo.Ask(db => db.RegisterEntries.SingleAsync(e => e.PersonId == who.PersonId));

        demo.Made.SignIns.Count.ShouldBe(10);
        entry.Category.ShouldBe("second");
        (await demo.Ask(db => db.Users.CountAsync(a => a.PersonId == who.PersonId))).ShouldBe(1);
        (await demo.Ask(db => db.AccountRoles.CountAsync(r => r.OrganisationId == who.OrganisationId))).ShouldBe(1);
    }

    [Theory]
    [InlineData(typeof(DemoRegister))]
    [InlineData(typeof(LatvianDemoRegister))]
    public void No_identifier_of_the_demo_can_belong_to_anyone(Type register)
    {
        ICountry country = register == typeof(DemoRegister) ? new Kazakhstan() : new Latvia();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int n = 0; n < DemoMaker.Most * 2 + 4_000; n++)
        {
            var identifier = country.ImpossiblePerson(n);
            country.TryParsePerson(identifier.Value, out _).ShouldBeTrue();
            country.LooksDoubtful(identifier).ShouldBeFalse();
            seen.Add(identifier.Value).ShouldBeTrue($"{n} is there twice");
            // both put a digit for the nineteenth century in the seventh place; nobody born then was alive when numbers were first given
            (country is Kazakhstan ? identifier.Value[6] is '1' or '2' : identifier.Value[6] == '0').ShouldBeTrue();
        }
    }

    [Fact]
    public void Employers_of_the_demo_have_numbers_of_their_own()
    {
        foreach (ICountry country in new ICountry[] { new Kazakhstan(), new Latvia() })
            Enumerable.Range(0, 1_500).Select(country.ImpossibleOrganisation).Distinct().Count().ShouldBe(1_500);
    }

    [Fact]
    public void No_employer_of_the_demo_can_bear_the_name_of_a_real_body()
    {
        foreach (var pattern in DemoData.Organisations().Patterns)
            foreach (var name in new[] { pattern.Kk, pattern.Ru, pattern.En, pattern.Lv }) name.ShouldContain("{no}", Case.Sensitive, pattern.Code);
        var data = new Dictionary<ICountry, CountryData> { [new Kazakhstan()] = demo.Data, [new Latvia()] = CountryData.Load(Path.Combine(AppContext.BaseDirectory, "data", "lv")) };
        foreach (var (country, lists) in data)
        {
            var names = DemoCountries.Of(country)(lists, country, 3_000, DemoRegister.Seed, new DateOnly(2026, 3, 2)).Employers.Select(e => e.Registered.Name).ToList();
            foreach (var language in Web.Ui.Texts.Languages)
            {
                names.ShouldAllBe(n => Regex.IsMatch(n.In(language), "\\b9[0-9]{2}\\b"));
                names.Select(n => n.In(language)).Distinct().Count().ShouldBe(names.Count, language);
            }
        }
    }

    private List<string> Described(int seed)
    {
        var population = DemoCountries.Of(new Kazakhstan())(demo.Data, new Kazakhstan(), 300, seed, new DateOnly(2026, 3, 2));
        return [.. Enumerable.Range(0, population.Count).Select(population.Person).Select(p =>
            $"{p.Identifier} {p.Born} {string.Join(',', p.Names)} {string.Join(';', p.Facts.Select(f => $"{f.Fact.From} {f.Fact.Until} {f.Fact.Body}"))} {p.ConfirmedDaysAgo} {p.Correction?.Reason}")];
    }
}
