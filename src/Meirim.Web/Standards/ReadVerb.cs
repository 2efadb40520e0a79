using System.Text;
using Meirim.Standards.Cards;

namespace Meirim.Web.Standards;

/// <summary><c>meirim standard read FILE</c>: what the reader makes of a text. No database is needed.</summary>
internal static class ReadVerb
{
    public static async Task<int> Run(string path, string? paragraphs, bool json, CancellationToken cancel)
    {
        if (await TextFile.Read(path, paragraphs, cancel) is not { Read.Document: { } document }) return CommandLine.Refused;
        if (json) await Console.Out.WriteAsync(Encoding.UTF8.GetString(StandardJson.Write(document)));
        else Write(document);
        return CommandLine.Done;
    }

    private static void Write(StandardDocument document)
    {
        Console.WriteLine($"{document.Name}");
        Console.WriteLine($"{document.Kind}; act {document.Act.Number} of {document.Act.Date:yyyy-MM-dd}, in force from {(document.Act.EffectiveFrom is { } day ? $"{day:yyyy-MM-dd}" : "a day that the act does not name")}");
        foreach (var card in document.Cards)
        {
            int skills = card.Functions.Sum(f => f.Skills.Count);
            var items = card.Items().Select(i => i.Address.Part).ToList();
            Console.WriteLine($"{card.Paragraph,4}  {card.OccupationCode}  level {Levels.Say(card)}  {card.Functions.Count} functions, {skills} skills, {items.Count(p => p == 'A')} abilities, {items.Count(p => p == 'K')} knowledge  {card.Name}");
        }
        foreach (var planned in document.PlannedAmendments)
            Console.WriteLine($"Announced: {string.Join(", ", planned.Paragraphs)} from {planned.EffectiveFrom:yyyy-MM-dd} by act {planned.Act} of {planned.Date:yyyy-MM-dd}");
        var words = new ReadWords(new Ui.Texts());
        Console.WriteLine($"{document.Warnings.Count} warnings");
        foreach (var warning in document.Warnings) Console.WriteLine($"  line {warning.Line}: {warning.Code}: {words.InEnglish(warning)} {Clip(warning.Text)}");
    }

    private static string Clip(string text) => text.Length <= 100 ? text : text[..99] + "…";
}
