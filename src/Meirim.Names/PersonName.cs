namespace Meirim.Names;

/// <summary>A person's name in its parts. A part may hold several words (a double surname, two given names).</summary>
/// <param name="OrderIsGuess">True when the parts were guessed from one typed text: a comparison then tries other orders.</param>
public sealed record PersonName(string? Surname, string? Given, string? Patronymic = null, bool OrderIsGuess = false)
{
    /// <summary>The part; null when empty or blank.</summary>
    public string? this[NamePart part]
    {
        get
        {
            var value = part switch
            {
                NamePart.Surname => Surname,
                NamePart.Given => Given,
                NamePart.Patronymic => Patronymic,
            };
            return string.IsNullOrWhiteSpace(value) ? null : value;
        }
    }

    /// <summary>
    /// Guesses the parts of a name typed as one text: a patronymic by its ending, a surname by its ending, else the official order
    /// (surname, given name, patronymic). Further words belong to the given name. Never throws on any text.
    /// </summary>
    public static PersonName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = NameTokens.Split(text);
        if (words.Count == 0) return new PersonName(null, null, null, OrderIsGuess: true);
        var keys = words.ConvertAll(NameKeys.Key1);

        var patronymic = words.Count > 1 ? keys.FindLastIndex(IsPatronymic) : -1;
        var surname = keys.FindIndex(k => IsSurname(k));
        if (surname == patronymic) surname = -1;
        if (surname < 0 && !(words.Count == 2 && patronymic == 1)) surname = patronymic == 0 ? words.Count - 1 : 0;

        var given = words.Where((_, i) => i != surname && i != patronymic);
        return new PersonName(
            surname < 0 ? null : words[surname],
            string.Join(' ', given) is { Length: > 0 } g ? g : null,
            patronymic < 0 ? null : words[patronymic],
            OrderIsGuess: true);
    }

    private static bool IsPatronymic(string key) => key.Length > 0 && key[^1] == NameKeys.PatronymicSign;

    private static bool IsSurname(string key) =>
        key.Length > 4 && (EndsWith(key, "ov") || EndsWith(key, "ev") || EndsWith(key, "sk") || EndsWith(key, "in") || EndsWith(key, "enko"));

    private static bool EndsWith(string key, string ending) => key.EndsWith(ending, StringComparison.Ordinal);
}
