using Meirim.Standards.Cards;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

/// <summary>
/// An order of our own making, about the gardeners and librarians of a ministry that does not exist, broken in every way in
/// which the official text is broken. With it the reader is tested where the official text is not at hand.
/// </summary>
public static class OwnOrder
{
    public static string Text { get; } = Load();

    public static StandardDocument Read()
    {
        var result = StandardReader.Read(Text);
        result.Errors.ShouldBeEmpty();
        return result.Document!;
    }

    public static OccupationCard Card(int paragraph) => Read().Cards.Single(c => c.Paragraph == paragraph);

    public static Skill Skill(int paragraph, int function, int skill) =>
        Card(paragraph).Functions.Single(f => f.Number == function).Skills[skill - 1];

    /// <summary>The order with a text replaced that must be there exactly once.</summary>
    public static string With(string old, string replacement)
    {
        Text.Split(old).Length.ShouldBe(2, old);
        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static string Load()
    {
        using var stream = typeof(OwnOrder).Assembly.GetManifestResourceStream("OwnOrder.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
