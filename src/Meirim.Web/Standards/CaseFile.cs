using System.Text;
using System.Text.Json;
using Meirim.Standards.Case;
using Meirim.Web.Countries;

namespace Meirim.Web.Standards;

/// <summary>A package of CASE 1.1 at the command line: <c>standard export --case</c> writes it, <c>standard read FILE.case.json</c> reads it back.</summary>
internal static class CaseFile
{
    public static bool Is(string path) => path.EndsWith(".case.json", StringComparison.OrdinalIgnoreCase);

    public static async Task<int> Export(IServiceProvider services, string? occupation, DateOnly? on, string address, CancellationToken cancel)
    {
        var day = on ?? services.GetRequiredService<CountryClock>().Today;
        await Migrating.Migrate(services, cancel);
        var found = (await services.GetRequiredService<CaseEditions>().Load(address.TrimEnd('/'), cancel))
            .Where(e => e.Held.Edition.IsInForceOn(day) && (occupation is null || e.Held.OccupationCode == occupation)).ToList();
        if (found.Count == 0) return CommandLine.Refuse(services, StandardProblems.CardNotImported);
        // a package holds one document, and each card is one
        if (found.Count > 1) return CommandLine.Refuse(services, StandardProblems.OneCardOnly);
        await Console.Out.WriteAsync(Encoding.UTF8.GetString(CaseJson.Write(found[0].Package)));
        return CommandLine.Done;
    }

    /// <summary>What the package says: as CASE again, as our own JSON, or in a line.</summary>
    public static async Task<int> Read(string path, bool asCase, bool json, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"{StandardProblems.UnknownFile.Code}: there is no file {path}");
            return CommandLine.Refused;
        }
        CaseEdition edition;
        try
        {
            edition = CaseReader.Read(CaseJson.Read(await File.ReadAllBytesAsync(path, cancel)));
        }
        catch (JsonException problem)
        {
            await Console.Error.WriteLineAsync($"{path}: {StandardProblems.NoCasePackage.Code}: {problem.Message}");
            return CommandLine.Refused;
        }
        var card = edition.Edition.Card;
        if (asCase) await Console.Out.WriteAsync(Encoding.UTF8.GetString(CaseJson.Write(CaseWriter.Write(edition))));
        else if (json) ExportVerb.Write([edition.Edition]);
        else Console.WriteLine($"{card.Paragraph,4}  {card.OccupationCode}  level {Levels.Say(card)}  {card.Functions.Count} functions, {card.Items().Count()} abilities and knowledge  {card.Name}");
        return CommandLine.Done;
    }
}
