namespace Meirim.Standards;

/// <summary>
/// One short text of our own in the four languages of the interface. All four are always there: the loader refuses
/// data in which one is missing (check CTY-001).
/// </summary>
/// <param name="Kk">Kazakh.</param>
/// <param name="Ru">Russian.</param>
/// <param name="En">English.</param>
/// <param name="Lv">Latvian.</param>
public sealed record Words(string Kk, string Ru, string En, string Lv)
{
    /// <summary>A name that is known in one form only, whatever the language.</summary>
    public static Words Same(string text) => new(text, text, text, text);

    /// <summary>The text in the language with this two-letter code; English for any other code.</summary>
    public string In(string language) => language switch
    {
        "kk" => Kk,
        "ru" => Ru,
        "lv" => Lv,
        _ => En,
    };
}
