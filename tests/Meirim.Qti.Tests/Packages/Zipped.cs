using System.IO.Compression;
using System.Text;

namespace Meirim.Qti.Tests.Packages;

/// <summary>Packages made by hand, honest and hostile.</summary>
internal static class Zipped
{
    public static byte[] Of(params (string Name, string Text)[] files) => Bytes([.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))]);

    public static byte[] Bytes(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    /// <summary>A link as Unix archives keep it.</summary>
    public static byte[] WithLink(string name, string target)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry(name);
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var stream = entry.Open();
            stream.Write(Encoding.UTF8.GetBytes(target));
        }
        return bytes.ToArray();
    }

    public static string Manifest(params string[] files) => $"""
        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><resources>{string.Concat(files.Select((f, i) => $"<resource identifier=\"r{i}\" type=\"imsqti_item_xmlv2p1\" href=\"{f}\"><file href=\"{f}\"/></resource>"))}</resources></manifest>
        """;

    public static string Item(string identifier, string body = "<p>x</p>", string language = "en") => $"""
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="{identifier}" title="{identifier}" adaptive="false" timeDependent="false" xml:lang="{language}">
          <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
          <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
          <itemBody>{body}<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">
            <prompt>Which?</prompt><simpleChoice identifier="A" fixed="true">one {language}</simpleChoice><simpleChoice identifier="B">two {language}</simpleChoice>
          </choiceInteraction></itemBody>
          <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
        </assessmentItem>
        """;
}
