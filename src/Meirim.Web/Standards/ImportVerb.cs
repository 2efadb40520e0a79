using Meirim.Web.Accounts;
using Meirim.Web.Standards.ImportStandard;

namespace Meirim.Web.Standards;

/// <summary><c>meirim standard import FILE</c>: shows what would happen, asks, and does it as an act of the program.</summary>
internal static class ImportVerb
{
    public static async Task<int> Run(IServiceProvider services, string path, string? paragraphs, DateOnly? from, bool yes, CancellationToken cancel)
    {
        if (await TextFile.Read(path, paragraphs, cancel) is not { Read.Document: { } document } text) return CommandLine.Refused;

        await Migrating.Migrate(services, cancel);
        var handler = services.GetRequiredService<ImportStandardHandler>();
        var plan = await handler.Plan(document, from, cancel);
        Write(plan);
        if (plan.Obstacle is { } obstacle) return CommandLine.Refuse(services, obstacle.InFigures());
        if (!yes && !Agreed())
        {
            Console.WriteLine("Nothing was changed.");
            return CommandLine.Done;
        }
        if (!(await handler.Draft(Actor.Program, document, text.Bytes, Path.GetFileName(path), cancel)).Succeeded(out var import, out var problem)
            || !(await handler.Confirm(Actor.Program, import.Id, plan.Fingerprint(), from, cancel)).Succeeded(out _, out problem))
            return CommandLine.Refuse(services, problem.InFigures());
        Console.WriteLine($"Imported: {plan.Written.Count()} cards, in force from {plan.From:yyyy-MM-dd}.");
        return CommandLine.Done;
    }

    private static void Write(ImportPlan plan)
    {
        foreach (var card in plan.Cards)
        {
            var fate = card.Fate switch
            {
                CardFate.New => $"new, from {plan.From:yyyy-MM-dd}",
                CardFate.Reworded => $"new wording from {plan.From:yyyy-MM-dd}, after that of {card.Present!.Edition.From:yyyy-MM-dd}: {CompareVerb.Sum(card.Changes)}",
                CardFate.Unchanged => "unchanged",
                CardFate.TooEarly => $"refused: the present wording begins on {card.Present!.Edition.From:yyyy-MM-dd}",
            };
            Console.WriteLine($"{card.Card.Paragraph,4}  {card.Card.OccupationCode}  {card.Card.Name}: {fate}");
        }
        foreach (var other in plan.Others) Console.WriteLine($"{other.Card.Paragraph,4}  {other.OccupationCode}  {other.Card.Name}: not in the text, stays");
    }

    private static bool Agreed()
    {
        Console.Write("Import? (y/N) ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
