using Meirim.Qti.Items;

namespace Meirim.Qti.Importing;

/// <summary>The two options of a true-or-false question in the language of its text.</summary>
internal static class TrueFalseWords
{
    public static IReadOnlyList<NewItem.Weighed> Options(bool isTrue, string language)
    {
        var (yes, no) = language switch
        {
            "kk" => ("Дұрыс", "Бұрыс"),
            "ru" => ("Верно", "Неверно"),
            "lv" => ("Pareizi", "Nepareizi"),
            _ => ("True", "False"),
        };
        return
        [
            new(new Option("true", LocalText.Of(language, yes), Fixed: true), isTrue ? 1 : 0),
            new(new Option("false", LocalText.Of(language, no), Fixed: true), isTrue ? 0 : 1),
        ];
    }
}
