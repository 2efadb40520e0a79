using Meirim.Names;

namespace Meirim.Names.Tests;

/// <summary>The traps of real official lists: spellings of one name, by key 1 or at least by key 2.</summary>
public sealed class NameKeysTests
{
    [Theory]
    [InlineData("Қалмақова", "Калмакова")]
    [InlineData("Қалмақова", "Kalmakova")]
    [InlineData("Калмаков", "Kalmakova")]
    [InlineData("Қалмақов", "Kalmakovs")]
    [InlineData("Жылқышиев", "Zhilkishiyev")]
    [InlineData("Уәлихан", "Валихан")]
    [InlineData("Уәлиханов", "Valikhanova")]
    [InlineData("Құсайынов", "Kussainov")]
    [InlineData("Өксікбаев", "Oxikbayev")]
    [InlineData("Мусин", "Mussin")]
    [InlineData("Мусина", "Mussin")]
    [InlineData("Мұхамедиұлы", "Мухамедиулы")]
    [InlineData("Cерік", "Серик")]
    [InlineData("Қoжa", "Kozha")]
    [InlineData("Дүйсенбинов", "Дюсембинов")]
    [InlineData("Дүйсенбинов", "Dyussembinov")]
    [InlineData("Асқарұлы", "Аскарович")]
    [InlineData("Асқарқызы", "Аскаровна")]
    [InlineData("Askarkyzy", "Асқарұлы")]
    [InlineData("Абайұлы", "Абаевич")]
    [InlineData("Әлиұлы", "Алиевна")]
    [InlineData("Әлиқызы", "Aliyevna")]
    [InlineData("Серікұлы", "Серікқызы")]
    [InlineData("Серикович", "Serikkyzy")]
    [InlineData("Сайлауұлы", "Сайлауовна")]
    [InlineData("Сайлауұлы", "Сайлауқызы")]
    [InlineData("Сергеевич", "Sergeyevna")]
    [InlineData("Ильич", "Ильинична")]
    [InlineData("Чайковский", "Čaikovskis")]
    [InlineData("Чайковская", "Chaikovsky")]
    [InlineData("Ковальская", "Kovalska")]
    [InlineData("Иванов", "Ivanovs")]
    [InlineData("Сергей", "Sergejs")]
    [InlineData("Елена", "Jeļena")]
    [InlineData("Янис", "Jānis")]
    [InlineData("Kalniņš", "Kalniņa")]
    [InlineData("Kalniņš", "Kalnins")]
    [InlineData("Оңғарбаев", "Онгарбаев")]
    [InlineData("Жақсылық", "Жаксылык")]
    [InlineData("Ғабит", "Gabit")]
    [InlineData("Юлия", "Yuliya")]
    [InlineData("Қайрат", "Qairat")]
    [InlineData("Гүлнәр", "Gulnar")]
    [InlineData("Ләззат", "Lyazzat")]
    [InlineData("Дәулет", "Davlet")]
    [InlineData("O'razov", "Оразов")]
    [InlineData("Ильяс", "Ilyas")]
    public void One_name_in_two_spellings_has_one_key_1(string a, string b) => NameKeys.Key1(a).ShouldBe(NameKeys.Key1(b));

    [Theory]
    [InlineData("Жақыпов", "Джакупов")]
    [InlineData("Жақыпов", "Jakupov")]
    [InlineData("Пішембаев", "Пшембаев")]
    [InlineData("Бақытжан", "Бахытжан")]
    [InlineData("Өтебаев", "Утебаев")]
    [InlineData("Қоныров", "Конуров")]
    [InlineData("Шевченко", "Sevcenko")]
    [InlineData("Žagars", "Zagars")]
    [InlineData("Ozols", "Ozola")]
    [InlineData("Ахмет", "Ахмед")]
    [InlineData("Шоқан", "Чокан")]
    public void Names_that_official_lists_confuse_have_one_key_2(string a, string b) => NameKeys.Key2(a).ShouldBe(NameKeys.Key2(b));

    [Theory]
    [InlineData("Диана", "Дана")]
    [InlineData("Валентин", "Валентина")]
    [InlineData("Асқар", "Асқарұлы")]
    [InlineData("Алия", "Алла")]
    [InlineData("Асхат", "Ашат")]
    [InlineData("Серик", "Серикбай")]
    public void Different_names_keep_different_keys_1(string a, string b) => NameKeys.Key1(a).ShouldNotBe(NameKeys.Key1(b));

    [Theory]
    [InlineData("Jana", "Яна")]
    [InlineData("Jana", "Жана")]
    [InlineData("Marija", "Мария")]
    [InlineData("Balodis", "Balode")]
    [InlineData("Xojayev", "Хожаев")]
    [InlineData("Jekaterina", "Екатерина")]
    public void A_Latin_word_is_read_in_every_practice(string latin, string other)
    {
        var others = NameKeys.Readings(other).Select(r => r.Key1);
        NameKeys.Readings(latin).Select(r => r.Key1).Intersect(others).ShouldNotBeEmpty();
    }

    [Fact]
    public void Letters_of_another_script_that_an_apostrophe_parted_compose() =>
        NameKeys.Key1("\u1100'\u1161").ShouldBe("\uAC00");

    [Fact]
    public void The_order_of_words_does_not_matter_to_the_key_of_a_full_name() =>
        NameKeys.FullKey("Калмакова Айгуль Аскаровна").ShouldBe(NameKeys.FullKey("Aigul Askarkyzy KALMAKOVA"));

    [Theory]
    [InlineData("Асқар ұлы", 1)]
    [InlineData("Иванова-Петрова  Анна,Мария", 4)]
    [InlineData(" - . ' ", 0)]
    public void A_text_is_split_into_words(string text, int words) => NameWords.Split(text).Count.ShouldBe(words);
}
