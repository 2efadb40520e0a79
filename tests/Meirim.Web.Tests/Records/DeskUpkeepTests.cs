using Meirim.Web.Records;
using Meirim.Web.Records.RequestCorrection;
using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Meirim.Web.Tests.Records;

public sealed class DeskUpkeepTests
{
    [Fact]
    public async Task What_is_kept_for_a_while_goes_and_duplicates_are_found()
    {
        await using var own = await OwnApplication.Start();
        var one = await People.Create(own.Services, p => p.Named("Қалмақова", "Айгүл"));
        var other = await People.Create(own.Services, p => p.Named("Калмакова", "Айгуль", spelling: "ru"));
        await using var scope = own.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var days in new[] { 364, 366 })
        {
            db.Corrections.Add(Note(one.Id, CorrectionSource.Visitor, now.AddDays(-days)));
            db.Corrections.Add(Note(one.Id, CorrectionSource.Person, now.AddDays(-days)));
        }
        db.RecordViews.Add(new RecordView { Id = Guid.CreateVersion7(), PersonId = one.Id, ActorName = "x", Right = Role.Registrar, Kind = RecordViewKind.Opened, At = now.AddDays(-800) });
        await db.SaveChangesAsync();

        await own.Services.GetServices<IHostedService>().OfType<DeskUpkeep>().Single().Run();

        (await db.RecordViews.CountAsync()).ShouldBe(0);
        (await db.Corrections.CountAsync(c => c.Source == CorrectionSource.Visitor)).ShouldBe(1);
        (await db.Corrections.CountAsync(c => c.Source == CorrectionSource.Person)).ShouldBe(2);
        var pair = await db.DuplicatePairs.SingleAsync();
        new[] { pair.FirstId, pair.SecondId }.ShouldBe([one.Id, other.Id], ignoreOrder: true);
    }

    private static Correction Note(Guid person, CorrectionSource source, DateTimeOffset answered) => new()
    {
        Id = Guid.CreateVersion7(answered),
        PersonId = person,
        Source = source,
        Words = "x",
        Salt = new byte[32],
        AskedAt = answered.AddDays(-3),
        State = CorrectionState.KeptAsIs,
        AnsweredAt = answered,
    };
}
