using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Meirim.Qti.Tests.Writing;

/// <summary>
/// Judges an exported item by <c>exported-item.xsd</c>: the content model of QTI 3.0 as far as we write it, written down by hand from the
/// specification. The specification's own schemas are in no package that can be had, so this is no proof by them.
/// </summary>
internal static class ContentModel
{
    private static readonly XmlSchemaSet Schemas = Load();

    public static IReadOnlyList<string> Faults(byte[] item)
    {
        var faults = new List<string>();
        XDocument.Load(new MemoryStream(item)).Validate(Schemas, (_, fault) => faults.Add(fault.Message));
        return faults;
    }

    private static XmlSchemaSet Load()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in (string[])["xml.xsd", "exported-item.xsd"])
        {
            using var reader = XmlReader.Create(Path.Combine(AppContext.BaseDirectory, "Writing", file), new XmlReaderSettings { XmlResolver = null });
            schemas.Add(null, reader);
        }
        schemas.Compile();
        return schemas;
    }
}
