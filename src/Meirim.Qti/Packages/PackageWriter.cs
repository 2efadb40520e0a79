using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Meirim.Qti.Items;
using Meirim.Qti.Writing;

namespace Meirim.Qti.Packages;

/// <summary>
/// Writes a QTI 3.0 package: <c>imsmanifest.xml</c>, one file per item and language (<c>items/IDENTIFIER-kk.xml</c>, all with the item's one
/// identifier and their <c>xml:lang</c>), and the pictures. The same items give the same bytes. <see cref="Importing.Importer"/> reads it back without a loss.
/// </summary>
public static class PackageWriter
{
    // the oldest moment that a ZIP can hold: a package says nothing of when it was made
    private static readonly DateTimeOffset NoMoment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="items">With identifiers of their own each.</param>
    /// <param name="media">The pictures by the names that the items use.</param>
    /// <param name="languages">Only these; all that an item has when null.</param>
    /// <exception cref="ArgumentException">Two items with one identifier, or a picture that is not given.</exception>
    public static byte[] Write(IReadOnlyList<Item> items, IReadOnlyDictionary<string, byte[]> media, IReadOnlyCollection<string>? languages = null)
    {
        if (items.Select(i => i.Identifier).Distinct(StringComparer.Ordinal).Count() != items.Count) throw new ArgumentException("two items have one identifier", nameof(items));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var packed = new List<PackedItem>();
        foreach (var item in items)
            foreach (var language in item.Languages.Where(l => languages?.Contains(l) != false))
            {
                var used = new SortedSet<string>(StringComparer.Ordinal);
                var name = FreeName(files, item.Identifier, language);
                files[name] = ItemWriter.Write(item, language, picture =>
                {
                    used.Add(picture);
                    return "../" + picture;
                });
                packed.Add(new PackedItem(item, language, name, used));
            }
        foreach (var picture in packed.SelectMany(p => p.Media).Distinct(StringComparer.Ordinal))
            files[picture] = media.TryGetValue(picture, out var bytes) ? bytes : throw new ArgumentException($"the picture {picture} is not given", nameof(media));
        using var manifest = new MemoryStream();
        new XDocument(ManifestWriter.Element(packed, packed.SelectMany(p => p.Media).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))).Save(manifest, SaveOptions.DisableFormatting);
        return Zip(files.Prepend(new(Manifest.FileName, manifest.ToArray())));
    }

    private static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoMoment;
                using var stream = entry.Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }

    /// <summary>A name of plain letters, told apart without regard to case: some file systems have none.</summary>
    private static string FreeName(SortedDictionary<string, byte[]> files, string identifier, string language)
    {
        var stem = Identifiers.Make(identifier, "item-");
        for (int i = 1; ; i++)
        {
            var name = $"items/{stem}{(i == 1 ? "" : $"~{i}")}-{language}.xml";
            if (!files.Keys.Contains(name, StringComparer.OrdinalIgnoreCase)) return name;
        }
    }
}
