using System.Xml.Linq;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>Pictures that a Moodle question carries within: <c>&lt;file name="…" encoding="base64"&gt;</c>, shown as <c>@@PLUGINFILE@@/name</c>.</summary>
internal sealed class MoodleFiles(XElement question, SortedDictionary<string, byte[]> kept) : IMediaShelf
{
    private const string Address = "@@PLUGINFILE@@/";

    public (string? Name, QtiProblem? Problem) Take(string? from, string address)
    {
        if (!address.StartsWith(Address, StringComparison.Ordinal)) return (null, QtiProblems.OutsideResource(Attributes.Clip(address)));
        var name = Uri.UnescapeDataString(address[Address.Length..].Split('?')[0]);
        var file = question.Descendants("file").FirstOrDefault(f => ((f.Attribute("path")?.Value ?? "/") + f.Attribute("name")?.Value).TrimStart('/') == name);
        if (file is null || file.Attribute("encoding")?.Value != "base64") return (null, QtiProblems.ImageMissing(Attributes.Clip(name)));
        try
        {
            var bytes = Convert.FromBase64String(file.Value);
            if (PictureKind.Extension(bytes) is not { } extension) return (null, QtiProblems.ImageKind(Attributes.Clip(name)));
            var own = PictureKind.NameOf(bytes, extension);
            kept[own] = bytes;
            return (own, null);
        }
        catch (FormatException)
        {
            return (null, QtiProblems.ImageKind(Attributes.Clip(name)));
        }
    }
}
