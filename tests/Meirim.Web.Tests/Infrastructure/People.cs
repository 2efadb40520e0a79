using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Infrastructure;

/// <summary>Makes people for a test, through the same store as the pages: <c>People.Create(app, p => p.With(…))</c>.</summary>
internal sealed class People
{
    private static int _serial = 500_000;

    private readonly List<NewFact> _facts = [];
    private readonly List<NewName> _names = [];

    /// <summary>An identifier that cannot belong to anyone and that no other test has.</summary>
    public static PersonIdentifier Identifier(IServiceProvider services) =>
        services.GetRequiredService<ICountry>().ImpossiblePerson(Interlocked.Increment(ref _serial));

    public People Named(string surname, string givenName, string? patronymic = null, string spelling = "kk")
    {
        _names.Add(new NewName(surname, givenName, patronymic, spelling, "identity-card"));
        return this;
    }

    public People With(FactBody body, DateOnly? from, DateOnly? until = null)
    {
        _facts.Add(new NewFact(body, from, until));
        return this;
    }

    /// <summary>A person in the register, with the facts asked for.</summary>
    public static Task<Person> Create(MeirimFixture app, Action<People>? describe = null) => Create(app.Services, describe);

    public static async Task<Person> Create(IServiceProvider provider, Action<People>? describe = null)
    {
        await using var scope = provider.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var people = new People();
        describe?.Invoke(people);
        if (people._names.Count == 0) people.Named("Сынақов", "Сынақ");
        var store = services.GetRequiredService<RecordStore>();
        for (int attempt = 0; ; attempt++)
        {
            var act = Act.Now(ActKind.PersonRegistered, Actor.Program, services.GetRequiredService<CountryClock>());
            var file = (await store.Open(act, Identifier(services), new DateOnly(1985, 3, 1), people._names)).Value;
            foreach (var fact in people._facts) _ = file.AddFact(act, fact).Value;
            var problem = await store.Commit(act, file);
            if (problem is null) return file.Person;
            // another test took the same number at the same moment
            if (attempt > 20) throw new InvalidOperationException(problem.Code);
            services.GetRequiredService<MeirimDb>().ChangeTracker.Clear();
        }
    }
}
