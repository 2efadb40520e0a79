using System.Text;
using System.Xml;

namespace Meirim.Qti.Items;

/// <summary>Typed words as they are compared: composed letters, outer spaces gone, inner spaces made single, no signs that a file could not hold.</summary>
public static class Spelling
{
    /// <summary>Composed form; signs that no Unicode text may hold are replaced or left out, so that it never throws.</summary>
    public static string Normalized(this string text)
    {
        // half a surrogate pair is no letter: it becomes U+FFFD; U+FFFE and U+FFFF are no letters either, and normalising them throws
        var whole = text.Any(c => char.IsSurrogate(c) || c >= '\uFFFE') ? string.Concat(text.EnumerateRunes().Where(r => (r.Value & 0xFFFE) != 0xFFFE).Select(r => r.ToString())) : text;
        return whole.IsNormalized(NormalizationForm.FormC) ? whole : whole.Normalize(NormalizationForm.FormC);
    }

    public static string Words(string text)
    {
        var one = new StringBuilder(text.Length);
        foreach (var c in Normalized(text))
            if (!char.IsSurrogate(c) && !XmlConvert.IsXmlChar(c)) continue;
            else if (!char.IsWhiteSpace(c)) one.Append(c);
            else if (one.Length > 0 && one[^1] != ' ') one.Append(' ');
        if (one.Length > 0 && one[^1] == ' ') one.Length--;
        return one.ToString();
    }
}
