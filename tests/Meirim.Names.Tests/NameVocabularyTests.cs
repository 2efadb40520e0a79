using Meirim.Names.Tests.Spellings;

namespace Meirim.Names.Tests;

public sealed class NameVocabularyTests
{
    private static readonly string[] Words =
        ["Қалмақова", "Калмыкова", "Асқарова", "Бақытжан", "Жақыпов", "Айгүл", "Айгерім", "Сейтқалиева", "Balodis", "Jana", "Асан", "Есен"];

    private static NameVocabulary Vocabulary()
    {
        var vocabulary = new NameVocabulary();
        for (var i = 0; i < Words.Length; i++) vocabulary.Add(i, Words[i]);
        return vocabulary;
    }

    private static WordMatch First(string query) => Vocabulary().Find(query, 10)[0];

    [Theory]
    [InlineData("kalmakova", "Қалмақова", MatchKind.Exact)]
    [InlineData("Калмаков", "Қалмақова", MatchKind.Exact)]
    [InlineData("Бахытжан", "Бақытжан", MatchKind.Sounds)]
    [InlineData("Джакупов", "Жақыпов", MatchKind.Sounds)]
    [InlineData("айгер", "Айгерім", MatchKind.Begins)]
    [InlineData("Сейткалтева", "Сейтқалиева", MatchKind.Similar)]
    [InlineData("Аагйүл", "Айгүл", MatchKind.Sounds)]
    [InlineData("Айгүп", "Айгүл", MatchKind.Similar)]
    [InlineData("Асна", "Асан", MatchKind.Sounds)]
    [InlineData("Balode", "Balodis", MatchKind.Exact)]
    [InlineData("Яна", "Jana", MatchKind.Exact)]
    [InlineData("Жана", "Jana", MatchKind.Exact)]
    public void The_best_answer_is_of_its_kind(string query, string word, MatchKind kind)
    {
        var best = First(query);
        (Words[best.WordId], best.Kind).ShouldBe((word, kind));
    }

    [Fact]
    public void An_exact_answer_stands_before_one_that_sounds_alike()
    {
        var found = Vocabulary().Find("Қалмақова", 10);
        found.Select(f => Words[f.WordId]).Take(2).ShouldBe(["Қалмақова", "Калмыкова"]);
        found[0].Score.ShouldBe(1);
        found[1].Score.ShouldBeLessThan(1);
    }

    [Fact]
    public void Every_single_edit_of_a_word_finds_it()
    {
        var vocabulary = Vocabulary();
        const string word = "seitkaliev";
        for (var i = 0; i < word.Length; i++)
        {
            Finds(word.Remove(i, 1));
            Finds(word.Insert(i, "r"));
            if (i > 0) Finds($"{word[..(i - 1)]}{word[i]}{word[i - 1]}{word[(i + 1)..]}");
        }

        void Finds(string query) => vocabulary.Find(query, 10).ShouldContain(f => Words[f.WordId] == "Сейтқалиева", query);
    }

    [Fact]
    public void A_word_is_answered_once_and_the_limit_holds()
    {
        var vocabulary = Vocabulary();
        vocabulary.Add(4, "Жақыпов");
        var found = vocabulary.Find("Жакупов", 3);
        found.Count.ShouldBeLessThanOrEqualTo(3);
        found.Select(f => f.WordId).ShouldBeUnique();
        vocabulary.Find("Жакупов", 0).ShouldBeEmpty();
    }

    [Fact]
    public void A_mistyped_word_is_found_among_hundreds_that_are_as_alike()
    {
        var vocabulary = Vocabulary();
        const string letters = "abdefghijklmnoprstuvz";
        var id = 1000;
        foreach (var a in letters)
            foreach (var b in letters) vocabulary.Add(id++, $"kalm{a}{b}una", "none");
        var found = vocabulary.Find("Калмхуна", 30);
        found.Count.ShouldBe(30);
        found.ShouldAllBe(f => f.Score > 0.5);
        found.Select(f => f.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Two_words_with_one_key_are_both_answered()
    {
        var vocabulary = Vocabulary();
        vocabulary.Add(100, "Kalmakova");
        vocabulary.Find("Калмакова", 10).Where(f => f.Kind == MatchKind.Exact).Select(f => f.WordId).ShouldBe([0, 100]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("\ud800")]
    [InlineData("日本")]
    public void No_query_makes_it_throw(string query) => Vocabulary().Find(query, 10).ShouldNotBeNull();

    [Fact]
    public void A_word_of_ten_thousand_letters_is_found_again()
    {
        var vocabulary = Vocabulary();
        var word = string.Concat(Enumerable.Repeat("бала", 2500));
        vocabulary.Add(7000, word);
        vocabulary.Find(word, 1).ShouldBe([new WordMatch(7000, MatchKind.Exact, 1)]);
    }

    [Fact]
    public async Task Many_ask_while_one_adds()
    {
        var words = DemoPeople.Draw(4000).SelectMany(p => new[] { p.Surname!, p.Patronymic! }).Distinct().ToArray();
        var vocabulary = new NameVocabulary();
        var added = 0;
        var readers = Enumerable.Range(0, 4).Select(n => Task.Run(() =>
        {
            var random = new Random(n);
            var found = 0;
            while (Volatile.Read(ref added) < words.Length)
            {
                var known = Volatile.Read(ref added);
                if (known == 0) continue;
                var at = random.Next(known);
                if (vocabulary.Find(words[at], 50).All(f => f.WordId != at)) return -1;
                found++;
            }

            return found;
        })).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            vocabulary.Add(i, words[i]);
            Volatile.Write(ref added, i + 1);
        }

        (await Task.WhenAll(readers)).ShouldAllBe(found => found >= 0);
        words.Length.ShouldBeGreaterThan(1000);
    }
}
