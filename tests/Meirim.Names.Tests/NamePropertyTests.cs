using FsCheck;
using FsCheck.Fluent;
using Meirim.Names;

namespace Meirim.Names.Tests;

public sealed class NamePropertyTests
{
    private const int Runs = 3000;

    private const string Letters =
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіAБВҚҰabcdefghijklmnopqrstuvwxyzABCXYāčēģīķļņšūžÄöüßıİəřŧ46 9'’ʹ-.\u0301\u0306\ud83d\ude00\ud800日글ᄀ\u1161";

    private static readonly Gen<string> Words =
        Gen.OneOf(
            Gen.ArrayOf(Gen.Elements(Letters.ToCharArray())).Select(c => new string(c)),
            Gen.ArrayOf(Gen.Elements("aeioukhgsztdjnbp4ыуйұхгжнб".ToCharArray())).Select(c => new string(c)),
            from stem in Gen.ArrayOf(Gen.Elements("абеиклмнорстуқұіaeklnos".ToCharArray()))
            from ending in Gen.Elements("ов", "ова", "ева", "ина", "ский", "ская", "ұлы", "қызы", "ович", "овна", "ovs", "s", "is", "skis", "uly", "ья", "ичs", "й")
            select new string(stem) + ending,
            ArbMap.Default.GeneratorFor<string>().Where(s => s is not null));

    private static readonly Gen<PersonName> Names =
        from surname in Words
        from given in Words
        from patronymic in Words
        from typed in Gen.Elements(true, false)
        select typed ? PersonName.Parse($"{surname} {given} {patronymic}") : new PersonName(surname, given, patronymic);

    private static void Holds(Gen<string> gen, Func<string, bool> property) =>
        Prop.ForAll(gen.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void The_key_of_a_key_is_the_key() =>
        Holds(Words, w => NameKeys.Key1(NameKeys.Key1(w)) == NameKeys.Key1(w));

    [Fact]
    public void Key_2_can_be_made_from_key_1() =>
        Holds(Words, w => NameKeys.Key2(NameKeys.Key1(w)) == NameKeys.Key2(w) && NameKeys.Of(w) == new NameKey(NameKeys.Key1(w), NameKeys.Key2(w)));

    [Theory]
    [InlineData("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")]
    [InlineData("abcdefghijklmnopqrstuvwxyzāčēģīķļņšūž")]
    public void Case_does_not_matter(string script) =>
        Holds(Gen.ArrayOf(Gen.Elements(script.ToCharArray())).Select(c => new string(c)),
            w => NameKeys.Key1(w.ToUpperInvariant()) == NameKeys.Key1(w));

    [Theory]
    [InlineData("āēģīķļņū", "aegiklnu")]
    [InlineData("ё", "е")]
    [InlineData("äöü", "aou")]
    public void A_mark_that_does_not_change_the_sound_does_not_matter(string marked, string bare) =>
        Holds(Gen.ArrayOf(Gen.Elements((marked + bare + "bdмн").ToCharArray())).Select(c => new string(c)),
            w => NameKeys.Key1(string.Concat(w.Select(c => marked.IndexOf(c) is >= 0 and var i ? bare[i] : c))) == NameKeys.Key1(w));

    [Fact]
    public void Apostrophes_and_soft_and_hard_signs_do_not_matter() =>
        Holds(Gen.ArrayOf(Gen.Elements("абвгджзклмнопрстухцшщяқұлыabcdghjklnsuxyšū".ToCharArray())).Select(c => new string(c)),
            w => NameKeys.Key1(string.Concat(w.Select(c => c + "'’ьъ`ʹ"))) == NameKeys.Key1(w));

    [Fact]
    public void Composed_and_decomposed_text_have_one_key() =>
        Holds(Words.Where(w => !w.Any(char.IsSurrogate) && !w.Contains('\ufffe') && !w.Contains('\uffff')),
            w => NameKeys.Key1(w.Normalize(System.Text.NormalizationForm.FormD)) == NameKeys.Key1(w));

    [Fact]
    public void A_comparison_is_symmetric() =>
        Prop.ForAll(Names.ToArbitrary(), Names.ToArbitrary(), (a, b) =>
        {
            var (x, y) = (NameComparison.Compare(a, b), NameComparison.Compare(b, a));
            return x.Score == y.Score && x.Score is >= 0 and <= 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_name_compared_with_itself_scores_one() =>
        Prop.ForAll(Names.ToArbitrary(), a => NameComparison.Compare(a, a).Score == 1)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("")]
    [InlineData("\ud800")]
    [InlineData("\udc00\ud800 \ud800")]
    [InlineData("\u0301\u0301")]
    [InlineData("ұлы қызы ович")]
    [InlineData("😀 😀😀 日本")]
    public void No_text_makes_it_throw(string text)
    {
        _ = NameKeys.Readings(text);
        _ = NameKeys.FullKey(text);
        NameComparison.Compare(PersonName.Parse(text), PersonName.Parse(text)).Score.ShouldBe(1);
    }

    [Theory]
    [InlineData('щ')]
    [InlineData('x')]
    [InlineData('\ud800')]
    public void Ten_thousand_letters_are_a_word_too(char letter)
    {
        var text = string.Concat(Enumerable.Repeat($"{letter}ақbо", 2500));
        NameKeys.Key1(NameKeys.Key1(text)).ShouldBe(NameKeys.Key1(text));
        NameComparison.Compare(PersonName.Parse(text), new PersonName(text + "а", "x")).Score.ShouldBeInRange(0, 1);
        NameComparison.Compare(PersonName.Parse(string.Join(' ', text.ToCharArray())), PersonName.Parse(text)).Score.ShouldBeInRange(0, 1);
    }
}
