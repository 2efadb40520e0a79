using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Register;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Meirim.Web.Tests.Register;

/// <summary>Time passes and nobody writes: the entry follows all the same.</summary>
public sealed class EntryRenewalTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly TestClock _clock = new();
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _app = MeirimApp.Build(
            new Dictionary<string, string?> { ["Database"] = _database.Connection, ["DataFolder"] = _database.Folder }, quiet: true,
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
        await Migrating.Migrate(_app.Services, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task A_suspension_begins_on_its_day_and_ends_on_its_day()
    {
        var today = _app.Services.GetRequiredService<CountryClock>().Today;
        await Write(
            (new Employment("3412-0-008", null, "Орталық"), today.AddYears(-3), null),
            (new Offer(2), today, null),
            (new Sanction("suspended", "Департамент", "p. 1"), today.AddDays(5), today.AddDays(9)));
        (await Entry()).Status.ShouldBe(EntryStatus.Active);
        (await Entry()).TakesNew.ShouldBeTrue();
        (await Renew()).ShouldBe(0, "nothing is due yet");

        _clock.Advance(TimeSpan.FromDays(5));
        (await Renew()).ShouldBe(1);
        (await Entry()).Status.ShouldBe(EntryStatus.Suspended);
        (await Entry()).TakesNew.ShouldBeFalse("who may not work has no free places");
        (await Entry()).ChangesOn.ShouldBe(today.AddDays(9));

        _clock.Advance(TimeSpan.FromDays(4));
        (await Renew()).ShouldBe(1);
        (await Entry()).Status.ShouldBe(EntryStatus.Active);
        (await Entry()).TakesNew.ShouldBeTrue();
        (await Entry()).ChangesOn.ShouldBe(today.AddDays(60), "what was offered holds for so long");
        (await Renew()).ShouldBe(0);
    }

    [Fact]
    public async Task A_category_lapses_on_its_day()
    {
        var today = _app.Services.GetRequiredService<CountryClock>().Today;
        await Write(
            (new Employment("3412-0-008", null, "Орталық"), today.AddYears(-6), null),
            (new Category("3412-0-008", "second"), today.AddYears(-5).AddDays(1), today.AddDays(1)));
        (await Entry()).Category.ShouldBe("second");

        _clock.Advance(TimeSpan.FromDays(1));
        await Renew();

        (await Entry()).Category.ShouldBeNull();
        (await _app.Services.GetRequiredService<Projections>().Differing()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_of_unknown_start_is_a_post()
    {
        await Write((new Employment("3412-0-008", null, "Орталық"), null, null));

        (await Entry()).ShouldSatisfyAllConditions(e => e.Status.ShouldBe(EntryStatus.Active), e => e.Occupation.ShouldBe("3412-0-008"), e => e.StatusSince.ShouldBeNull());
    }

    private Task<int> Renew() => _app.Services.GetRequiredService<EntryRenewal>().Renew();

    private async Task<RegisterEntry> Entry()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MeirimDb>().RegisterEntries.AsNoTracking().SingleAsync();
    }

    private async Task Write(params (FactBody Body, DateOnly? From, DateOnly? Until)[] facts)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<RecordStore>();
        var act = Meirim.Web.Journal.Act.Now(Meirim.Web.Journal.ActKind.PersonRegistered, Meirim.Web.Accounts.Actor.Program, scope.ServiceProvider.GetRequiredService<CountryClock>());
        var file = (await store.Open(act, People.Identifier(_app.Services), null, [new NewName("Сынақова", "Сынақ", null, "kk", "identity-card")])).Value;
        foreach (var (body, from, until) in facts) file.AddFact(act, new NewFact(body, from, until)).Problem.ShouldBeNull();
        (await store.Commit(act, file)).ShouldBeNull();
    }
}
