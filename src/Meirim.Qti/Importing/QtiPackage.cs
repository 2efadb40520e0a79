using Meirim.Qti.Items;
using Meirim.Qti.Packages;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>
/// Reads the items of a QTI package. Files with one item identifier and different languages are one item. An item that is refused names its
/// file and element; the others go on.
/// </summary>
internal static class QtiPackage
{
    public static ImportResult ReadItem(byte[] file, string language)
    {
        var read = ItemReader.Read(file, language);
        return new ImportResult(ImportFormat.QtiItem, [Checked(Verdict(read, null))], [], new Dictionary<string, byte[]>());
    }

    public static ImportResult Read(byte[] file, string language)
    {
        using var archive = SafeArchive.Open(file);
        var problems = new List<QtiProblem>();
        var listed = Listed(archive, problems);
        if (listed.Count > QtiLimits.Questions) throw new QtiException(QtiProblems.TooManyEntries(QtiLimits.Questions));
        var media = new PackageMedia(archive);
        var verdicts = new List<ImportVerdict>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var listing in listed)
        {
            ImportVerdict? verdict = One(archive, listing, media, listing.Language is { } said && LanguageTag.Primary(said) is { } stated ? stated : language);
            // another language of an item that was read before joins it
            if (verdict?.Item is { } item && places.TryGetValue(item.Identifier, out var place)) verdict = Join(verdicts, place, verdict, item);
            else if (verdict?.Item is not null) places[verdict.Item.Identifier] = verdicts.Count;
            if (verdict is not null) verdicts.Add(verdict);
        }
        if (verdicts.Count == 0) problems.Add(QtiProblems.NoItems());
        return new ImportResult(ImportFormat.QtiPackage, [.. verdicts.Select(Checked)], problems, Used(verdicts, media.Files));
    }

    private static IReadOnlyList<ManifestItem> Listed(SafeArchive archive, List<QtiProblem> problems)
    {
        if (archive.Read(Manifest.FileName) is { } xml)
        {
            var (items, found) = Manifest.Read(xml);
            problems.AddRange(found);
            return items;
        }
        problems.Add(QtiProblems.NoManifest());
        return [.. archive.Names.Where(n => n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Select(n => new ManifestItem(n, null, new ItemLabels()))];
    }

    private static ImportVerdict One(SafeArchive archive, ManifestItem listing, PackageMedia media, string language)
    {
        try
        {
            if (archive.Read(listing.File) is not { } xml) return new ImportVerdict(null, null, listing.File, null, [], [QtiProblems.FileMissing(listing.File).At(listing.File)]);
            var read = ItemReader.Read(xml, listing.File, language, media);
            return Verdict(read with { Item = read.Item is null ? null : read.Item with { Labels = listing.Labels } }, listing.File);
        }
        catch (QtiException refused)
        {
            return new ImportVerdict(null, null, listing.File, null, [], [refused.Problem.At(listing.File)]);
        }
    }

    /// <returns>Null when it joined; otherwise its refusal.</returns>
    private static ImportVerdict? Join(List<ImportVerdict> verdicts, int place, ImportVerdict addition, Item item)
    {
        var first = verdicts[place];
        var language = item.Languages.FirstOrDefault() ?? ItemReader.Undetermined;
        var (together, problem) = first.Item!.With(item, language);
        if (together is null) return addition with { Item = null, Problems = [problem!.At(addition.Source), .. addition.Problems] };
        verdicts[place] = first with { Item = together, Languages = [.. together.Languages], Problems = [.. first.Problems, .. addition.Problems] };
        return null;
    }

    private static ImportVerdict Verdict(ItemRead read, string? file) =>
        new(read.Item, read.Identifier, file, read.Problems.FirstOrDefault(p => !p.IsWarning)?.Line, read.Item is null ? [] : [.. read.Item.Languages], read.Problems);

    private static ImportVerdict Checked(ImportVerdict verdict) => verdict.Item is { } item
        ? verdict with { Problems = [.. verdict.Problems, .. LookAlikes.In(item).Select(QtiProblems.LookAlikes).Concat(ItemCheck.Problems(item, [.. item.Languages])).Select(p => p.At(verdict.Source))] }
        : verdict;

    private static SortedDictionary<string, byte[]> Used(List<ImportVerdict> verdicts, SortedDictionary<string, byte[]> files)
    {
        var used = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, bytes) in files)
            if (verdicts.Any(v => v.Item is { } item && item.Texts().Any(t => t.Any(p => p.Value.Contains(name, StringComparison.Ordinal))))) used[name] = bytes;
        return used;
    }
}
