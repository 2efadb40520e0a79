using Meirim.Qti.Items;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>GIFT: questions parted by empty lines; <c>//</c> begins a line that says nothing; a back stroke takes the next sign as itself.</summary>
internal static class Gift
{
    public static bool Is(string text) => text.Contains('{', StringComparison.Ordinal) && text.Contains('}', StringComparison.Ordinal);

    public static ImportResult Read(string text, string language)
    {
        var verdicts = new Verdicts(ImportFormat.Gift);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var block = new List<string>();
        int first = 0, depth = 0;
        for (int i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i] : "";
            var bare = line.TrimStart();
            // an empty line within the braces of the answers parts no questions
            bool ends = i == lines.Length || (bare.Length == 0 && depth <= 0);
            if (ends && block.Count > 0)
            {
                var said = string.Join('\n', block);
                var context = new ReadingContext(null, language, NoMedia.Instance);
                verdicts.Add(context, first, () => new GiftQuestion(said, context).Read());
                block.Clear();
                depth = 0;
            }
            if (i == lines.Length || bare.StartsWith("//", StringComparison.Ordinal) || (block.Count == 0 && (bare.Length == 0 || bare.StartsWith("$CATEGORY:", StringComparison.OrdinalIgnoreCase)))) continue;
            if (block.Count == 0) first = i + 1;
            block.Add(line);
            depth += Braces(line);
        }
        return verdicts.Result();
    }

    private static int Braces(string line)
    {
        int open = 0;
        for (int i = 0; i < line.Length; i++)
            if (line[i] == '\\') i++;
            else if (line[i] == '{') open++;
            else if (line[i] == '}') open--;
        return open;
    }
}
