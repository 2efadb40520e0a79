using System.Globalization;

namespace Meirim.Names;

/// <summary>Patronymic and surname endings in the signs of key 1 (Tables/endings.csv).</summary>
internal static class EndingTable
{
    private readonly record struct Ending(string Text, string Instead, int Stem);

    // by last sign
    private static readonly Ending[]?[] Patronymic = Load("patronymic");
    private static readonly Ending[]?[] Gender = Load("gender");
    private static readonly HashSet<string> Whole =
        new(NameTable.Read("whole-words.csv", 1).Select(r => r[0]), StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WholeLookup =
        Whole.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>-ұлы, -қызы, -ович, -овна … become the sign 9 after the stem. True when one was there.</summary>
    public static bool FoldPatronymic(ref KeyBuffer key)
    {
        foreach (var ending in ByLastSign(Patronymic, key.Text))
        {
            if (!Fits(key.Text, ending)) continue;
            var stem = key.Length - ending.Text.Length;
            // Абайұлы is Абаевич, Әлиұлы is Алиевич, Сайлауұлы is Сайлауович
            while (stem > 2 && key.Text[stem - 1] is 'i' or 'u') stem--;
            key.Cut(stem);
            key.Add('9');
            return true;
        }

        return false;
    }

    /// <summary>A surname of a woman becomes that of a man; Latvian -s after a consonant goes.</summary>
    public static void FoldGender(ref KeyBuffer key)
    {
        var text = key.Text;
        if (text.Length > 3 && text[^1] == 's')
        {
            // Sergejs is Сергей; Kalmakovs is Калмаков
            if (text[^2] == 'j' && KeyBuffer.IsVowel(text[^3]))
            {
                key.Cut(text.Length - 2);
                key.Add('i');
            }
            else if (!KeyBuffer.IsVowel(text[^2])) key.Cut(text.Length - 1);
        }

        foreach (var ending in ByLastSign(Gender, key.Text))
        {
            if (!Fits(key.Text, ending)) continue;
            if (WholeLookup.Contains(key.Text)) return;
            key.Cut(key.Length - ending.Text.Length);
            key.Add(ending.Instead);
            return;
        }
    }

    private static ReadOnlySpan<Ending> ByLastSign(Ending[]?[] endings, ReadOnlySpan<char> key) =>
        key.Length > 0 && key[^1] < endings.Length ? endings[key[^1]] : null;

    private static bool Fits(ReadOnlySpan<char> key, Ending ending) =>
        key.Length >= ending.Stem + ending.Text.Length && key.EndsWith(ending.Text);

    private static Ending[]?[] Load(string kind)
    {
        var endings = new Ending[]?[128];
        foreach (var group in NameTable.Read("endings.csv", 4).Where(r => r[0] == kind)
            .Select(r => new Ending(r[1], r[2], int.Parse(r[3], CultureInfo.InvariantCulture)))
            .GroupBy(e => e.Text[^1]))
            endings[group.Key] = [.. group.OrderByDescending(e => e.Text.Length)];
        return endings;
    }
}
