using FsCheck;
using FsCheck.Fluent;
using Meirim.Names.Tests.Spellings;

namespace Meirim.Names.Tests;

public sealed class NameTransliterationTests
{
    [Theory]
    [InlineData("Қалмақова", "Kalmakova")]
    [InlineData("Айжан", "Aizhan")]
    [InlineData("Абай", "Abay")]
    [InlineData("Есенғалиев", "Yesengaliyev")]
    [InlineData("Дүйсенбинов", "Duisenbinov")]
    [InlineData("ЖАҢАБАЕВ", "ZHANABAYEV")]
    [InlineData("Әл-Фараби Ж.", "Al-Farabi Zh.")]
    public void Kazakh_is_written_in_Latin_as_in_passports(string kazakh, string latin) =>
        NameTransliteration.KazakhToLatin(kazakh).ShouldBe(new Transliterated(latin, IsGuess: false));

    [Theory]
    [InlineData("Щербакова Любовь", "Shcherbakova Lyubov")]
    [InlineData("ЩУКИН Юрий", "SHCHUKIN Yuriy")]
    [InlineData("Соловьёв Алексей", "Solovyov Aleksey")]
    [InlineData("Васильев", "Vasilyev")]
    public void Russian_is_written_in_Latin(string russian, string latin) =>
        NameTransliteration.RussianToLatin(russian).Text.ShouldBe(latin);

    [Theory]
    [InlineData("Қалмақова", "Калмакова")]
    [InlineData("Гүлмира", "Гульмира")]
    [InlineData("Айгүл", "Айгуль")]
    [InlineData("Ләззат", "Ляззат")]
    [InlineData("Оңғарбаев Жаңабай", "Онгарбаев Жанабай")]
    [InlineData("СЕРІКҰЛЫ", "СЕРИКУЛЫ")]
    public void Kazakh_is_written_in_Russian_spelling(string kazakh, string russian) =>
        NameTransliteration.KazakhToRussian(kazakh).Text.ShouldBe(russian);

    [Theory]
    [InlineData("Kalmakova", "Калмакова")]
    [InlineData("Yessenov Sergey", "Есенов Сергей")]
    [InlineData("Shcherbakova", "Щербакова")]
    [InlineData("Čaikovskis", "Чайковский")]
    [InlineData("Jeļena", "Елена")]
    public void Latin_in_Russian_is_a_guess(string latin, string russian) =>
        NameTransliteration.LatinToRussian(latin).ShouldBe(new Transliterated(russian, IsGuess: true));

    [Theory]
    [InlineData("Kalmakov", "Қалмақов")]
    [InlineData("Serikbek", "Серікбек")]
    [InlineData("Nurzhan", "Нұржан")]
    [InlineData("Zhumabekuly", "Жұмабекұлы")]
    public void Latin_in_Kazakh_is_a_guess(string latin, string kazakh) =>
        NameTransliteration.LatinToKazakh(latin).ShouldBe(new Transliterated(kazakh, IsGuess: true));

    [Fact]
    public void What_is_written_for_people_keeps_the_key_of_the_name()
    {
        var people = DemoPeople.Draw(3000);
        int names = 0, kept = 0;
        foreach (var word in people.SelectMany(p => new[] { p.Surname!, p.Given! }).Distinct())
        {
            var latin = IsCyrillic(word) ? NameTransliteration.KazakhToLatin(word) : NameTransliteration.LatinToRussian(word);
            names++;
            if (NameKeys.Key2(latin.Text) == NameKeys.Key2(word)) kept++;
        }

        // the rest: ambiguous letters (th, sh of two words), one in a hundred
        ((double)kept / names).ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void No_text_makes_it_throw_and_what_no_table_names_stays() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(s => s is not null).ToArbitrary(), s =>
        {
            _ = NameTransliteration.RussianToLatin(s);
            _ = NameTransliteration.LatinToKazakh(s);
            _ = NameTransliteration.LatinToRussian(s);
            _ = NameTransliteration.KazakhToLatin(s);
            var rest = new string([.. s.Where(c => c < 0x80 && !char.IsLetter(c))]);
            return NameTransliteration.KazakhToRussian(rest).Text == rest && NameTransliteration.LatinToKazakh(rest).Text == rest;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static bool IsCyrillic(string word) => word[0] is >= '\u0400' and <= '\u052F';
}
