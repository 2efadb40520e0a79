using System.CommandLine;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web;

/// <summary><c>meirim migrate</c>: brings the database to this program's schema. Serving does the same first.</summary>
internal static class Migrating
{
    public static Command Verb()
    {
        var verb = new Command("migrate", "bring the database to this program's schema");
        verb.SetAction((parsed, cancel) => CommandLine.With(parsed, async services =>
        {
            await Migrate(services, cancel);
            Console.WriteLine("The database is up to date.");
            return CommandLine.Done;
        }));
        return verb;
    }

    public static async Task Migrate(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        await db.Database.MigrateAsync(cancel);
        if (await db.NumberSequences.AnyAsync(cancel)) return;
        db.NumberSequences.Add(new NumberSequence());
        await db.SaveChangesAsync(cancel);
    }
}
