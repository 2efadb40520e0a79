using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Journal;

public sealed class LedgerWriterTests
{
    [Fact]
    public async Task Of_two_who_sequence_at_the_same_moment_one_waits_and_no_place_is_given_twice()
    {
        using var program = new RealProgram();
        await using var app = program.Build();
        await Migrating.Migrate(app.Services, CancellationToken.None);
        await using (var before = app.Services.CreateAsyncScope())
        {
            await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
            await before.ServiceProvider.GetRequiredService<LedgerWriter>().SequenceAll();
        }
        await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);

        // between the reading and the writing of the first, the second places the same acts and more of them
        await using var scope = app.Services.CreateAsyncScope();
        var options = (DbContextOptionsBuilder<MeirimDb>)DatabaseSetup.To(scope.ServiceProvider.GetRequiredService<IConfiguration>()["Database"]!, new DbContextOptionsBuilder<MeirimDb>());
        await using var slow = new MeirimDb(options.AddInterceptors(new Meanwhile(async () =>
        {
            await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
            await using var other = app.Services.CreateAsyncScope();
            await other.ServiceProvider.GetRequiredService<LedgerWriter>().SequenceAll();
        })).Options);
        await new LedgerWriter(slow, scope.ServiceProvider.GetRequiredService<LedgerKey>(), scope.ServiceProvider.GetRequiredService<CountryClock>()).SequenceAll();
        await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);

        await program.CheckWhole(scope.ServiceProvider);
    }

    /// <summary>Does something once, when all was read and nothing is written yet.</summary>
    private sealed class Meanwhile(Func<Task> work) : SaveChangesInterceptor
    {
        private bool _done;

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!_done)
            {
                _done = true;
                await work();
            }
            return result;
        }
    }
}
