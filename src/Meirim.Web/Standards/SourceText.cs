namespace Meirim.Web.Standards;

/// <summary>The official text as the register holds it.</summary>
internal static class SourceText
{
    /// <summary>The language in which the reader takes official texts.</summary>
    public const string Language = "kk";

    /// <summary>The lines as the reader counts them.</summary>
    public static string[] Lines(string source) =>
        source.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
}
