using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Meirim.Web.Testing.Seb;

/// <summary>
/// The Config Key of settings of Safe Exam Browser: the same in every version of it, on every system. SHA-256 over the settings
/// as one line of "SEB-JSON": names sorted without regard to case, no white space, nothing escaped, <c>originatorVersion</c>
/// and empty dictionaries left out. Source: safeexambrowser.org, developer documentation, "Config Key".
/// </summary>
public static class ConfigKey
{
    /// <summary>64 lower-case hexadecimal digits, or why the settings have none.</summary>
    public static Outcome<string> Of(byte[] settings) => SettingsFile.Read(settings).Succeeded(out var root, out var problem) ? Of(root) : problem;

    /// <summary>The key of a property list's root element.</summary>
    public static Outcome<string> Of(XElement plist) =>
        Json(plist).Succeeded(out var json, out var problem) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))) : problem;

    /// <summary>The line over which the key is reckoned.</summary>
    public static Outcome<string> Json(XElement plist)
    {
        if (plist.Name != "plist" || plist.Elements().ToArray() is not [{ Name.LocalName: "dict" } settings]) return SebProblems.FileUnreadable;
        var line = new StringBuilder();
        return Dictionary(settings, line) ?? (Outcome<string>)line.ToString();
    }

    private static Problem? Dictionary(XElement dict, StringBuilder line)
    {
        var children = dict.Elements().ToList();
        var pairs = new SortedDictionary<string, XElement>(ByName.Order);
        if (children.Count % 2 != 0) return SebProblems.FileUnreadable;
        for (int i = 0; i < children.Count; i += 2)
            if (children[i].Name != "key" || !pairs.TryAdd(children[i].Value, children[i + 1])) return SebProblems.FileUnreadable;
        pairs.Remove("originatorVersion");
        line.Append('{');
        foreach (var (name, value) in pairs)
        {
            int before = line.Length;
            if (line[^1] != '{') line.Append(',');
            line.Append('"').Append(name).Append("\":");
            int start = line.Length;
            if (Value(value, line) is { } problem) return problem;
            if (value.Name == "dict" && line.Length == start + 2) line.Length = before;
        }
        line.Append('}');
        return null;
    }

    private static Problem? Value(XElement value, StringBuilder line)
    {
        switch (value.Name.LocalName)
        {
            case "dict":
                return Dictionary(value, line);
            case "array":
                line.Append('[');
                foreach (var item in value.Elements())
                {
                    if (line[^1] != '[') line.Append(',');
                    if (Value(item, line) is { } problem) return problem;
                }
                line.Append(']');
                return null;
            case "true" or "false":
                line.Append(value.Name.LocalName);
                return null;
            case "integer" when long.TryParse(value.Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole):
                line.Append(whole.ToString(CultureInfo.InvariantCulture));
                return null;
            case "real" when double.TryParse(value.Value.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number):
                line.Append(number == 0 ? "0" : number.ToString("G15", CultureInfo.InvariantCulture));
                return null;
            case "data":
                line.Append('"').Append(value.Value.Where(c => !char.IsWhiteSpace(c)).ToArray()).Append('"');
                return null;
            // a quotation mark is escaped by Safe Exam Browser for Windows and not by that for macOS, a date is written by each in its own way
            case "string" when value.Value.Contains('"', StringComparison.Ordinal):
            case "date":
                return SebProblems.FileAmbiguous;
            case "string":
                line.Append('"').Append(value.Value).Append('"');
                return null;
            default:
                return SebProblems.FileUnreadable;
        }
    }

    /// <summary>Without regard to case, and of names that differ in nothing else the small letter first (<c>allowWlan</c> before <c>allowWLAN</c>).</summary>
    private sealed class ByName : IComparer<string>
    {
        public static readonly ByName Order = new();

        public int Compare(string? x, string? y) => string.CompareOrdinal(x!.ToLowerInvariant(), y!.ToLowerInvariant()) is not 0 and var order ? order : string.CompareOrdinal(y, x);
    }
}
