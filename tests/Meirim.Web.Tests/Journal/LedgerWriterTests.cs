using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Journal;

public sealed class LedgerWriterTests
{
    [Fact]
    public async Task However_many_sequence_at_the_same_moment_each_place_is_given_once()
    {
        using var program = new RealProgram();
        await using var app = program.Build();
        await Migrating.Migrate(app.Services, CancellationToken.None);
        bool written = false;
        var sequencers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!Volatile.Read(ref written))
            {
                await using var scope = app.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<LedgerWriter>().SequenceAll();
            }
        })).ToList();

        for (int i = 0; i < 60; i++) await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        Volatile.Write(ref written, true);
        await Task.WhenAll(sequencers);

        await using var look = app.Services.CreateAsyncScope();
        await program.CheckWhole(look.ServiceProvider);
    }
}
