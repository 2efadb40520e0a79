using FsCheck;
using FsCheck.Fluent;
using Meirim.Standards.Reading;

namespace Meirim.Standards.Tests.Reading;

/// <summary>Broken copies of an order: the reader never throws, never hangs, and never accepts one in which a card is lost.</summary>
public class FuzzTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true);

    private static readonly string[] Lines = OwnOrder.Text.Split('\n');

    private static void NeverLosesACard(string text, string[] whole)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = StandardReader.Read(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (result.Document is null).ShouldBe(result.Errors.Count > 0);
        if (result.Document is null) return;
        string.Join(' ', result.Document.Cards.Select(c => c.OccupationCode)).ShouldBe(string.Join(' ', Codes(whole)));
    }

    private static IEnumerable<string> Codes(string[] whole) => StandardReader.Read(string.Join('\n', whole)).Document!.Cards.Select(c => c.OccupationCode);

    [Fact]
    public void A_text_cut_anywhere_loses_no_card_in_silence() =>
        Check.One(Quick, Prop.ForAll(Gen.Choose(0, OwnOrder.Text.Length).ToArbitrary(), at => NeverLosesACard(OwnOrder.Text[..at], Lines)));

    [Fact]
    public void A_text_without_its_beginning_loses_no_card_in_silence() =>
        Check.One(Quick, Prop.ForAll(Gen.Choose(0, OwnOrder.Text.Length).ToArbitrary(), at => NeverLosesACard(OwnOrder.Text[at..], Lines)));

    [Fact]
    public void Random_lines_gone_lose_no_card_in_silence() =>
        Check.One(Quick, Prop.ForAll(Gen.Choose(0, Lines.Length - 1).ArrayOf(4).ToArbitrary(), gone =>
            NeverLosesACard(string.Join('\n', Lines.Where((_, i) => !gone.Contains(i))), Lines)));

    [Fact]
    public void Every_single_line_gone_loses_no_card_in_silence()
    {
        for (var gone = 0; gone < Lines.Length; gone++)
            NeverLosesACard(string.Join('\n', Lines.Where((_, i) => i != gone)), Lines);
    }

    [Fact]
    public void Shuffled_lines_never_throw() =>
        Check.One(Quick, Prop.ForAll(Gen.Shuffle(Lines).ToArbitrary(), lines => ReadsOrRefuses(string.Join('\n', lines))));

    [Fact]
    public void Lines_of_the_text_in_any_number_and_order_never_throw() =>
        Check.One(Quick, Prop.ForAll(Gen.Elements(Lines).ListOf().ToArbitrary(), lines => ReadsOrRefuses(string.Join('\n', lines))));

    [Fact]
    public void Noise_within_the_text_never_throws() =>
        Check.One(Quick, Prop.ForAll(
            Gen.Choose(0, OwnOrder.Text.Length).Zip(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ToArbitrary(),
            p => ReadsOrRefuses(OwnOrder.Text.Insert(p.Item1, p.Item2))));

    [Fact]
    public void Any_bytes_never_throw() =>
        Check.One(Quick, Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), bytes =>
        {
            var result = StandardReader.Read(bytes);
            return result.Document is null && result.Errors.Count > 0;
        }));

    [Theory]
    [InlineData("1. ", 200_000)]
    [InlineData("\t", 500_000)]
    [InlineData("<p>", 300_000)]
    [InlineData("Машығы: ", 100_000)]
    [InlineData("1-", 300_000)]
    [InlineData("a@", 300_000)]
    [InlineData("(", 300_000)]
    [InlineData("бета\n", 300_000)]
    [InlineData("9. \"а\n", 200_000)]
    public void A_hostile_line_neither_throws_nor_hangs(string part, int times)
    {
        var hostile = string.Concat(Enumerable.Repeat(part, times));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        ReadsOrRefuses(OwnOrder.With("Ағаштың бұтағын кесу.", hostile));
        ReadsOrRefuses(OwnOrder.With("күрекпен жұмыс", hostile));
        ReadsOrRefuses(hostile + " карточкасы");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [SkippableFact]
    public void Lines_of_the_official_text_gone_lose_no_card_in_silence()
    {
        var lines = System.Text.Encoding.UTF8.GetString(OfficialText.Bytes()).Split('\n');
        var whole = string.Join(' ', Codes(lines));
        // every fifth line, to keep the test short; all lines were tried once
        for (var gone = 0; gone < lines.Length; gone += 5)
        {
            if (string.IsNullOrWhiteSpace(lines[gone])) continue;
            var result = StandardReader.Read(string.Join('\n', lines.Where((_, i) => i != gone)));
            if (result.Document is not null) string.Join(' ', result.Document.Cards.Select(c => c.OccupationCode)).ShouldBe(whole, $"line {gone + 1}");
        }
    }

    private static void ReadsOrRefuses(string text)
    {
        var result = StandardReader.Read(text);
        (result.Document is null).ShouldBe(result.Errors.Count > 0);
    }
}
