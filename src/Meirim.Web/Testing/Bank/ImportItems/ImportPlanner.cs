using System.Text.RegularExpressions;
using Meirim.Qti.Importing;
using Meirim.Qti.Items;
using Meirim.Qti.Packages;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.ImportItems;

/// <summary>Reads a file of questions and says what would become of each.</summary>
public sealed partial class ImportPlanner(MeirimDb db, ItemReader reader, BankWords words)
{
    /// <summary>Items of a bank held against a file at once: a package has a file for each of their languages.</summary>
    private const int AtOnce = 500;
    private const int UsualSeconds = 60;

    public Problem? Check(ImportChoices choices) =>
        !words.Areas.Contains(choices.Area) ? BankProblems.AreaUnknown
        : !BankWords.IsLevel(choices.Level) ? BankProblems.LevelWrong
        : !words.Languages.Contains(choices.Language) ? BankProblems.LanguageUnknown
        : null;

    public async Task<ImportPlan> Plan(byte[] file, ImportChoices choices, CancellationToken cancel)
    {
        var read = Importer.Read(file, choices.Language);
        var codes = read.Items.Select(i => i.Identifier).Distinct(StringComparer.Ordinal).ToList();
        var stored = await db.TestItems.Where(i => codes.Contains(i.Code)).ToDictionaryAsync(i => i.Code, StringComparer.Ordinal, cancel);
        var content = (await reader.Read([.. stored.Values.Select(i => (i.Id, i.Latest))], cancel)).ToDictionary(v => v.Key.Item, v => v.Value);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lines = read.Verdicts.Select(v => Line(v, choices, stored, seen)).ToList();
        return new ImportPlan(read.Format, AgainstTheBank(lines, content), read.Problems);
    }

    private PlannedItem Line(ImportVerdict verdict, ImportChoices choices, Dictionary<string, TestItem> bank, HashSet<string> seen)
    {
        if (verdict.Item is not { } item) return new PlannedItem(verdict, ImportStep.Refused, null, null, []);
        var stored = bank.GetValueOrDefault(item.Identifier);
        if (Refusal(item, stored, seen) is { } refused) return new PlannedItem(verdict, ImportStep.Refused, null, stored, [refused]);
        var notes = new List<Problem>();
        var area = stored?.Area ?? choices.Area;
        if (item.Labels.Area is { } said && said != area)
        {
            if (words.Areas.Contains(said)) area = said;
            else notes.Add(BankProblems.AreaReplaced.With(said, words.Area(area)));
        }
        var level = stored?.Level ?? choices.Level;
        if (item.Labels.Level is { } wanted && wanted != level)
        {
            if (BankWords.IsLevel(wanted)) level = wanted;
            else notes.Add(BankProblems.LevelReplaced.With(wanted, level));
        }
        var labels = item.Labels with { Area = area, Level = level, SourceArticle = item.Labels.SourceArticle ?? stored?.Article, Seconds = item.Labels.Seconds ?? stored?.Seconds ?? UsualSeconds };
        return new PlannedItem(verdict, stored is null ? ImportStep.New : ImportStep.NewVersion, item with { Labels = labels }, stored, notes);
    }

    private static Problem? Refusal(Item item, TestItem? stored, HashSet<string> seen) =>
        !seen.Add(item.Identifier) ? BankProblems.TwiceInFile
        : BankWords.IsReserved(item.Identifier) ? BankProblems.Reserved
        // the bank keeps no pictures, and the sitting shows none: half a question is worse than none
        : item.Interactions.Any(i => i is HotspotInteraction) || item.Texts().Any(t => t.Any(l => Picture().IsMatch(l.Value))) ? BankProblems.HasPictures
        : stored?.State == ItemState.Retired ? BankProblems.IsRetired
        : stored is not null && (stored.Use == ItemUse.Scored) != (item.Processing is not null) ? BankProblems.UseDiffers
        : null;

    /// <summary>What the bank has as it is changes nothing.</summary>
    private static List<PlannedItem> AgainstTheBank(List<PlannedItem> lines, Dictionary<Guid, Item> content)
    {
        var known = lines.FindAll(l => l is { Step: ImportStep.NewVersion });
        var same = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in known.Select(l => (Item: l.Item!, Bank: Whole(l, content))).Chunk(AtOnce))
        {
            same.UnionWith(some.Where(s => QtiJson.Same(s.Item, s.Bank)).Select(s => s.Item.Identifier));
            // the same may be written in two ways: what is not the same at once is held against how the bank's own package would say it
            var others = some.Where(s => !same.Contains(s.Item.Identifier)).ToList();
            var said = Importer.Read(PackageWriter.Write([.. others.Select(o => o.Bank)], new Dictionary<string, byte[]>())).Items.ToDictionary(i => i.Identifier, StringComparer.Ordinal);
            same.UnionWith(others.Where(o => said.TryGetValue(o.Item.Identifier, out var item) && QtiJson.Same(o.Item, item)).Select(o => o.Item.Identifier));
        }
        return lines.ConvertAll(l => l.Step == ImportStep.NewVersion && same.Contains(l.Item!.Identifier) ? l with { Step = ImportStep.Same } : l);
    }

    private static Item Whole(PlannedItem line, Dictionary<Guid, Item> content) => line.Stored!.Whole(content[line.Stored.Id]);

    [GeneratedRegex("<img\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();
}
