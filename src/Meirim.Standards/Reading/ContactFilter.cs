using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>
/// Leaves out the contact person of the technical data: name, mail and telephone are personal data that a standard's reader
/// has no ground to keep. The warning holds the line, never the words.
/// </summary>
internal static partial class ContactFilter
{
    // looked for first: the pattern below is slow on long lines
    private static readonly string[] Hints = ["@", "mail", "пошта", "орындаушы", "телефон"];

    public static void Apply(SourceText source, ReadLog log)
    {
        for (var line = 0; line < source.Lines.Length; line++)
        {
            if (!Hints.Any(h => source.Lines[line].Contains(h, StringComparison.OrdinalIgnoreCase))) continue;
            var contact = Contact().Match(source.Lines[line]);
            if (!contact.Success) continue;
            source.Mark(new(line, contact.Index, contact.Length));
            log.Warn(WarningCodes.ContactLeftOut, line);
        }
    }

    // From the executor's label to the end of the line; a line with a label of mail or telephone, whole; any mail address.
    [GeneratedRegex(@"\bорындаушы\s*:.*$|^.*\b(?:E-?mail|Эл(?:ектрондық)?\.?\s*пошта)\s*:.*$|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|^\s*(?:Байланыс\s+)?телефон(?:ы|дары)?(?:\s+нөмірі)?\s*:.*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Contact();
}
