namespace Meirim.Names;

/// <summary>The three parts of a name as words, and the orders in which a guessed name may be read.</summary>
internal sealed class NameParts
{
    /// <summary>Where surname, given name and patronymic are taken from. The first is the order as guessed.</summary>
    public static readonly int[][] Orders = [[0, 1, 2], [1, 0, 2], [0, 2, 1], [2, 1, 0], [1, 2, 0], [2, 0, 1]];

    public static readonly int[][] AsGiven = [Orders[0]];

    public required string?[] Texts { get; init; }

    public required NameWord[][] Words { get; init; }

    public static NameParts Of(PersonName name)
    {
        string?[] texts = [name[NamePart.Surname], name[NamePart.Given], name[NamePart.Patronymic]];
        var words = new NameWord[3][];
        for (var i = 0; i < 3; i++)
        {
            words[i] = texts[i] is { } text ? [.. NameWords.Split(text).Select(w => new NameWord(w))] : [];
            if (words[i].Length == 0) texts[i] = null;
        }

        return new NameParts { Texts = texts, Words = words };
    }
}
