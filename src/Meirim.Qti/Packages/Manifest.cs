using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Meirim.Qti.Items;

namespace Meirim.Qti.Packages;

/// <summary>What a manifest says of one item file.</summary>
/// <param name="Language">Null when it says nothing.</param>
internal sealed record ManifestItem(string File, string? Language, ItemLabels Labels);

/// <summary>Reads <c>imsmanifest.xml</c> of any version by the names of its elements.</summary>
internal static class Manifest
{
    public const string FileName = "imsmanifest.xml";

    public static (IReadOnlyList<ManifestItem> Items, IReadOnlyList<QtiProblem> Problems) Read(byte[] xml)
    {
        var items = new List<ManifestItem>();
        var problems = new List<QtiProblem>();
        foreach (var resource in SafeXml(xml).Root!.Descendants().Where(e => e.Name.LocalName == "resource"))
        {
            var (type, href) = (resource.Attribute("type")?.Value ?? "", resource.Attribute("href")?.Value ?? "");
            if (!type.StartsWith("imsqti_", StringComparison.Ordinal)) continue;
            if (!type.StartsWith("imsqti_item_", StringComparison.Ordinal)) problems.Add(QtiProblems.LeftOut($"{type} {Reading.Attributes.Clip(href)}").At(FileName, Reading.SafeXml.Line(resource)));
            else if (Reading.MediaPath.Resolve(null, href) is not { } file) problems.Add(QtiProblems.PathOutside(Reading.Attributes.Clip(href)).At(FileName, Reading.SafeXml.Line(resource)));
            else if (items.All(i => i.File != file)) items.Add(new ManifestItem(file, Value(resource, "general", "language"), Labels(resource)));
        }
        return (items, problems);
    }

    private static XDocument SafeXml(byte[] xml) => Reading.SafeXml.Load(xml);

    private static ItemLabels Labels(XElement resource)
    {
        var seconds = Value(resource, "typicalLearningTime", "duration");
        return new ItemLabels(Taxon("discipline"), Taxon("educational level"), Value(resource, "relation", "string"), Value(resource, "contribute", "entity"), Seconds(seconds));

        string? Taxon(string purpose) => resource.Descendants().Where(e => e.Name.LocalName == "classification" && Value(e, "purpose", "value") == purpose).Select(e => Value(e, "taxon", "id")).FirstOrDefault();
    }

    private static int? Seconds(string? duration)
    {
        if (duration is null || duration.Length > 20) return null;
        try
        {
            var time = XmlConvert.ToTimeSpan(duration);
            return time.TotalSeconds is > 0 and < 100_000 ? (int)time.TotalSeconds : null;
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string? Value(XElement within, string parent, string name) => within.Descendants().Where(e => e.Name.LocalName == parent)
        .SelectMany(e => e.Descendants()).FirstOrDefault(e => e.Name.LocalName == name) is { } found && Spelling.Words(found.Value) is { Length: > 0 and <= 2_000 } text ? text : null;

    internal static string Duration(int seconds) => string.Create(CultureInfo.InvariantCulture, $"PT{seconds}S");
}
