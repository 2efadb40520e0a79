namespace Meirim.Names.Tests.Spellings;

/// <summary>One invented person in the three official spellings, each "Surname Given".</summary>
public sealed record SpelledName(string Kk, string Ru, string Latin)
{
    /// <summary>Written before the keys were tuned and not looked at while tuning.</summary>
    public static IReadOnlyList<SpelledName> HeldApart { get; } = Read("held-apart.csv");

    public static IReadOnlyList<SpelledName> TunedOn { get; } = Read("tuned-on.csv");

    private static List<SpelledName> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Spellings", file))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(';'))
            .Select(c => new SpelledName(c[0], c[1], c[2]))];
}
