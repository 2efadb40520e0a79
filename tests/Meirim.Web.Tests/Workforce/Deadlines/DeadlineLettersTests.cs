using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Messages;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Organisations;
using Meirim.Web.Workforce.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Deadlines;

/// <summary>A clock of its own: what is told is told at 90, 60 and 30 days, once each.</summary>
public sealed class DeadlineLettersTests : IAsyncLifetime
{
    private readonly MeirimFixture _app = new();

    public Task InitializeAsync() => _app.InitializeAsync();

    public Task DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Manager_and_practitioner_are_told_at_each_mark_once_in_their_language()
    {
        using var scene = await Tended.Create(_app);
        var start = await _app.With(s => Task.FromResult(s.GetRequiredService<CountryClock>().Now));
        var today = await _app.With(s => Task.FromResult(s.GetRequiredService<CountryClock>().Today));
        var end = today.AddDays(100);
        var person = await People.Create(_app, p => p.With(scene.At.Post(), new DateOnly(2019, 1, 1)).With(new Category("3412-0-008", "second"), end.AddYears(-5), end));
        using var own = await SignedInAccount.Begin(_app, new Grant(Role.Practitioner, PersonId: person.Id));
        await _app.With(s => s.GetRequiredService<MeirimDb>().Users.Where(u => u.Id == own.Account.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.Language, "lv")));

        var told = new List<(int Day, string Kind)>();
        for (int day = 0; day <= 105; day++)
        {
            _app.Clock.Set(start.AddDays(day));
            await Write();
            if (day % 7 == 0) (await Write()).ShouldBe(0, "told already");
            told.AddRange((await Told(scene.Manager.Account)).Skip(told.Count).Select(m => (day, m.Kind)));
        }

        // the last day is the 99th: 90, 60 and 30 days before it
        told.ShouldBe([(9, "deadlines-90"), (39, "deadlines-60"), (69, "deadlines-30")]);
        var letters = await Told(own.Account);
        letters.Select(m => m.Kind).ShouldBe(["own-deadlines-90", "own-deadlines-60", "own-deadlines-30"]);
        letters.ShouldAllBe(m => m.Language == "lv" && m.Path == "/my-record/next");
        (await Told(scene.Manager.Account))[2].Path.ShouldBe("/staff/deadlines?within=30");
    }

    [Fact]
    public async Task One_seen_late_is_told_once_and_of_many_on_one_day_one_letter_goes()
    {
        using var scene = await Tended.Create(_app);
        var today = await _app.With(s => Task.FromResult(s.GetRequiredService<CountryClock>().Today));
        for (int i = 0; i < 3; i++)
            await People.Create(_app, p => p.With(scene.At.Post(), new DateOnly(2019, 1, 1)).With(new Category("3412-0-008", "second"), today.AddYears(-4), today.AddDays(46)));

        await Write();
        (await Told(scene.Manager.Account)).Select(m => m.Kind).ShouldBe(["deadlines-60"]);
        (await _app.With(s => s.GetRequiredService<MeirimDb>().DeadlineNotices.CountAsync(n => n.AccountId == scene.Manager.Account.Id))).ShouldBe(3);
    }

    [Fact]
    public async Task Of_several_at_once_one_tells()
    {
        using var scene = await Tended.Create(_app);
        var today = await _app.With(s => Task.FromResult(s.GetRequiredService<CountryClock>().Today));
        await People.Create(_app, p => p.With(scene.At.Post(), new DateOnly(2019, 1, 1)).With(new Category("3412-0-008", "second"), today.AddYears(-4), today.AddDays(20)));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Write()));

        (await Told(scene.Manager.Account)).Count.ShouldBe(1);
    }

    private Task<int> Write() => _app.With(s => s.GetRequiredService<DeadlineLetters>().Write());

    private Task<List<OutboxMessage>> Told(Account account) => _app.With(async s =>
        (await s.GetRequiredService<MeirimDb>().Messages.AsNoTracking().Where(m => m.AccountId == account.Id).ToListAsync()).OrderBy(m => m.CreatedAt).ToList());
}
