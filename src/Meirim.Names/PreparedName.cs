namespace Meirim.Names;

/// <summary>A name with its keys worked out, to compare it with many others (<see cref="NameComparison.Prepare"/>). Immutable.</summary>
public sealed class PreparedName
{
    /// <summary>Where surname, given name and patronymic are taken from. The first is the order as guessed.</summary>
    internal static readonly int[][] Orders = [[0, 1, 2], [1, 0, 2], [0, 2, 1], [2, 1, 0], [1, 2, 0], [2, 0, 1]];

    internal static readonly int[][] AsGiven = [Orders[0]];

    internal PreparedName(PersonName name)
    {
        Name = name;
        for (var i = 0; i < 3; i++)
        {
            if (name[(NamePart)i] is not { } text || NameWords.Split(text) is not { Count: > 0 } split) continue;
            Texts[i] = text;
            var words = new NameWord[split.Count];
            for (var j = 0; j < words.Length; j++) words[j] = new NameWord(split[j]);
            Words[i] = words;
        }
    }

    public PersonName Name { get; }

    internal string?[] Texts { get; } = new string?[3];

    internal NameWord[][] Words { get; } = [[], [], []];

    /// <summary>The orders in which the name may be read.</summary>
    internal int[][] PossibleOrders => Name.OrderIsGuess ? Orders : AsGiven;
}
